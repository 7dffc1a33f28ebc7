import LabFeeds
import Testing

@Suite struct HL7MessageTests {
    @Test func `an empty message says the same as another`() {
        #expect(HL7Message().says(theSameAs: HL7Message()))
    }
}
