import CGzip

/// Packs bytes, for tests of unpacking.
enum Gzip {
    static func packed(_ text: String) throws -> [UInt8] { try packed(Array(text.utf8)) }

    static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        guard let stream = cobalamin_gzip_open(cobalamin_gzip_library()) else { throw NoLibrary() }
        defer { cobalamin_gzip_close(stream) }
        var target = [UInt8](repeating: 0, count: bytes.count + bytes.count / 1000 + 64)
        var (taken, made) = (bytes.count, target.count)
        let status = cobalamin_gzip_step(stream, bytes, &taken, &target, &made, 1)
        guard status == COBALAMIN_GZIP_END else { throw NoLibrary() }
        return Array(target.prefix(made))
    }

    struct NoLibrary: Error {}
}
