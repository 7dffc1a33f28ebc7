import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax
import Foundation

/// What the flags that all judging commands share say.
struct RunSettings {
    let pipeline: AdapterPipeline
    let limits: JSONLimits
    let format: InputFormat?
    let threshold: Severity?
    let incomplete: Incompleteness
    let started: Instant

    init(_ invocation: Invocation) throws {
        started = Self.now()
        let time = EvaluationTime(
            asOf: try Self.moment(.asOf, invocation),
            clock: try Self.instant(.clock, invocation), started: started)
        do throws(UnusableKnowledge) {
            if let folder = invocation.text(.profiles) {
                pipeline = try AdapterPipeline(profiles: folder, time: time)
            } else {
                pipeline = try AdapterPipeline(time: time)
            }
        } catch {
            throw Refusal(error.description)
        }
        limits = JSONLimits(
            depth: invocation.integer(.maxDepth) ?? JSONLimits.default.depth,
            bytes: invocation.integer(.maxDocumentSize) ?? JSONLimits.default.bytes)
        format = invocation.choice(.inputFormat)
        threshold = Self.threshold(invocation.text(.failOn))
        incomplete = invocation.choice(.incomplete) ?? .touched
    }

    private static func now() -> Instant {
        let now = Date().timeIntervalSince1970
        return Instant(seconds: Int(now.rounded(.down)), offsetMinutes: 0)
    }

    private static func moment(
        _ flag: Flag, _ invocation: Invocation
    ) throws -> EvaluationTime.Moment? {
        guard let text = invocation.text(flag) else { return nil }
        guard let moment = EvaluationTime.Moment(text) else {
            throw Refusal(
                invocation.refusal(
                    of: flag,
                    because: "takes a date or time, such as 2025-06-05 or 2025-06-05T14:30:00Z"))
        }
        return moment
    }

    private static func instant(_ flag: Flag, _ invocation: Invocation) throws -> Instant? {
        switch try moment(flag, invocation) {
        case nil: return nil
        case .instant(let instant): return instant
        case .day, .local:
            throw Refusal(
                invocation.refusal(
                    of: flag, because: "takes a time with its offset, such as 2025-06-05T14:30:00Z")
            )
        }
    }

    private static func threshold(_ text: String?) -> Severity? {
        switch text {
        case "info": .info
        case "warning": .warning
        case "critical": .critical
        default: nil
        }
    }
}

/// The formats that can be forced.
enum InputFormat: String {
    case json = "fhir-json"
    case ndjson
}
