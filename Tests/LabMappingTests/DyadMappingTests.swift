import LabMapping
import Testing

@Suite struct DyadMappingTests {
    private let order = "OBR|1|P1|F1|CHEM^Chemistry^L"
    private let b12 = "OBX|1|NM|2132-9^B12^LN||53|pg/mL|||||F"

    @Test func `a mother with a number is a Patient linked to her RelatedPerson`() {
        let bundle = MappingFixture().bundle(
            "NK1|1|Sample^Mother|MTH^Mother^HL70063||||||||||||F|19930602||||||||||||||||"
                + "|0815^^^CLINIC^MR", order, b12)
        let mother = bundle.resources("Patient").last ?? ""
        let related = bundle.ids("RelatedPerson").first ?? "none"
        #expect(bundle.ids("Patient").count == 2)
        #expect(mother.contains(#""link":[{"other":{"reference":"urn:uuid:\#(related)"}"#))
        let infant = bundle.ids("Patient").first ?? "none"
        #expect(
            bundle.resources("RelatedPerson").first?
                .contains(#""patient":{"reference":"urn:uuid:\#(infant)"}"#) ?? false)
        #expect(bundle.text.contains(#"v3-RoleCode","code":"MTH""#))
    }

    @Test func `the mother's own messages meet her as her child's name her`() {
        let child = MappingFixture().bundle(
            "NK1|1|Sample^Mother|MTH^Mother^HL70063||||||||||||||||||||||||||||||0815^^^CLINIC^MR",
            order, b12)
        var own = MappingFixture()
        own.patient = "PID|1||0815^^^CLINIC^MR||Sample^Mother||19930602|F"
        #expect(child.ids("Patient").last == own.bundle(order, b12).ids("Patient").first)
    }

    @Test func `a mother known by name alone is a RelatedPerson only`() {
        let bundle = MappingFixture().bundle("NK1|1|Sample^Mother|MTH^Mother^HL70063", order, b12)
        #expect(bundle.ids("Patient").count == 1)
        #expect(bundle.ids("RelatedPerson").count == 1)
    }

    @Test func `a number that mother and child share joins nobody`() {
        let bundle = MappingFixture().bundle(
            "NK1|1|Sample^Mother|MTH^Mother^HL70063||||||||||||||||||||||||||||||4711^^^CLINIC^MR",
            order, b12)
        #expect(Set(bundle.ids("Patient")).count == 2)
        #expect(bundle.issues("identifier-shared").count == 1)
    }

    @Test func `a father is no mother`() {
        let bundle = MappingFixture().bundle("NK1|1|Sample^Father|FTH^Father^HL70063", order, b12)
        #expect(!bundle.text.contains(#""code":"MTH""#))
        #expect(bundle.ids("RelatedPerson").count == 1)
    }
}
