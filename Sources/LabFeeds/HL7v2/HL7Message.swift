/// One HL7 v2 message, the same whichever encoding (ER7 or XML) it came in.
///
/// Texts are decoded (escapes, character set) UTF-8 in one list of bytes; every non-empty value is a
/// leaf that knows its segment, field, repetition, component and sub-component. Leaves stand in order.
///
/// Escapes that are formatting and no characters (`\.br\`, `\H\`, `\Zxx\`) stay in the text between
/// the noncharacters U+FDD0 and U+FDD1; `plainText` renders them.
public struct HL7Message: Sendable {
    /// One segment: its name and its leaves.
    public struct Segment: Sendable, Hashable {
        /// `PID`, three bytes packed as in `HL7Message.Segment.name("PID")`.
        public var name: UInt32
        /// Its first leaf in `leaves`; it ends where the next segment's begins.
        public var firstLeaf: UInt32
        /// Which of the segments of that name in the message it is, from 1.
        public var ordinal: UInt32
        /// The line it begins on, from 1, within the input.
        public var line: UInt32
        /// The byte it begins at within the input.
        public var offset: UInt64

        /// The packed name of a segment.
        @inlinable
        public static func name(_ text: StaticString) -> UInt32 {
            var packed: UInt32 = 0
            for place in 0..<min(text.utf8CodeUnitCount, 4) {
                packed = packed << 8 | UInt32(text.utf8Start[place])
            }
            return packed
        }
    }

    /// One non-empty value.
    public struct Leaf: Sendable, Hashable {
        /// Field, repetition, component and sub-component, from 1 (MSH-1 is field 1).
        public var field: UInt16
        public var repetition: UInt16
        public var component: UInt16
        public var subcomponent: UInt16
        /// Where its text stands in `bytes`, and its length; `""` (HL7's null) has the two quotes.
        public var start: UInt32
        public var count: UInt32
    }

    /// All texts, UTF-8.
    public var bytes: [UInt8] = []
    public var segments: [Segment] = []
    public var leaves: [Leaf] = []

    public init() {}
}
