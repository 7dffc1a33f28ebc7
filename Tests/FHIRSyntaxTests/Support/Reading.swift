import FHIRCore
import FHIRSyntax

/// Reads a text whose document keeps its own copy.
func read(_ text: String, limits: JSONLimits = .default) -> Result<Document, SyntaxError> {
    JSONReader(limits: limits).read(Array(text.utf8))
}

/// Why a text is refused, or nil.
func refusal(of bytes: [UInt8], limits: JSONLimits = .default) -> SyntaxError? {
    guard case .failure(let error) = JSONReader(limits: limits).read(bytes) else { return nil }
    return error
}

func refusal(of text: String, limits: JSONLimits = .default) -> SyntaxError? {
    refusal(of: Array(text.utf8), limits: limits)
}

/// A small Bundle with what the grammar offers: escapes, numbers, nesting, literals, blanks.
let sampleBundle = """
    {"resourceType":"Bundle","type":"collection","entry":[
      {"fullUrl":"urn:uuid:a","resource":{"resourceType":"Observation","status":"final",
        "code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},
        "valueQuantity":{"value":72.50,"unit":"pg\\/mL \\u00b5\\ud83d\\ude00"}}},
      {"resource":{"resourceType":"Patient","active":true,"deceasedBoolean":false,
        "multipleBirthInteger":-2, "x":[1e3,0,null,[],{}], "name":[{"family":"Muster ä"}]}} ]}
    """
