import ClinicalModel
import FHIRCore
import FHIRWriting
import Testing

/// A writer with a planted fault: the smallest record that shows it is found.
@Suite struct `Shrinking of records` {
    /// Comparators fall out of what is written.
    private static func differsWithFault(_ document: ClinicalDocument, _ trip: RoundTrip) -> Bool {
        let bundle = String(decoding: trip.writer.bundle(of: document), as: UTF8.self)
        let broken = bundle.replacing(#/"comparator":"[<>=]+",?/#, with: "")
        return !trip.difference(of: document, bundle: Array(broken.utf8)).isEmpty
    }

    @Test func `a writer that drops comparators fails at one person with one result`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        let seed = try #require(
            (1...UInt64(200)).first { seed in
                var choices = Choices(seed: seed)
                let document = generator.document(&choices)
                return RecordLines.lines(of: document).count > 100
                    && Self.differsWithFault(document, trip)
            })
        var choices = Choices(seed: seed)
        _ = generator.document(&choices)
        let tape = Shrinking.smallest(choices.tape, generator.document) {
            Self.differsWithFault($0, trip)
        }
        var replayed = Choices(replaying: tape)
        let smallest = generator.document(&replayed)
        #expect(smallest.records.count == 1)
        #expect(smallest.dyads.isEmpty)
        let results = smallest.records[0].results
        #expect(results.count == 1)
        #expect(results.first?.value.comparator == .less)
        #expect(results.first?.value.text == "1")
        #expect(results.first?.value.unit == nil && results.first?.value.unitCode == nil)
        #expect(results.first?.range == nil && results.first?.specimenKey == nil)
        #expect(RecordLines.lines(of: smallest).count == 25)
        // Nothing can be taken from it.
        for place in tape.indices {
            var shorter = tape
            shorter.remove(at: place)
            var choices = Choices(replaying: shorter)
            let document = generator.document(&choices)
            #expect(
                choices.tape.count >= tape.count || !Self.differsWithFault(document, trip))
        }
    }

    @Test func `the same seed makes the same record, and its tape makes it again`() throws {
        let trip = try RoundTrip.required()
        let generator = RecordGenerator(trip.knowledge)
        for seed in [UInt64(3), 77, 4711] {
            var first = Choices(seed: seed)
            var second = Choices(seed: seed)
            let lines = RecordLines.lines(of: generator.document(&first))
            #expect(RecordLines.lines(of: generator.document(&second)) == lines)
            var replayed = Choices(replaying: first.tape)
            #expect(RecordLines.lines(of: generator.document(&replayed)) == lines)
        }
    }
}
