/// Bytes that stay in place as long as the object lives.
package final class OwnedBytes {
    package let bytes: UnsafeMutableBufferPointer<UInt8>

    package init(_ source: some Collection<UInt8>) {
        bytes = .allocate(capacity: source.count)
        _ = bytes.initialize(fromContentsOf: source)
    }

    deinit {
        bytes.deallocate()
    }
}
