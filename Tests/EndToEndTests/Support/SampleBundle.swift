import Foundation
import Testing

/// An input of `SampleBundles/` with one of the dates its expectations are for.
struct SampleBundle: CustomTestStringConvertible, Sendable {
    let path: String
    let dates: [String]

    var testDescription: String {
        path.replacingOccurrences(of: "\(Program.root)/SampleBundles/", with: "")
    }

    /// Whether it becomes FHIR only by being mapped, so that its bytes are not those of the output.
    var isMapped: Bool { path.contains("/feeds/") && !path.contains("fhir-xml") }

    var date: [String] { ["--as-of", dates.first ?? "2025-05-06"] }

    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// All inputs of all cases.
    static let all: [SampleBundle] = {
        let folder = "\(Program.root)/SampleBundles"
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.contains("/input.") }.map { name in
            let place = (name as NSString).deletingLastPathComponent
            return SampleBundle(
                path: "\(folder)/\(name)", dates: names.sorted().compactMap { date($0, place) })
        }
    }()

    /// `…/expected.2024-11-12T18-00-00+01-00.json` as `2024-11-12T18:00:00+01:00`.
    private static func date(_ name: String, _ place: String) -> String? {
        let start = "\(place)/expected."
        guard name.hasPrefix(start), name.hasSuffix(".json") else { return nil }
        let text = name.dropFirst(start.count).dropLast(".json".count)
        guard let mark = text.firstIndex(of: "T") else { return String(text) }
        let clock = text[mark...].replacingOccurrences(of: "-", with: ":")
        let sign = text[mark...].contains("+") ? "" : "-"
        let zoned = sign.isEmpty ? clock : String(clock.dropLast(6)) + sign + clock.suffix(5)
        return text[..<mark] + zoned
    }
}
