import ClinicalModel
import FHIRSyntax

extension ProtocolListReport {
    func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 16)
        writer.object { object in
            object.member("schema", "1")
            object.member("knowledge", knowledge)
            object.array("protocols") { array in
                for whole in protocols { array.object { Self.write(whole, to: &$0) } }
            }
            object.member("note", sentences.decisionSupport)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ whole: TreatmentProtocol, to object: inout JSONWriter) {
        object.member("id", whole.id)
        object.member("url", whole.url)
        object.member("version", whole.version)
        object.member("title", whole.title)
        object.member("for", whole.purpose)
        object.member("population", whole.population.rawValue)
        object.member("use", whole.isProposable ? "proposable" : "import-only")
        object.array("sources") { array in
            for source in whole.sources {
                array.object {
                    $0.member("text", source.text)
                    $0.member("grade", source.grade)
                }
            }
        }
        object.array("selections") { array in
            for row in whole.selections { array.object { write(row, to: &$0) } }
        }
        object.array("arms") { array in
            for arm in whole.arms { array.object { write(arm, to: &$0) } }
        }
        object.array("monitoring") { array in
            for task in whole.monitoring { array.object { write(task, to: &$0) } }
        }
        object.strings("goals", whole.goals.map(\.text))
        object.strings("conflicts", whole.conflicts)
        object.strings("openInputs", whole.openInputs)
        object.strings("expertDefaults", whole.allExpertDefaults)
        object.strings("notes", whole.notes)
    }

    private static func write(_ row: ProtocolSelection, to object: inout JSONWriter) {
        object.member("rank", "\(row.rank)")
        object.strings("conditions", row.conditions)
        object.strings("anyOf", row.anyOf)
        object.member("arm", row.arm)
        object.member("use", row.isOptionOnly ? "option" : "choice")
    }

    private static func write(_ arm: TreatmentProtocol.Arm, to object: inout JSONWriter) {
        if !arm.id.isEmpty {
            object.member("id", arm.id)
            object.member("title", arm.title)
        }
        object.array("phases") { array in
            for phase in arm.phases { array.object { write(phase, to: &$0) } }
        }
    }

    private static func write(_ phase: ProtocolPhase, to object: inout JSONWriter) {
        object.member("id", phase.id)
        object.member("title", phase.title)
        object.member("definition", phase.definition)
        object.strings("substances", phase.substances.map(\.rawValue))
        object.member("doseMicrograms", phase.dose?.lowerBound.description)
        object.member("doseMaxMicrograms", phase.dose?.upperBound.description)
        object.member("dose", phase.doseWords)
        object.strings("routes", phase.routes.map(\.rawValue))
        object.strings("intervals", phase.timings.compactMap(\.words))
        object.member("begins", phase.beginWords)
        object.member("stop", phase.stop.rawValue)
        object.member("until", phase.stopWords)
        object.strings("requiredInputs", phase.requiredInputs)
        object.strings("expertDefaults", phase.expertDefaults)
        object.member("note", phase.note)
        object.member("source", phase.source)
        object.member("grade", phase.grade)
    }

    private static func write(_ task: MonitoringTask, to object: inout JSONWriter) {
        object.member("id", task.id)
        object.member("title", task.title)
        object.member("definition", task.definition)
        object.strings("keys", task.keys.map(\.rawValue))
        object.member("from", task.from?.words)
        object.member("to", task.to?.words)
        object.member("grace", task.grace?.words)
        object.member("target", task.target?.words)
        object.member("every", task.every?.amountWords)
        object.member("atAge", task.atAge?.words)
        object.member("until", task.until)
        object.strings("appliesWhen", task.appliesWhen)
        object.strings("rules", task.rules)
        object.member("note", task.note)
        object.strings("expertDefaults", task.expertDefaults)
    }
}
