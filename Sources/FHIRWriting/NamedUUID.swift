import CDigest

/// Version-5 UUIDs (RFC 9562), computed by libcrypto.
package struct NamedUUID {
    /// The namespace of URLs, as the RFC fixes it.
    static let urlNamespace = NamedUUID(bytes: [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
        0xC8,
    ])

    /// The namespace of everything this project names: the canonical base in the URL namespace.
    package static let project = urlNamespace.named(Canonical.base)

    let bytes: [UInt8]

    /// The UUID of a name in this namespace.
    package func named(_ name: String) -> NamedUUID {
        var uuid = [UInt8](repeating: 0, count: 16)
        let text = Array(name.utf8)
        let status = cobalamin_uuid5(bytes, text, text.count, &uuid)
        precondition(status == 1, "libcrypto offers no SHA-1")
        return NamedUUID(bytes: uuid)
    }

    /// Lower-case text with hyphens, which is also a valid FHIR id.
    package var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 {
                text.append(UInt8(ascii: "-"))
            }
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
