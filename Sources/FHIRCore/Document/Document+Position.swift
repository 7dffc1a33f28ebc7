extension Document {
    /// The line and column of a byte of the document; of a document read from XML, those of the
    /// element in it.
    ///
    /// Counts from the start of the document, so it is meant for reports, not for every element.
    public func position(at offset: Int) -> SourcePosition {
        guard let origins = tape.origins else {
            return SourcePosition(offset: offset, in: UnsafeRawBufferPointer(bytes))
        }
        let place = origins.range(at: offset)?.lowerBound ?? 0
        return SourcePosition(offset: place, in: UnsafeRawBufferPointer(origins.source))
    }

    /// The line and column at which a value begins.
    public func position(of element: Element) -> SourcePosition {
        position(at: element.range.lowerBound)
    }
}

extension Document {
    /// Where the values stood in the text that the document was made from; nil for JSON.
    package var origins: SourceOrigins? { tape.origins }

    /// Remembers where the values stood in another text.
    package func setOrigins(_ origins: SourceOrigins) { tape.origins = origins }
}
