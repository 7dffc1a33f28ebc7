extension Document {
    /// The line and column of a byte of the document.
    ///
    /// Counts from the start of the document, so it is meant for reports, not for every element.
    public func position(at offset: Int) -> SourcePosition {
        SourcePosition(offset: offset, in: UnsafeRawBufferPointer(bytes))
    }

    /// The line and column at which a value begins.
    public func position(of element: Element) -> SourcePosition {
        position(at: element.range.lowerBound)
    }
}
