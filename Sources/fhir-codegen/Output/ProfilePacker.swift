import FHIRSyntax
import FoundationEssentials

/// Packs `Profiles/` into one blob: `package.json`, then one resource a line, compact.
package struct ProfilePacker {
    private let folder: String

    package init(folder: String) { self.folder = folder }

    /// The blob; the order is that of the paths, so it depends on the content alone.
    package func blob() throws(GeneratorError) -> [UInt8] {
        var blob: [UInt8] = []
        for path in try paths() {
            guard let bytes = GeneratedFiles.read("\(folder)/\(path)") else {
                throw .unreadable("Profiles/\(path)")
            }
            let reader = JSONReader()
            if case .failure(let error) = reader.read(bytes) {
                throw .syntax(file: "Profiles/\(path)", reason: "\(error)")
            }
            blob += Self.compact(bytes)
            blob.append(UInt8(ascii: "\n"))
        }
        return blob
    }

    private func paths() throws(GeneratorError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable("the folder Profiles")
        }
        var paths: [String] = names.contains("package.json") ? ["package.json"] : []
        for name in names.sorted() where !name.contains(".") {
            let files = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
            paths += (files ?? []).filter { $0.hasSuffix(".json") }.sorted().map { "\(name)/\($0)" }
        }
        return paths
    }

    // Numbers keep their text and strings their escapes: only blanks between tokens go.
    static func compact(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count)
        var isInString = false
        var isEscaped = false
        for byte in json {
            if isInString {
                result.append(byte)
                let ends = byte == UInt8(ascii: "\"") && !isEscaped
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                isInString = !ends
            } else if ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
                result.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        return result
    }
}
