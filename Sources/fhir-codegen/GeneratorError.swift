/// Why nothing was generated.
package enum GeneratorError: Error, CustomStringConvertible {
    case unreadable(String)
    case unwritable(String)
    case syntax(file: String, reason: String)
    case unknownType(String, path: String)
    case unexpected(String)

    package var description: String {
        switch self {
        case .unreadable(let what): "cannot read \(what)"
        case .unwritable(let what): "cannot write \(what)"
        case .syntax(let file, let reason): "\(file): \(reason)"
        case .unknownType(let type, let path): "\(path): unknown type \(type)"
        case .unexpected(let what): what
        }
    }
}
