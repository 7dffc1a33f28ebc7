/// What a configuration file says of one option.
package struct ConfiguredFlag: Sendable, Equatable {
    package let name: String
    /// One text, or several for an option that collects.
    package let texts: [String]
    /// The line of the option, `site.yaml:12`.
    package let place: String
    /// Where its name stands, `site.yaml:12:3`, and where its value does, `site.yaml:12:9`.
    package let namePlace: String
    package let valuePlace: String

    package init(
        name: String, texts: [String], place: String, namePlace: String, valuePlace: String
    ) {
        self.name = name
        self.texts = texts
        self.place = place
        self.namePlace = namePlace
        self.valuePlace = valuePlace
    }
}

/// What became of reading a configuration file, which is the executable's business.
package enum ConfigurationReading: Sendable {
    case flags([ConfiguredFlag])
    /// Why it is refused, one line a fault.
    case refused([String])
}
