#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of a directory of profiles.
enum ProfileFiles {
    /// Relative paths of all `.json` files in `directory` and its folders, in name order.
    ///
    /// Files at the top other than `package.json` are no profiles (a schema may lie there).
    static func list(_ directory: String) -> [String] {
        var files: [String] = []
        for name in names(in: directory) {
            if name == "package.json" { files.append(name) }
            guard !name.hasSuffix(".json") else { continue }
            files += names(in: directory + "/" + name).filter { $0.hasSuffix(".json") }
                .map { name + "/" + $0 }
        }
        return files
    }

    /// The bytes of a file, or `nil` where it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return ferror(file) == 0 ? bytes : nil
    }

    /// Sorted names in a directory; empty where it is none.
    static func names(in directory: String) -> [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
