import LabMapping
import Testing

/// A resend and a correction meet the same resources; different persons and results never do.
@Suite struct IdentityTests {
    private let order = "OBR|1|P1|F1|CHEM^Chemistry^L|||20250601||||||||||||||||||F"
    private let b12 = "OBX|1|NM|2132-9^B12^LN||53|pg/mL|||||F"

    @Test func `a resend is the same resources byte for byte`() {
        var resend = MappingFixture()
        resend.head = resend.head.replacing("|M1|", with: "|M2|")
        let (first, second) = (MappingFixture().bundle(order, b12), resend.bundle(order, b12))
        for type in [
            "Patient", "ServiceRequest", "DiagnosticReport", "Observation", "Organization",
        ] {
            #expect(first.resources(type) == second.resources(type))
            #expect(!first.resources(type).isEmpty)
        }
        #expect(first.text != second.text)
    }

    @Test func `a correction is a version of the same Observation`() {
        let corrected = "OBX|1|NM|2132-9^B12^LN||530|pg/mL|||||C"
        let (first, second) = (
            MappingFixture().bundle(order, b12), MappingFixture().bundle(order, corrected)
        )
        #expect(first.ids("Observation") == second.ids("Observation"))
        #expect(second.text.contains(#""status":"corrected""#))
    }

    @Test func `a number without authority belongs to its sender`() {
        var (here, there) = (MappingFixture(), MappingFixture())
        here.patient = "PID|1||4711||Sample^Infant"
        there.patient = here.patient
        there.head = there.head.replacing("LAB1", with: "LAB2")
        #expect(here.bundle(order, b12).ids("Patient") != there.bundle(order, b12).ids("Patient"))
        #expect(
            here.bundle(order, b12).ids("Observation")
                != there.bundle(order, b12).ids("Observation"))
        #expect(here.bundle(b12).text.contains("cobalamin/feed/sender/LAB1/LIS"))
    }

    @Test(arguments: ["", "UNKNOWN", "0000", "9999999", "-"])
    func `persons without a number of their own are never one`(_ value: String) {
        var (first, second) = (MappingFixture(), MappingFixture())
        first.patient = "PID|1||\(value)^^^CLINIC^MR||Sample^Infant"
        second.patient = first.patient
        second.head = second.head.replacing("|M1|", with: "|M2|")
        #expect(first.bundle(order, b12).ids("Patient") != second.bundle(order, b12).ids("Patient"))
    }

    @Test func `two persons of one message without numbers keep their results apart`() {
        var fixture = MappingFixture()
        fixture.patient = "PID|1||||Sample^One"
        let bundle = fixture.bundle(order, b12, "PID|2||||Sample^Two", order, b12)
        for type in ["Patient", "ServiceRequest", "DiagnosticReport", "Observation"] {
            #expect(Set(bundle.ids(type)).count == 2)
        }
    }

    @Test func `results of persons without numbers are one only where the persons may be`() {
        let ids = ["Sample^One", "Sample^Two", "Sample^One"].enumerated().map { place, name in
            var fixture = MappingFixture()
            fixture.head = fixture.head.replacing("|M1|", with: "|M\(place)|")
            fixture.patient = "PID|1||||\(name)||20250101"
            return fixture.bundle(order, b12).ids("Observation")
        }
        #expect(ids[0] != ids[1])
        #expect(ids[0] == ids[2])
    }

    @Test func `an account number alone does not make two persons one`() {
        var (first, second) = (MappingFixture(), MappingFixture())
        first.patient = "PID|1||77^^^CLINIC^AN||Sample^Infant||20250101"
        second.patient = "PID|1||77^^^CLINIC^AN||Sample^Mother||19930101"
        #expect(first.bundle(order, b12).ids("Patient") != second.bundle(order, b12).ids("Patient"))
    }

    @Test func `two patients with one order number keep their results apart`() {
        var other = MappingFixture()
        other.patient = other.patient.replacing("4711", with: "4712")
        #expect(
            MappingFixture().bundle(order, b12).ids("Observation")
                != other.bundle(order, b12).ids("Observation"))
    }

    @Test func `repeats of a code in one order are results of their own`() {
        let bundle = MappingFixture().bundle(
            order, b12, "OBX|2|NM|2132-9^B12^LN||54|pg/mL|||||F",
            "OBX|3|NM|2132-9^B12^LN|2|55|pg/mL|||||F")
        #expect(Set(bundle.ids("Observation")).count == 3)
    }

    @Test func `all ids of a message differ`() {
        let bundle = MappingFixture().bundle(
            order, b12, "OBR|2|P1|F1|CHEM^Chemistry^L", b12, "OBR|3||F1|TOX^Other^L", b12)
        let types = ["Observation", "DiagnosticReport", "ServiceRequest"]
        let ids = types.flatMap(bundle.ids)
        #expect(ids.count == 9)
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: [("P", "F", "54"), ("F", "P", "53"), ("F", "C", "54"), ("F", "X", "54")])
    func `of one result at two stages the later counts, but none undoes a final one`(
        _ stages: (first: String, second: String, left: String)
    ) {
        let bundle = MappingFixture().bundle(
            order, "OBX|1|NM|2132-9^B12^LN||53|pg/mL|||||\(stages.first)",
            "OBX|2|NM|2132-9^B12^LN||54|pg/mL|||||\(stages.second)")
        #expect(bundle.ids("Observation").count == 1)
        #expect(bundle.text.contains(#""value":\#(stages.left),"#))
        #expect(bundle.issues("result-superseded").count == 1)
    }

    @Test func `a cancelled result is kept as cancelled`() {
        let bundle = MappingFixture().bundle(order, "OBX|1|NM|2132-9^B12^LN|||pg/mL|||||X")
        #expect(bundle.resources("Observation").first?.contains(#""status":"cancelled""#) ?? false)
    }
}
