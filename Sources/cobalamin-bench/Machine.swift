import Foundation

/// What the figures were measured on.
enum Machine {
    /// Processor and number of cores.
    static var description: String {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        return "\(processor ?? "unknown processor"), \(cores) cores"
    }

    private static var processor: String? {
        let information = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        let line = information?.split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    }
}
