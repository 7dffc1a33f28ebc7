import AdapterPipeline
import ClinicalModel
import CommandLine

/// What the flags that all judging commands share say.
struct RunSettings {
    let pipeline: AdapterPipeline
    private(set) var reading: ReadingSettings
    let threshold: Severity?
    let incomplete: Incompleteness

    /// `file` is the configuration that `--config` names, already read.
    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        reading = ReadingSettings(invocation)
        let clock = try Self.instant(.clock, invocation)
        let time = EvaluationTime(
            asOf: try Self.moment(.asOf, invocation), clock: clock, started: reading.started)
        pipeline = try Self.pipeline(invocation, file, time)
        try reading.readFeeds(invocation, clock: clock) { [knowledge = pipeline.knowledge] in
            knowledge
        }
        threshold = Self.threshold(invocation.text(.failOn))
        incomplete = invocation.choice(.incomplete) ?? .touched
    }

    private static func pipeline(
        _ invocation: Invocation, _ file: ConfigurationFile?, _ time: EvaluationTime
    ) throws -> AdapterPipeline {
        do {
            let knowledge = try AdapterPipeline.knowledge(profiles: invocation.text(.profiles))
            let site = try file?.site(in: knowledge) ?? .none
            return try AdapterPipeline(knowledge: knowledge, site: site, time: time)
        } catch let refused as RefusedConfiguration {
            throw Refusal(invocation.refusal(lines: refused.lines))
        } catch let unusable as UnusableKnowledge {
            throw Refusal(unusable.description)
        }
    }

    /// Names the disabled rules on standard error, once a run: with `--incomplete never` the filter's
    /// output does not, and their silence must not be taken for an answer.
    func tellDisabledRules() {
        let disabled = pipeline.site.disabledRules.map(\.value)
        guard let reason = disabled.first?.reason else { return }
        let names = disabled.map { "\($0.number) \($0.rule)" }.joined(separator: ", ")
        StandardError.report(
            LogEntry(
                .warning, .rulesDisabled, visible("not evaluated: \(names) (\(reason))"),
                ["count": disabled.count]))
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
