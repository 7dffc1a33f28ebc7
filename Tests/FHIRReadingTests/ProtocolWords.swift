import ClinicalModel

/// Protocols as read, in the words of the fixture.
extension ProtocolFixture.Phase {
    init(_ phase: ProtocolPhase, of arm: TreatmentProtocol.Arm, in whole: TreatmentProtocol) {
        let place = arm.id.isEmpty ? whole.id : "\(whole.id)/\(arm.id)"
        self.init(
            "\(place) \(phase.id)", Self.words(phase.substances),
            (phase.isDoseMinimum ? "≥" : "") + Self.words(phase.dose),
            phase.routes.map(Self.word).joined(separator: "/"),
            phase.timings.compactMap(Self.words).joined(separator: "|"), phase.stop.rawValue,
            Self.bounds(phase))
    }

    private static func words(_ substances: [Substance]) -> String {
        switch substances {
        case [.hydroxocobalamin, .cyanocobalamin, .mecobalamin]: return "any"
        default: break
        }
        return substances.map { substance in
            switch substance {
            case .hydroxocobalamin: "OHCbl"
            case .cyanocobalamin: "CNCbl"
            case .vitaminB12: "B12"
            default: substance.rawValue
            }
        }.joined(separator: "/")
    }

    private static func words(_ dose: ClosedRange<Exact>?) -> String {
        guard let dose else { return "" }
        return words("\(dose.lowerBound)", "\(dose.upperBound)")
    }

    private static func words(_ low: String, _ high: String) -> String {
        low == high ? low : "\(low)–\(high)"
    }

    private static func word(_ route: DoseRoute) -> String {
        switch route {
        case .intramuscular: "IM"
        case .subcutaneous: "SC"
        case .oral: "PO"
        default: route.rawValue
        }
    }

    private static func words(_ timing: PlannedTiming) -> String? {
        guard let period = timing.period else { return timing.count == 1 ? "once" : nil }
        let times = words(
            "\(timing.frequency ?? 0)", "\(timing.frequencyMax ?? timing.frequency ?? 0)")
        return "\(times)/\(span(period))"
    }

    private static func span(_ span: PlannedTiming.Span) -> String {
        "\(span.value)\(span.unit.rawValue)"
    }

    private static func bounds(_ phase: ProtocolPhase) -> String {
        var parts: [String] = []
        if let duration = phase.duration {
            let (low, high) = (duration.low.value, duration.high.value)
            parts.append(
                (phase.isDurationMinimum ? "≥" : "") + words("\(low)", "\(high)")
                    + duration.low.unit.rawValue)
        }
        if let doses = phase.doses {
            parts.append("\(words("\(doses.lowerBound)", "\(doses.upperBound)")) doses")
        }
        if let end = phase.courseEnd { parts.append("\(span(end)) from t0") }
        if let age = phase.ageFrom { parts.append("from age \(span(age))") }
        if let age = phase.ageTo { parts.append("to age \(span(age))") }
        return parts.joined(separator: " ")
    }
}

extension ProtocolFixture.Task {
    init(_ task: MonitoringTask) {
        self.init(
            task.id, Self.window(task), grace: Self.words(task.grace),
            target: Self.words(task.target),
            every: task.every.map { "\($0.value)\($0.unit.rawValue)" } ?? "",
            task.appliesWhen.joined(separator: " "), task.rules.joined(separator: " "))
    }

    private static func window(_ task: MonitoringTask) -> String {
        if let age = task.atAge { return "age \(words(age))" }
        if task.isBeforeStop { return "before stop" }
        return "\(words(task.from))…\(words(task.to))"
    }

    private static func words(_ offset: MonitoringTask.Offset?) -> String {
        offset.map { "\($0.value)\($0.unit.rawValue)" } ?? ""
    }
}
