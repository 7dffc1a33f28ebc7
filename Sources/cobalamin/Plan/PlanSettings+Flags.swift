import AdapterPipeline
import CarePlanning
import ClinicalModel
import CommandLine

extension PlanSettings {
    /// What the flags ask for; `flag` names the protocol.
    ///
    /// With `needsInputs` a protocol that was named is refused until what it asks of a person is given.
    init(
        _ invocation: Invocation, _ flag: Flag, pipeline: AdapterPipeline, needsInputs: Bool
    ) throws {
        let catalogue = pipeline.knowledge.protocolCatalogue
        if let fault = catalogue.faults.first {
            throw Refusal("the profiles cannot be used: \(fault)")
        }
        let inputs = try Self.inputs(invocation)
        let request = try Self.request(invocation, flag, pipeline, inputs)
        if needsInputs { try Self.refuseMissing(request, inputs, catalogue, invocation) }
        let clock = try Self.clock(invocation)
        self.init(
            request: request, start: try Self.start(invocation, clock), clock: clock,
            inputs: inputs)
    }

    /// `auto`, `seed004-neuro-im`, `iap-2022/oral`.
    private static func request(
        _ invocation: Invocation, _ flag: Flag, _ pipeline: AdapterPipeline, _ inputs: PlanInputs
    ) throws -> ProtocolRequest {
        do throws(ProtocolNameProblem) {
            let request = try ProtocolRequest(
                invocation.text(flag), in: pipeline.knowledge.protocolCatalogue)
            switch request {
            case .automatic: return pipeline.siteRequest(arm: inputs.arm) ?? .automatic
            case .site: return request
            case .named(let id, let arm): return .named(id, arm: arm ?? inputs.arm)
            }
        } catch {
            guard case .unknown(let word, let known) = error else {
                throw Refusal(invocation.refusal(error.message))
            }
            throw Refusal(invocation.refusal(unknown: "protocol", word, among: ["auto"] + known))
        }
    }

    private static func inputs(_ invocation: Invocation) throws -> PlanInputs {
        do throws(PlanInputs.Problem) {
            return try PlanInputs(invocation.texts(.planInput))
        } catch {
            throw Refusal(invocation.refusal(of: .planInput, because: "is refused: \(error)"))
        }
    }

    static func clock(_ invocation: Invocation) throws -> ZoneClock? {
        guard let name = invocation.text(.timeZone) else { return nil }
        guard let clock = ZoneClock(name) else {
            throw Refusal(invocation.refusal(unknown: "time zone", name, among: ZoneClock.names))
        }
        return clock
    }

    /// Windows reach beyond the start, and dates have four digits of the year.
    private static let lastYear = 9_990

    private static func start(_ invocation: Invocation, _ clock: ZoneClock?) throws -> FuzzyTime? {
        guard let text = invocation.text(.start) else { return nil }
        switch (EvaluationTime.Moment(text), clock) {
        case (.day(let day), _) where day.components.year > lastYear,
            (.local(let day, _, _), _) where day.components.year > lastYear:
            throw Refusal(invocation.refusal(of: .start, because: "is too late for a plan"))
        case (.instant(let instant), _) where instant.day.components.year > lastYear:
            throw Refusal(invocation.refusal(of: .start, because: "is too late for a plan"))
        case (.day(let day), _): return .day(day)
        case (.instant(let instant), _): return .instant(instant)
        case (.local(let day, let second, _), let clock?):
            return .instant(clock.moment(of: day, secondOfDay: second).planned)
        case (.local, nil):
            let reason = "needs an offset, or --time-zone, as 2025-06-05T09:00+02:00 has"
            throw Refusal(invocation.refusal(of: .start, because: reason))
        case (nil, _):
            let reason = "takes a date or time, such as 2025-06-05 or 2025-06-05T09:00+02:00"
            throw Refusal(invocation.refusal(of: .start, because: reason))
        }
    }

    /// What a protocol that was named asks of a person, by name; nothing is chosen in their place.
    private static func refuseMissing(
        _ request: ProtocolRequest, _ inputs: PlanInputs, _ catalogue: ProtocolCatalogue,
        _ invocation: Invocation
    ) throws {
        guard case .named(let id, let armID) = request, let chosen = catalogue[id] else { return }
        let arm = chosen.arms.count == 1 ? chosen.arms[0] : chosen.arms.first { $0.id == armID }
        guard let arm else {
            let arms = chosen.arms.map { "\(id)/\($0.id)" }.joined(separator: " or ")
            throw Refusal(invocation.refusal("\(id) has several arms; name \(arms)"))
        }
        let missing = arm.phases.flatMap(PlanInputs.needed).filter { !inputs.has($0) }.uniqued()
        guard !missing.isEmpty else { return }
        let flags = missing.map { "--plan-input \($0)=…" }.joined(separator: " ")
        throw Refusal(
            invocation.refusal("\(id) leaves to a clinician what it does not state; give \(flags)"))
    }
}
