import CXMLReader
package import FHIRCore
import FHIRSyntax

/// What the beginning of an XML input shows of its format.
package struct FeedMapSniff: Sendable, Equatable {
    /// The root element's local name, and its namespace; empty for none.
    package var root = ""
    package var namespace = ""
    package var attributes: [String: String] = [:]
    /// Elements near the beginning, by their local names.
    package var elements: Set<String> = []

    package init(root: String, namespace: String, attributes: [String: String] = [:]) {
        (self.root, self.namespace, self.attributes) = (root, namespace, attributes)
        elements = [root]
    }

    /// Nil where the bytes do not begin as XML does.
    package init?(head: UnsafeRawBufferPointer) {
        guard let reader = try? XMLEventReader() else { return nil }
        reader.push(head, isLast: false)
        for event in reader.events {
            switch event.kind {
            case COBALAMIN_XML_START:
                let name = reader.name(event.name)
                if elements.isEmpty {
                    (root, namespace) = (name, reader.name(event.space))
                }
                elements.insert(name)
            case COBALAMIN_XML_ATTRIBUTE where event.depth == 1 && elements.count == 1:
                attributes[reader.name(event.name)] = String(
                    decoding: reader.text(of: event), as: UTF8.self)
            default: break
            }
        }
        if elements.isEmpty { return nil }
    }

    /// Why nothing is shown: what is wrong with the bytes, where that can be told.
    package static func fault(in head: UnsafeRawBufferPointer) -> Issue? {
        guard let reader = try? XMLEventReader() else { return nil }
        reader.push(head, isLast: false)
        return reader.fault
    }
}

extension FeedRecognition {
    /// Whether everything that the map asks for is there; else what is not.
    package func miss(in sniff: FeedMapSniff) -> String? {
        guard roots.contains(sniff.root) else {
            return "the root element is \(sniff.root), not \(roots.joined(separator: " or "))"
        }
        if let namespace, namespace != sniff.namespace {
            return "the namespace of the root is not \(namespace.isEmpty ? "none" : namespace)"
        }
        for attribute in attributes {
            guard let value = sniff.attributes[attribute.name] else {
                return "the root has no attribute \(attribute.name)"
            }
            if let wanted = attribute.value, wanted != value {
                return "the root's attribute \(attribute.name) is not \(wanted)"
            }
        }
        let missing = elements.first { !sniff.elements.contains($0) }
        return missing.map { "there is no element \($0) near the beginning" }
    }
}
