import FHIRCore
import FHIRSyntax
import FHIRWriting

/// How an entry of ours looks in each type of Bundle (output contract, "Splicing").
struct SpliceTable {
    /// `Bundle.type` as written.
    let type: String?
    /// How fullUrls of the Bundle are formed.
    let style: FullURLStyle

    /// The Bundle entry that carries one of our resources.
    func entry(_ resource: EmittedResource) -> [UInt8] {
        var writer = JSONWriter(reserving: resource.json.count + 200)
        writer.object { entry in
            entry.member("fullUrl", style.fullURL(resource))
            entry.name("resource")
            entry.raw(bytes: resource.json)
            writeTransport(of: resource, to: &entry)
        }
        return writer.bytes
    }

    private func writeTransport(of resource: EmittedResource, to entry: inout JSONWriter) {
        switch type {
        case "searchset":
            entry.object("search") { $0.member("mode", "include") }
        case "transaction", "batch":
            writeRequest(of: resource, to: &entry)
        case "history":
            writeRequest(of: resource, to: &entry)
            entry.object("response") { $0.member("status", "200") }
        case "transaction-response", "batch-response":
            entry.object("response") { $0.member("status", "200") }
        default:
            break
        }
    }

    private func writeRequest(of resource: EmittedResource, to entry: inout JSONWriter) {
        entry.object("request") { request in
            request.member("method", "PUT")
            request.member("url", resource.reference)
        }
    }
}

/// How the fullUrls of a Bundle are formed; ours follow.
enum FullURLStyle: Equatable {
    case urn
    /// `https://server/fhir/`, with its slash.
    case base(String)
    /// The entries have none.
    case none

    /// The style of a Bundle, as its first entry with a fullUrl shows.
    init(_ bundle: Element) {
        guard let entries = bundle[.entry], entries.isArray else {
            self = .none
            return
        }
        for entry in entries.children {
            guard let url = entry[.fullUrl]?.string else { continue }
            if url.hasPrefix("urn:") {
                self = .urn
                return
            }
            if let base = Self.base(of: url, entry[.resource]) {
                self = .base(base)
                return
            }
        }
        self = .none
    }

    /// What stands before `Type/id` in a fullUrl.
    private static func base(of url: String, _ resource: Element?) -> String? {
        guard let type = resource?[.resourceType]?.string, let id = resource?[.id]?.string,
            url.hasSuffix("/\(type)/\(id)")
        else { return nil }
        return String(url.dropLast("\(type)/\(id)".count))
    }

    /// The fullUrl of one of our resources.
    func fullURL(_ resource: EmittedResource) -> String? {
        switch self {
        case .urn: "urn:uuid:\(resource.id)"
        case .base(let base): base + resource.reference
        case .none: nil
        }
    }
}
