import CArchive

/// A FHIR package archive (`.tgz`), read file by file in the order of the archive.
package struct PackageArchive: ~Copyable {
    private let handle: OpaquePointer

    package init(path: String) throws(GeneratorError) {
        guard let handle = cobalamin_archive_open(path) else {
            throw .unreadable(path)
        }
        self.handle = handle
    }

    deinit { cobalamin_archive_close(handle) }

    /// Hands each file's path and bytes to `body`; the bytes are valid during the call only.
    package func forEachFile(
        _ body: (String, UnsafeRawBufferPointer) throws(GeneratorError) -> Void
    ) throws(GeneratorError) {
        while true {
            let status = cobalamin_archive_next(handle)
            if status == 0 { return }
            guard status > 0 else { throw .unreadable("the package archive") }
            var length = 0
            let bytes = cobalamin_archive_bytes(handle, &length)
            try body(
                String(cString: cobalamin_archive_name(handle)),
                UnsafeRawBufferPointer(start: bytes, count: length))
        }
    }
}
