import LabMapping
import Testing

@Suite struct MappedBundleTests {
    @Test func `the kinds of a mapped Bundle are FHIR's`() {
        let kinds = LabMapping.Options.BundleKind.allCases.map(\.rawValue)
        #expect(kinds == ["transaction", "message"])
    }
}
