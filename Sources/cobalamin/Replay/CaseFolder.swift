import Foundation
import Replay

/// Finds the cases in a folder.
enum CaseFolder {
    static func listing(of root: String, only globs: [String]) throws(InputFailure) -> CaseListing {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else {
            throw InputFailure(
                description: "\(root) does not exist; name the folder with the cases")
        }
        guard isFolder.boolValue else {
            throw InputFailure(description: "\(root) is no folder; a case is a folder")
        }
        // With the slash a link to a folder is walked like the folder.
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root + "/") else {
            throw InputFailure(description: "\(root) may not be read; check its permissions")
        }
        var (folders, files): ([String], [String]) = ([], [])
        for path in paths {
            var isInner: ObjCBool = false
            let place = (root as NSString).appendingPathComponent(path)
            _ = FileManager.default.fileExists(atPath: place, isDirectory: &isInner)
            if isInner.boolValue { folders.append(path) } else { files.append(path) }
        }
        let name = URL(fileURLWithPath: root).standardizedFileURL.lastPathComponent
        let links = folders.filter { isLink((root as NSString).appendingPathComponent($0)) }
        let all = CaseListing(
            folders: folders, files: files, links: Set(links), rootName: name)
        guard !all.isEmpty else {
            throw InputFailure(description: "\(root) holds no case; there was nothing to replay")
        }
        guard !globs.isEmpty else { return all }
        let chosen = all.filtered { name in globs.contains { fnmatch($0, name, 0) == 0 } }
        guard !chosen.isEmpty else {
            throw InputFailure(
                description: "no case of \(root) has such a name; there was nothing to replay")
        }
        return chosen
    }

    private static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    }

    /// The folder of a case, whose name may be that of the root itself.
    static func path(of sample: ReplayCase, in root: String) -> String {
        sample.folder.isEmpty ? root : (root as NSString).appendingPathComponent(sample.folder)
    }
}
