#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why an input could not be read at all, or not whole.
package enum InputError: Error, Sendable, Equatable {
    /// The system refused to open it; holds `errno`.
    case cannotOpen(Int32)

    /// The system failed to read on; holds `errno`.
    case cannotRead(Int32)

    /// Reading was to stop while it waited for bytes.
    case interrupted

    /// It has more bytes than allowed; nothing of it is kept.
    case tooLarge(limit: Int)

    /// Its compressed data are not whole; all that could be unpacked was read.
    case damaged(GzipDamage)

    /// It is compressed, and the system lacks the named library.
    case cannotUnpack(String)
}

extension InputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let code): "cannot be opened: \(Self.text(of: code))"
        case .cannotRead(let code): "cannot be read: \(Self.text(of: code))"
        case .interrupted: "was not read to its end: reading was stopped"
        case .tooLarge(let limit): "is larger than \(limit) bytes"
        case .damaged(let damage): damage.description
        case .cannotUnpack(let library):
            "is a gzip file, and \(library), which unpacks those, cannot be loaded; install zlib"
        }
    }

    private static func text(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
