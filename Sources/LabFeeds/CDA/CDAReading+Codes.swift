import FHIRCore

extension CDAReading {
    /// A coded element: its own coding first, its translations after it, and its original text.
    ///
    /// Nil where it says nothing but why it says nothing.
    mutating func code(_ element: CDAElement?) -> FeedCode? {
        guard let element else { return nil }
        if element.first(.qualifier) != nil { return qualified(element) }
        let start = Int32(report.codings.count)
        addCodings(of: element)
        let end = Int32(report.codings.count)
        let text = referredText(of: element.first(.originalText))
        return start == end && text == nil ? nil : FeedCode(codings: start..<end, text: text)
    }

    private mutating func addCodings(of element: CDAElement) {
        let coding = FeedCoding(
            code: element[.code], display: element[.displayName],
            system: system(of: element),
            version: element[.codeSystemVersion])
        if element[.nullFlavor] == nil, coding.code != nil || coding.display != nil {
            report.codings.append(coding)
        } else if element[.nullFlavor] != nil, coding.code != nil {
            note(
                .warning, "cda-code-with-null-flavor", at: element,
                "a code stands beside a nullFlavor; it is not used")
        }
        for translation in element.all(.translation) { addCodings(of: translation) }
    }

    /// The code system's OID; its name where that is a URI, by which other feeds know it.
    private func system(of element: CDAElement) -> FeedText? {
        if let name = element[.codeSystemName], isURI(name) { return name }
        return element[.codeSystem] ?? element[.codeSystemName]
    }

    /// A code with qualifiers means something else than the code alone, so it becomes text.
    private mutating func qualified(_ element: CDAElement) -> FeedCode? {
        note(
            .warning, "cda-qualified-code", at: element,
            "a code with qualifiers is kept as text; the code alone would say something else")
        var words = name(of: element)
        for qualifier in element.all(.qualifier) {
            let parts = [qualifier.first(.name), qualifier.first(.value)].compactMap(\.self)
            words += " (" + parts.map { name(of: $0) }.joined(separator: ": ") + ")"
        }
        let field = (element[.code] ?? element[.displayName])?.field ?? element.field
        return FeedCode(text: report.add(words, from: field))
    }

    /// What a coded element is called: display, original text or code.
    mutating func name(of element: CDAElement) -> String {
        if let display = report.string(element[.displayName]) { return display }
        if let text = referredText(of: element.first(.originalText)) { return report.string(text) }
        return report.string(element[.code]) ?? report.string(element[.nullFlavor]) ?? ""
    }

    /// Puts codes into the report's list, side by side.
    mutating func list(_ codes: [FeedCode]) -> Range<Int32> {
        let start = Int32(report.codes.count)
        report.codes += codes
        return start..<Int32(report.codes.count)
    }

    mutating func codes(_ elements: [CDAElement]) -> [FeedCode] {
        var codes: [FeedCode] = []
        for element in elements { code(element).map { codes.append($0) } }
        return codes
    }

    /// A unit: by definition UCUM, but read as it was sent.
    mutating func unit(_ unit: FeedText?) -> FeedCode? {
        guard let unit else { return nil }
        let start = Int32(report.codings.count)
        report.codings.append(FeedCoding(code: unit))
        return FeedCode(codings: start..<start + 1)
    }
}

extension CDAReading {
    /// A point in time; an interval's middle or only bound is none.
    func time(_ element: CDAElement?) -> FeedTime? {
        guard let element, element[.nullFlavor] == nil else { return nil }
        return element[.value].map { FeedTime($0) }
    }

    /// A point in time as a period's start, or an interval's bounds.
    func period(_ element: CDAElement?) -> FeedPeriod? {
        guard let element else { return nil }
        if let point = time(element) ?? time(element.first(.center)) {
            return FeedPeriod(start: point)
        }
        let (low, high) = (time(element.first(.low)), time(element.first(.high)))
        guard let low else { return high.map { FeedPeriod(end: $0) } }
        guard let high else { return FeedPeriod(start: low) }
        // An interval of no length is a point.
        return FeedPeriod(start: low, end: says(low.text, theSameAs: high.text) ? nil : high)
    }

    func says(_ text: FeedText?, theSameAs other: FeedText?) -> Bool {
        guard let text, let other else { return text == nil && other == nil }
        return report.withBytes(of: text) { left in
            report.withBytes(of: other) { left.elementsEqual($0) }
        }
    }
}
