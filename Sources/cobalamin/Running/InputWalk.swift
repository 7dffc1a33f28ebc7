import CommandLine
import Foundation

/// Something that was named on the command line cannot be read.
struct InputFailure: Error, CustomStringConvertible {
    let description: String
}

/// One input to read: standard input or a file.
struct InputSource {
    /// What messages and reports call it.
    let name: String
    /// Nil for standard input.
    let path: String?
    /// Position among the inputs, from 1.
    let ordinal: Int

    /// Its name without folders and without `.gz`, which says how it was sent and not what it is.
    var fileName: String {
        guard let path else { return "standard-input" }
        let name = (path as NSString).lastPathComponent
        return name.hasSuffix(".gz") && name != ".gz" ? String(name.dropLast(3)) : name
    }
}

/// Turns operands into inputs: files as they are, folders file by file in name order.
enum InputWalk {
    static func sources(_ operands: [InputOperand]) throws(InputFailure) -> [InputSource] {
        var found: [(name: String, path: String?)] = []
        for operand in operands {
            switch operand {
            case .standardInput: found.append(("standard input", nil))
            case .path(let path): try add(path, to: &found)
            }
        }
        return found.enumerated().map {
            InputSource(name: $0.element.name, path: $0.element.path, ordinal: $0.offset + 1)
        }
    }

    private static func add(
        _ path: String, to found: inout [(name: String, path: String?)]
    ) throws(InputFailure) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw InputFailure(description: "\(path) does not exist; name a file, a folder or -")
        }
        guard isFolder.boolValue else {
            found.append((path, path))
            return
        }
        // With the slash a link to a folder is walked like the folder.
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path + "/") else {
            throw InputFailure(description: "\(path) may not be read; check its permissions")
        }
        let before = found.count
        for name in names.sorted() where isDocument(name) {
            let file = (path as NSString).appendingPathComponent(name)
            var isInner: ObjCBool = false
            // What is not there (a link to nothing, a name that is not UTF-8) is told when its turn
            // comes, not passed over.
            _ = FileManager.default.fileExists(atPath: file, isDirectory: &isInner)
            if !isInner.boolValue { found.append((file, file)) }
        }
        guard found.count > before else {
            throw InputFailure(description: "\(path) holds no files; there was nothing to read")
        }
    }

    /// Not what dead letters say of themselves, nor what another run has begun to write.
    private static func isDocument(_ name: String) -> Bool {
        let file = (name as NSString).lastPathComponent
        return !file.hasSuffix(".why.json") && !(file.hasPrefix(".") && file.hasSuffix(".part"))
    }
}

extension InputWalk {
    /// The sources of what stands behind a verb: `-` and nothing at all are standard input.
    static func sources(_ words: [String]) throws -> [InputSource] {
        let operands: [InputOperand] = words.map { $0 == "-" ? .standardInput : .path($0) }
        return try sources(operands.isEmpty ? [.standardInput] : operands)
    }
}
