import CJSONScanner
import FHIRCore
import FHIRSyntax

/// Bytes → Document beside simdjson's DOM parse of the same lines, in turn, one core.
struct ScannerBenchmark {
    let lines: Workload

    /// Adds the ratio and returns the DOM's speed in bytes a second.
    func run(into table: inout Table) throws -> Double {
        let reader = JSONReader()
        let dom = cjs_dom_create()
        defer { cjs_dom_destroy(dom) }
        var ratios: [Double] = []
        var speeds: [Double] = []
        for round in 0..<16 {
            let ours = seconds { walk { _ = reader.read($0) } }
            let theirs = seconds {
                walk { line in
                    _ = cjs_dom_parse(
                        dom, line.assumingMemoryBound(to: UInt8.self).baseAddress, line.count)
                }
            }
            guard round > 0 else { continue }
            ratios.append(theirs / ours)
            speeds.append(Double(lines.byteCount) / theirs)
        }
        table.add("bytes → Document, to simdjson DOM", median(ratios), atLeast: 0.80)
        table.add("  simdjson DOM itself", median(speeds) / 1e9, unit: "GB/s")
        return median(speeds)
    }

    private func walk(_ body: (UnsafeRawBufferPointer) -> Void) {
        lines.bytes.withUnsafeBytes { bytes in
            for range in lines.ranges { body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        }
    }

    private func seconds(_ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        return clock.measure(body) / .seconds(1)
    }
}
