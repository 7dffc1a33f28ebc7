import Definitions
import FHIRCore
import Testing

/// What the definitions say of an element's form.
struct ElementCatalogTests {
    private static let rules:
        [(path: String, name: String, repeats: Bool, content: ElementRule.Content)] =
            [
                ("Patient", "id", false, .primitive(.string)),
                ("Patient", "active", false, .primitive(.boolean)),
                ("Patient", "multipleBirthInteger", false, .primitive(.number)),
                ("Patient", "name", true, .object("HumanName")),
                ("Patient", "contact", true, .object("Patient.contact")),
                ("Patient", "contained", true, .resource),
                ("HumanName", "id", false, .attribute),
                ("HumanName", "given", true, .primitive(.string)),
                ("Extension", "url", false, .attribute),
                ("Extension", "valueDecimal", false, .primitive(.number)),
                ("Extension", "valueQuantity", false, .object("Quantity")),
                ("Narrative", "div", false, .xhtml),
                ("Bundle.entry", "resource", false, .resource),
                ("Bundle.entry", "link", true, .object("Bundle.link")),
                ("Parameters.parameter", "part", true, .object("Parameters.parameter")),
                ("Timing", "repeat", false, .object("Timing.repeat")),
            ]

    @Test(arguments: rules)
    func `an element's form is known`(
        path: String, name: String, repeats: Bool, content: ElementRule.Content
    ) throws {
        let shape = try #require(Definitions.r4.shape(at: path))
        let rule = shape.elements[try #require(shape.place(of: name))]
        #expect(rule.name == name && rule.repeats == repeats && rule.content == content)
    }

    @Test
    func `every type leads to shapes that exist`() throws {
        let names = Definitions.r4.names(of: .resource) + Definitions.r4.names(of: .complex)
        #expect(names.count > 180)
        var open = names
        var seen = Set(names)
        while let path = open.popLast() {
            let shape = try #require(Definitions.r4.shape(at: path), "\(path)")
            for case .object(let inner) in shape.elements.map(\.content)
            where seen.insert(inner).inserted {
                open.append(inner)
            }
        }
    }

    @Test
    func `only what has instances is a resource`() {
        #expect(Definitions.r4.isResource("Basic"))
        #expect(!Definitions.r4.isResource("DomainResource"))
        #expect(!Definitions.r4.isResource("HumanName"))
        #expect(Definitions.r4.shape(at: "Smile") == nil)
    }
}
