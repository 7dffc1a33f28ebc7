import Conformance
import FHIRCore
import FHIRSyntax

/// The issues of a text that must be JSON.
func issues(of text: String) throws -> [Issue] {
    try issues(of: Array(text.utf8))
}

func issues(of bytes: [UInt8]) throws -> [Issue] {
    StructureValidator().validate(try JSONReader().read(bytes).get())
}
