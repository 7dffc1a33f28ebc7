import FHIRCore
import FHIRReading
import FHIRSyntax

/// Reads entries that were kept once more, one by one.
struct EntryReader {
    private let reader: ClinicalReader
    private let json = JSONReader()

    init(_ reader: ClinicalReader) { self.reader = reader }

    /// Which version of its resource an entry is, by the names of its document.
    func version(of entry: ArraySlice<UInt8>) -> ResourceVersion? {
        read(LocalNames.stripped(bundle(of: entry))) { reader.version(ofEntryIn: $0) }
    }

    /// What is left of an entry that counts no more: who, where and when.
    func evidence(of entry: ArraySlice<UInt8>) -> [UInt8] {
        read(bundle(of: entry)) { reader.evidence(ofEntryIn: $0) } ?? Array("{}".utf8)
    }

    private func bundle(of entry: ArraySlice<UInt8>) -> [UInt8] {
        Array(#"{"resourceType":"Bundle","type":"collection","entry":["#.utf8) + entry
            + Array("]}".utf8)
    }

    private func read<Value>(_ bundle: [UInt8], _ use: (Document) -> Value?) -> Value? {
        bundle.withUnsafeBytes { bytes in (try? json.read(bytes).get()).flatMap(use) }
    }
}
