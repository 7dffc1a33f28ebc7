import FHIRCore

extension Element {
    /// By what an item of an array is found again in another answer; nil for an item that is no more
    /// than its own text.
    ///
    /// Never the id: it may be one of the things that differ.
    var identity: String? {
        guard isObject else { return nil }
        let resource = self[Key("resource")] ?? self
        if let type = resource[Key("resourceType")]?.string {
            let code = resource[Key("code")]?[Key("coding")]?.first?[Key("code")]?.string
            let person = resource[Key("patient")] ?? resource[Key("subject")]
            let reference = person?[Key("reference")]?.string
            return [type, code ?? "", reference ?? ""].joined(separator: "|")
        }
        return self[Key("url")]?.string
    }

    /// The value's text; of a string its characters, however they are written.
    var shownWhole: String {
        string.map { "\"\($0)\"" } ?? String(decoding: bytes, as: UTF8.self)
    }
}
