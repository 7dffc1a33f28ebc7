import LabFeeds
import Testing

/// Escapes within texts of ER7.
struct ER7EscapeTests {
    private func text(_ written: String, charset: String = "") -> (text: String?, ids: [String]) {
        let header = "MSH|^~\\&|A|||||||1|P|2.5.1||||||\(charset)\r"
        let reading = ER7Reader().read(Array((header + "OBX|" + written).utf8))
        return (reading.message?.text(1, 1), reading.issues.ids)
    }

    @Test(arguments: [
        ("a\\F\\b", "a|b"), ("\\S\\", "^"), ("\\T\\", "&"), ("\\R\\", "~"), ("\\E\\", "\\"),
        ("\\P\\", "#"), ("\\X41\\", "A"), ("\\X414243\\", "ABC"), ("\\X0D0A\\", "\r\n"),
        ("\\XC2B5\\mol", "µmol"), ("\\E\\.br\\E\\", "\\.br\\"), ("\\F\\\\F\\", "||"),
    ])
    func `escapes of characters are decoded`(written: String, decoded: String) {
        let found = text(written)
        #expect(found.text == decoded)
        #expect(found.ids.isEmpty)
    }

    @Test(arguments: [".br", ".sp3", ".in+4", ".ti-2", ".ce", "H", "N", "Z1", "Zab c"])
    func `formatting stays between its marks`(name: String) {
        let found = text("a\\\(name)\\b")
        #expect(found.text == "a\(formatting(name))b")
        #expect(found.ids.isEmpty)
    }

    @Test(arguments: ["C2842", "M1A2B3C"])
    func `a switch of character sets is kept and told`(name: String) {
        let found = text("a\\\(name)\\b")
        #expect(found.text == "a\(formatting(name))b")
        #expect(found.ids == ["hl7-escape-character-set"])
    }

    @Test(arguments: [
        "\\q\\", "C:\\temp", "\\", "\\\\", "\\X4\\", "\\XZZ\\", "\\X\\", "\\f\\", "\\XFF\\",
        "\\HH\\",
    ])
    func `what is no escape stays as it was sent and is told`(written: String) {
        let found = text(written)
        #expect(found.text == written)
        #expect(!found.ids.isEmpty)
    }

    @Test func `an escape character left open does not hide the escape behind it`() {
        #expect(text("C:\\lab \\.br\\x").text == "C:\\lab \(formatting(".br"))x")
    }

    @Test func `hexadecimal bytes are of the message's character set`() {
        #expect(text("\\XB5\\mol", charset: "8859/1").text == "µmol")
        #expect(text("\\XA4\\", charset: "8859/15").text == "€")
    }

    @Test func `noncharacters of a sender are no formatting`() {
        let found = text("a\(formatting(".br"))b")
        #expect(found.text == "a\u{FFFD}.br\u{FFFD}b")
        #expect(found.ids == ["hl7-noncharacter"])
    }

    @Test(arguments: ["\\XEFB790\\", "a\\XEFB791\\b"])
    func `no hexadecimal escape writes the marks of formatting`(written: String) {
        let found = text(written)
        #expect(found.text == written)
        #expect(found.ids.first == "hl7-escape-undecodable")
    }
}
