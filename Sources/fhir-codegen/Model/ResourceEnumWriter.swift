/// Writes the enum of all resources that have a Swift type.
struct ResourceEnumWriter {
    let resources: [String]

    func text() -> String {
        """
        /// A resource of any type; one without a Swift type keeps its JSON.
        public indirect enum Resource: Sendable {
        \(rows { name, label in "    case \(label)(\(name))" })
            case other(RawResource)
        }

        extension Resource {
            /// An empty resource of a type that has a Swift type.
            static func empty(_ resourceType: String) -> Resource? {
                switch resourceType {
        \(rows { name, label in "        case \"\(name)\": .\(label)(\(name)())" })
                default: nil
                }
            }

            /// Hands the resource to a visitor and keeps what the visitor made of it.
            mutating func visit<V: ResourceVisitor>(_ visitor: inout V) throws(V.Failure) {
                switch self {
        \(rows { _, label in visit(label) })
        \(visit("other"))
                }
            }
        }

        """
    }

    private func rows(_ row: (_ name: String, _ label: String) -> String) -> String {
        resources.map { row($0, SwiftNaming.caseName($0)) }.joined(separator: "\n")
    }

    private func visit(_ label: String) -> String {
        "        case .\(label)(var value): try visitor.visit(&value); self = .\(label)(value)"
    }
}
