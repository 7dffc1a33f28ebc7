/// Where the bytes of a decoded message stood in the message as it was sent.
struct OriginalPlaces {
    /// Where each line began in the bytes sent; nil where the bytes are the same.
    private var lineStarts: [Int]?
    /// How many bytes a character behind that takes.
    private var unit = 1

    /// The bytes were not converted.
    static let same = OriginalPlaces()

    /// The bytes were converted from a set in which line ends are the bytes CR and LF.
    static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> OriginalPlaces {
        OriginalPlaces(lineStarts: lineStarts(of: bytes) { _ in 1 })
    }

    /// The text was converted from UTF-16.
    static func utf16(_ text: [UInt8]) -> OriginalPlaces {
        text.withUnsafeBufferPointer { bytes in
            // The byte-order mark, three bytes of UTF-8, was two; of others only the first byte counts.
            OriginalPlaces(
                lineStarts: lineStarts(of: bytes) {
                    $0 & 0xC0 == 0x80 ? 0 : $0 >= 0xF0 ? 4 : 2
                }, unit: 2)
        }
    }

    private static func lineStarts(
        of bytes: UnsafeBufferPointer<UInt8>, width: (UInt8) -> Int
    ) -> [Int] {
        var (starts, place, last) = ([0], 0, UInt8(0))
        for byte in bytes {
            let isSecond = byte == 0x0A && last == 0x0D
            place += width(byte)
            if isSecond {
                starts[starts.count - 1] = place
            } else if byte == 0x0A || byte == 0x0D {
                starts.append(place)
            }
            last = byte
        }
        return starts
    }

    /// The place of a byte of the decoded text, on the line of that number (from 0).
    func offset(
        of place: Int, line: Int, lineStart: Int, in decoded: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard let lineStarts, line < lineStarts.count else { return place }
        let characters = decoded[lineStart..<place].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return lineStarts[line] + characters * unit
    }
}
