/// A number of bytes as people write it: `4096`, `512KiB`, `128MiB`, `2GiB`.
struct ByteCount: Equatable, CustomStringConvertible {
    let bytes: Int

    private static let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)]

    init(bytes: Int) {
        self.bytes = bytes
    }

    init?(_ text: String) {
        let unit = Self.units.first { text.hasSuffix($0.0) }
        let digits = text.dropLast(unit?.0.count ?? 0)
        guard let number = FlagArgument.integer(of: String(digits)) else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (unit?.1 ?? 0))
        guard !overflow else { return nil }
        self.bytes = bytes
    }

    var description: String {
        for (name, shift) in Self.units where bytes > 0 && bytes.isMultiple(of: 1 << shift) {
            return "\(bytes >> shift)\(name)"
        }
        return "\(bytes)"
    }
}
