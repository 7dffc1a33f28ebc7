import Testing

/// What holds for the filter over every sample bundle.
struct SampleBundleFilterTests {
    static let emissions = ["annotated", "findings", "outcome"]

    private func filter(
        _ bytes: [UInt8], _ sample: SampleBundle, date: String? = nil, emit: String = "annotated"
    ) throws -> Program.Ending {
        let format = sample.path.hasSuffix(".ndjson") ? ["--input-format", "ndjson"] : []
        let day = date.map { ["--as-of", $0] } ?? sample.date
        return try Program.run(
            ["filter", "--emit", emit] + format + day, input: .bytes(bytes))
    }

    @Test
    func `there are sample bundles with dates`() {
        #expect(SampleBundle.all.count >= 30)
        #expect(SampleBundle.all.allSatisfy { !$0.dates.isEmpty })
    }

    @Test(arguments: SampleBundle.all)
    func `the filter of its own output changes nothing`(sample: SampleBundle) throws {
        for date in sample.dates {
            let once = try filter(sample.bytes(), sample, date: date)
            let twice = try filter(once.output, sample, date: date)
            #expect(once.code == 0)
            #expect(once.errors == twice.errors)
            #expect(once.output == twice.output)
        }
    }

    @Test(arguments: SampleBundle.all, emissions)
    func `an annotated input gives the same answer as the plain one`(
        sample: SampleBundle, emit: String
    ) throws {
        // What the feed itself gave rise to is told of the feed only.
        guard !sample.isMapped || emit == "findings" else { return }
        let annotated = try filter(sample.bytes(), sample).output
        let plain = try filter(sample.bytes(), sample, emit: emit)
        #expect(try filter(annotated, sample, emit: emit).output == plain.output)
    }

    @Test(arguments: SampleBundle.all.filter { $0.dates.count > 1 })
    func `one date after the other gives the later answer, also for what is over`(
        sample: SampleBundle
    ) throws {
        for (earlier, later) in zip(sample.dates, sample.dates.dropFirst()) {
            let first = try filter(sample.bytes(), sample, date: earlier)
            let second = try filter(first.output, sample, date: later)
            #expect(try filter(second.output, sample, date: later).output == second.output)
            let fresh = try filter(sample.bytes(), sample, date: later).json().ours
            let updated = try second.json().ours
            #expect(fresh.allSatisfy(updated.contains), "all that is found now is there")
            let over = updated.filter { !fresh.contains($0) }
            #expect(over.allSatisfy { $0.isClosed }, "all else says that it is over")
            let kept = Set(updated.map { $0["id"].string })
            #expect(try first.json().ours.allSatisfy { kept.contains($0["id"].string) })
        }
    }

    @Test(arguments: SampleBundle.all)
    func `cutting the spliced entries gives the input back`(sample: SampleBundle) throws {
        let sent = try sample.bytes()
        let input =
            sample.isMapped ? try filter(sent, sample, emit: "bundle").output : sent
        let output = try filter(sent, sample).output
        guard sample.path.hasSuffix(".ndjson") || sample.isMapped else {
            return #expect(Insertion(from: input, to: output) != nil)
        }
        let (inputLines, outputLines) = (Self.lines(input), Self.lines(output))
        #expect(inputLines.count == outputLines.count)
        for (line, result) in zip(inputLines, outputLines) {
            #expect(Insertion(from: Array(line), to: Array(result)) != nil)
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    @Test(arguments: SampleBundle.all, emissions)
    func `standard error is silent, or counts documents with doubtful data`(
        sample: SampleBundle, emit: String
    ) throws {
        let errors = try filter(sample.bytes(), sample, emit: emit).errors
        #expect(errors.isEmpty || errors.isCountOfDoubtfulDocuments)
    }
}

extension JSON {
    /// Whether a finding says that it no longer stands.
    var isClosed: Bool {
        ["entered-in-error", "inactive"].contains(self["status"].string)
            || ["resolved", "superseded"].contains(lifecycle)
    }
}

extension String {
    /// Whether standard error says no more than that some data were not used or are doubtful.
    var isCountOfDoubtfulDocuments: Bool {
        wholeMatch(of: /cobalamin: [0-9]+ documents? holds? data that [^\n0-9]*\n/) != nil
    }
}

/// One stretch of bytes that was put into others; nil where more than that was changed.
struct Insertion {
    let bytes: [UInt8]

    init?(from input: [UInt8], to output: [UInt8]) {
        let start = zip(input, output).prefix { $0 == $1 }.count
        let rest = input.count - start
        guard output.count >= input.count, output.suffix(rest) == input.suffix(rest) else {
            return nil
        }
        bytes = Array(output[start..<output.count - rest])
    }
}
