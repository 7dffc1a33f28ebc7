import FHIRSyntax
import Foundation

extension ReplayReport {
    /// The report for a program, schema 1, as one JSON object.
    package func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("schema", "1")
            object.member("product", product)
            object.member("folder", folder)
            object.member("target", command.map { "exec:\($0)" } ?? "in-process")
            object.array("ignored") { array in for part in ignored { array.string(part) } }
            object.array("cases") { array in for result in results { write(result, to: &array) } }
            object.object("summary") { writeSummary(to: &$0) }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ result: CaseResult, to array: inout JSONWriter) {
        array.object { object in
            object.member("case", result.name)
            object.member("input", result.input)
            object.member("asOf", result.asOf)
            object.member("result", result.verdict.rawValue)
            object.member("reason", result.reason)
            object.member("ending", result.ending)
            if let seconds = result.typicalSeconds {
                object.name("milliseconds")
                object.raw(Self.milliseconds(seconds))
                object.name("documents")
                object.number(result.documents)
                object.name("bytes")
                object.number(result.bytes)
            }
            if !result.notCompared.isEmpty {
                object.array("notCompared") { array in
                    for name in result.notCompared { array.string(name) }
                }
            }
            object.name("differenceCount")
            object.number(result.differences.count)
            object.array("differences") { array in
                for difference in shown(result) { Self.write(difference, to: &array) }
            }
        }
    }

    /// `expected` and `got` are left out where nothing was to stand there, or nothing does.
    private static func write(_ difference: Difference, to array: inout JSONWriter) {
        array.object { object in
            object.member("path", difference.path)
            object.member("expected", difference.expected)
            object.member("got", difference.got)
        }
    }

    private func writeSummary(to object: inout JSONWriter) {
        func number(_ name: String, _ text: String, _ object: inout JSONWriter) {
            object.name(name)
            object.raw(text)
        }
        number("cases", "\(results.count)", &object)
        number("agree", "\(count(.agrees))", &object)
        number("differ", "\(count(.differs))", &object)
        number("broken", "\(count(.broken))", &object)
        guard let throughput else { return }
        number("runs", "\(latencies.count)", &object)
        number("documents", "\(volume.documents)", &object)
        number("bytes", "\(volume.bytes)", &object)
        number("seconds", String(format: "%.6f", latencies.total), &object)
        number("documentsPerSecond", String(format: "%.1f", throughput.documents), &object)
        number("megabytesPerSecond", String(format: "%.3f", throughput.megabytes), &object)
        object.object("latencyMilliseconds") { times in
            for time in latencies.summary {
                number(time.name, String(format: "%.3f", time.seconds * 1000), &times)
            }
        }
    }
}
