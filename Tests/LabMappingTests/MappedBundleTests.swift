import LabMapping
import Testing

@Suite struct MappedBundleTests {
    @Test func `the kinds of a mapped Bundle are FHIR's`() {
        #expect(LabMapping.Options.BundleKind.allCases.map(\.rawValue) == ["transaction", "message"])
    }
}
