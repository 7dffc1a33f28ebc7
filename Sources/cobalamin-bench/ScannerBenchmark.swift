import CJSONScanner
import FHIRCore
import FHIRSyntax

/// Bytes → Document and `filter`, each beside simdjson's DOM parse of the same lines, in turn, one core.
struct ScannerBenchmark {
    let lines: Workload
    let filter: FilterBenchmark

    /// Adds the ratios, each the median of those of the rounds: a machine's speed changes by the second.
    func run(into table: inout Table) throws {
        let reader = JSONReader()
        let dom = cjs_dom_create()
        defer { cjs_dom_destroy(dom) }
        var ratios: [Double] = []
        var speeds: [Double] = []
        var filterRatios: [Double] = []
        for round in 0..<16 {
            let ours = seconds { walk { _ = reader.read($0) } }
            let theirs = seconds { parse(with: dom) }
            let filtered = try filter.speedOfOneJob()
            let after = seconds { parse(with: dom) }
            guard round > 0 else { continue }
            ratios.append(theirs / ours)
            let speed = Double(lines.byteCount) / ((theirs + after) / 2)
            speeds.append(speed)
            filterRatios.append(filtered / speed)
        }
        table.add("bytes → Document, to simdjson DOM", median(ratios), atLeast: 0.80)
        table.add("  simdjson DOM itself", median(speeds) / 1e9, unit: "GB/s")
        table.add("filter --jobs 1, to simdjson DOM", median(filterRatios), atLeast: 0.35)
    }

    private func parse(with dom: OpaquePointer?) {
        walk { line in
            _ = cjs_dom_parse(
                dom, line.assumingMemoryBound(to: UInt8.self).baseAddress, line.count)
        }
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
