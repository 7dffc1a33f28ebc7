import ClinicalModel

/// Evidence marks in words.
enum MarkWords {
    /// The letter, and for an expert default the words: nobody should take it for a source.
    static func short(_ mark: EvidenceMark) -> String {
        mark == .expertDefault ? "expert default" : mark.rawValue
    }

    /// The same of a mark's letter; S is a site's own value.
    static func short(_ letter: String) -> String {
        letter == UsedThreshold.siteMark
            ? "site" : EvidenceMark(rawValue: letter).map(short) ?? letter
    }

    /// A mark's letter in few words, for programs that show it.
    static func grade(_ letter: String) -> String {
        letter == UsedThreshold.siteMark
            ? "site configuration" : EvidenceMark(rawValue: letter).map(grade) ?? letter
    }

    /// What the mark of a site's value says.
    static let siteMeaning = "set by the site's configuration, which names no evidence for it"

    /// A mark in few words, for programs that show it.
    static func grade(_ mark: EvidenceMark) -> String {
        switch mark {
        case .guideline: "guideline"
        case .cohort: "cohort"
        case .secondary: "secondary"
        case .expertDefault: "expert default"
        }
    }

    /// What a mark says of a number or a rule.
    static func meaning(_ mark: EvidenceMark) -> String {
        switch mark {
        case .guideline: "guideline, drug label, reference-interval study or trial"
        case .cohort: "published cohort, case-control study or case series"
        case .secondary: "secondary text"
        case .expertDefault: "chosen for this product, no source confirmed"
        }
    }
}
