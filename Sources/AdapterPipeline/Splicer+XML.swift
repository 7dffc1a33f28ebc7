import Definitions
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting

extension Splicer {
    /// The same for FHIR XML: its own bytes with entries of XML put in and cut out.
    ///
    /// What was sent in another encoding than UTF-8 is written as UTF-8.
    func outputXML(
        adding resources: [EmittedResource], cutting earlier: [OwnResource],
        of bytes: UnsafeRawBufferPointer
    ) -> (chunks: [OutputChunk], issues: [Issue]) {
        guard var splicer = FHIRXMLSplicer(judgement.document, catalog: Definitions.r4) else {
            return ([.input(0..<bytes.count)], [])
        }
        for edit in edits(adding: resources, cutting: earlier) {
            splicer.rewrite(edit.bundle, cutting: edit.gone, appending: edit.texts)
        }
        let chunks: [OutputChunk] = splicer.withChunks { pieces in
            pieces.map { piece in
                guard let start = bytes.baseAddress, let base = piece.baseAddress,
                    base >= start, base < start + bytes.count
                else { return .made(Array(piece)) }
                return .input(base - start..<base - start + piece.count)
            }
        }
        return (chunks, splicer.issues)
    }
}
