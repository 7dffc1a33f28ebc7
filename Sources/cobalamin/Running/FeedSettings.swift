import AdapterPipeline
import CommandLine
import LabMapping

/// What the flags say of mapping feeds to FHIR.
enum FeedSettings {
    static func options(_ invocation: Invocation) throws(Refusal) -> LabMapping.Options {
        var options = LabMapping.Options()
        options.bundle = invocation.choice(.bundleKind) ?? .transaction
        options.assumedZone = try zone(invocation)
        options.records = !request(invocation).isDisjoint(with: [.lossReport, .trace])
        return options
    }

    /// What is written of each message beside its result.
    static func request(_ invocation: Invocation) -> BesideRequest {
        var request: BesideRequest = []
        if invocation.text(.acknowledgement) != nil { request.insert(.acknowledgement) }
        if invocation.text(.lossReport) != nil { request.insert(.lossReport) }
        if invocation.text(.trace) != nil { request.insert(.trace) }
        return request
    }

    /// `+01:00`; nothing else, so that a zone that changes with the season is not taken for fixed.
    private static func zone(_ invocation: Invocation) throws(Refusal) -> String? {
        guard let text = invocation.text(.assumeZone) else { return nil }
        let digits = text.utf8.dropFirst().filter { $0 != UInt8(ascii: ":") }
        let numbers = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.first == "+" || text.first == "-", digits.count == 4, text.utf8.count == 6,
            numbers.count == 2, let hours = UInt8(numbers[0]), let minutes = UInt8(numbers[1]),
            hours < 14 && minutes < 60 || hours == 14 && minutes == 0
        else {
            let reason = "takes an offset from UTC, such as +01:00 or -05:00"
            throw Refusal(invocation.refusal(of: .assumeZone, because: reason))
        }
        return text
    }
}
