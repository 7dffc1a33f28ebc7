import Foundation
import Testing

/// One input of `SampleBundles/` with what must be found in it at one moment.
struct SampleCase: Sendable, CustomTestStringConvertible {
    let name: String
    let input: URL
    let expected: Expected

    /// Whether it is of a laboratory's feed, or FHIR XML.
    var isFeed: Bool { name.hasPrefix("feeds/") }

    var testDescription: String { "\(name), \(input.lastPathComponent), \(expected.asOf)" }

    /// Every input with each of its expected files; an expected file that cannot be read is in
    /// `broken`, so that no case is lost without a word.
    static let (all, broken): ([SampleCase], [String]) = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../SampleBundles").standardizedFileURL
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        let files = (paths ?? []).sorted()
        var cases: [SampleCase] = []
        var broken: [String] = []
        for path in files where (path as NSString).lastPathComponent.hasPrefix("expected.") {
            let folder = (path as NSString).deletingLastPathComponent
            let inputs = files.filter { $0.hasPrefix(folder + "/input.") }
            guard let data = try? Data(contentsOf: root.appendingPathComponent(path)),
                let expected = try? JSONDecoder().decode(Expected.self, from: data), !inputs.isEmpty
            else {
                broken.append(path)
                continue
            }
            cases += inputs.map {
                SampleCase(name: folder, input: root.appendingPathComponent($0), expected: expected)
            }
        }
        return (cases, broken)
    }()
}

/// The content of an `expected.<as-of>.json`; `SampleBundles/README.md` describes it.
struct Expected: Decodable, Sendable {
    let asOf: String
    let subjects: [String: Subject]
    let issues: Issues?

    struct Subject: Decodable, Sendable {
        let fires: [Fire]
        let never: [String]?
        let resolved: [String]?
        let insufficient: [String]?
    }

    struct Fire: Decodable, Sendable {
        let rule: String
        let severity: String
        let lifecycle: String?
        let confidence: String?
        let provisional: Bool?
        let notes: [String]?
        let textContains: [String]?
        let evidence: [Result]?
    }

    struct Result: Decodable, Sendable {
        let reference: String
        let value: String?
        let unit: String?
        let canonicalValue: String?
        let canonicalUnit: String?
        let comparedValue: String?
        let comparedUnit: String?
    }

    struct Issues: Decodable, Sendable {
        let present: [Named]?
        let never: [Named]?
    }

    /// An issue by its id, or by id and person.
    struct Named: Decodable, Sendable {
        let id: String
        let subject: String?

        private enum CodingKeys: String, CodingKey {
            case id, subject
        }

        init(from decoder: any Decoder) throws {
            if let id = try? decoder.singleValueContainer().decode(String.self) {
                (self.id, subject) = (id, nil)
                return
            }
            let object = try decoder.container(keyedBy: CodingKeys.self)
            id = try object.decode(String.self, forKey: .id)
            subject = try object.decodeIfPresent(String.self, forKey: .subject)
        }
    }
}
