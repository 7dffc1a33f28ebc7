import CDigest

/// SHA-256, computed by libcrypto.
package enum Digest {
    /// The digest of some lines, lower-case hexadecimal.
    package static func sha256(_ lines: [String]) -> String {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var digest = [UInt8](repeating: 0, count: 32)
        let status = cobalamin_sha256(bytes, bytes.count, &digest)
        precondition(status == 1, "libcrypto offers no SHA-256")
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
