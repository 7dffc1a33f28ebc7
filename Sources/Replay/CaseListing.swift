/// One input of a case with what is expected of it at one moment.
package struct ReplayCase: Sendable, Equatable {
    /// What it is called: its folder, or the name of the folder that is replayed.
    package let name: String
    /// Its folder, relative to the folder that is replayed; empty for that itself.
    package let folder: String
    /// The input's file name.
    package let input: String
    package let date: JudgingDate
    /// The file with the findings that somebody worked out, `expected.<as-of>.json`.
    package let expectation: String?
    /// The file with the whole output, `output.<as-of>.json`.
    package let output: String?

    /// Whether each line of the input is a document.
    package var isStream: Bool { Self.isStream(input) }

    /// Whether a file of that name holds a document a line.
    package static func isStream(_ name: String) -> Bool {
        // Compression says how it is kept, not what it is.
        let name = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
        return name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
    }
}

/// A folder that looks like a case and is none, or a part of one that cannot be replayed.
package struct BrokenCase: Sendable, Equatable, Error {
    package let name: String
    package let reason: String

    package init(name: String, reason: String) {
        self.name = name
        self.reason = reason
    }
}

/// The cases in a folder, told by the names of its files alone.
///
/// A case is a folder with `input.*` and, for each moment of judgement, `expected.<as-of>.json`,
/// `output.<as-of>.json` or both. Nothing is passed over in silence: whatever else holds a file is
/// broken. Names that begin with a dot are the system's.
package struct CaseListing: Sendable, Equatable {
    package private(set) var cases: [ReplayCase] = []
    package private(set) var broken: [BrokenCase] = []

    /// `folders` and `files` are relative to the root, which is the folder of the empty name; `links`
    /// are those of the folders that lie elsewhere.
    package init(
        folders: [String], files: [String], links: Set<String> = [], rootName: String
    ) {
        let visible = files.filter { !Self.isHidden($0) }
        let byFolder = Dictionary(grouping: visible, by: Self.folder)
        let parents = Set(folders.map(Self.folder))
        for folder in Set(folders.filter { !Self.isHidden($0) } + [""]).sorted() {
            let names = (byFolder[folder] ?? []).map(Self.name).sorted()
            let title = folder.isEmpty ? rootName : folder
            if links.contains(folder) {
                broken.append(
                    BrokenCase(name: title, reason: "is a link to a folder, which is not followed"))
                continue
            }
            // A folder of cases may tell of them; it is no case by that.
            if parents.contains(folder), names.allSatisfy({ $0 == "README.md" }) { continue }
            if folder.isEmpty, names.isEmpty { continue }
            add(names, title: title, folder: folder)
        }
    }

    /// Whether there is nothing at all.
    package var isEmpty: Bool { cases.isEmpty && broken.isEmpty }

    /// Only the cases, broken ones too, of certain names.
    package func filtered(_ isWanted: (_ name: String) -> Bool) -> CaseListing {
        var listing = self
        listing.cases.removeAll { !isWanted($0.name) }
        listing.broken.removeAll { !isWanted($0.name) }
        return listing
    }

    private mutating func add(_ names: [String], title: String, folder: String) {
        let known = ["README.md", "input.", "expected.", "output."]
        for name in names where !known.contains(where: name.hasPrefix) {
            broken.append(
                BrokenCase(name: title, reason: "holds \(name), which is no part of a case"))
        }
        let inputs = names.filter { $0.hasPrefix("input.") }
        guard !inputs.isEmpty else {
            broken.append(BrokenCase(name: title, reason: "holds no input.*"))
            return
        }
        let expectations = files("expected.", in: names, title: title)
        let outputs = files("output.", in: names, title: title)
        let dates = Set(expectations.keys).union(outputs.keys)
        if dates.isEmpty, !names.contains(where: { $0.hasPrefix("expected.") }) {
            broken.append(BrokenCase(name: title, reason: "holds no expected.<as-of>.json"))
        }
        for date in dates.sorted() {
            cases += inputs.map { input in
                ReplayCase(
                    name: title, folder: folder, input: input, date: date,
                    expectation: expectations[date],
                    output: outputs[date])
            }
        }
    }

    /// The files of a kind by their date; one without a date in its name is broken.
    private mutating func files(
        _ start: String, in names: [String], title: String
    ) -> [JudgingDate: String] {
        var found: [JudgingDate: String] = [:]
        for name in names where name.hasPrefix(start) {
            let end = [".json", ".ndjson"].first { name.hasSuffix($0) }
            let stamp = name.dropFirst(start.count).dropLast(end?.count ?? 0)
            guard end != nil, let date = JudgingDate(fileName: stamp), found[date] == nil else {
                let reason = "\(name) is not named by one date, as in \(start)2025-06-05.json"
                broken.append(BrokenCase(name: title, reason: reason))
                continue
            }
            found[date] = name
        }
        return found
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }
}
