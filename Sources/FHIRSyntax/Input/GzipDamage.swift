/// What is wrong with compressed input; what stood before was read.
package enum GzipDamage: Sendable, Equatable {
    /// It ends before the compressed data do.
    case truncated

    /// The data do not unpack, or not to what their checksum says.
    case altered

    /// Something else stands after the compressed data.
    case followed
}

extension GzipDamage: CustomStringConvertible {
    package var description: String {
        switch self {
        case .truncated: "is a gzip file that was cut short"
        case .altered: "is a gzip file whose data were damaged: they do not match their checksum"
        case .followed: "is a gzip file with something after its compressed data"
        }
    }
}
