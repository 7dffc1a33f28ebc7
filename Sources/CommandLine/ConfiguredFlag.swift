/// What a configuration file says of one option.
package struct ConfiguredFlag: Sendable, Equatable {
    package let name: String
    /// One text, or several for an option that collects.
    package let texts: [String]
    /// Where the option stands, `site.yaml:12`, and where its value does, `site.yaml:12:9`.
    package let place: String
    package let valuePlace: String

    package init(name: String, texts: [String], place: String, valuePlace: String) {
        self.name = name
        self.texts = texts
        self.place = place
        self.valuePlace = valuePlace
    }
}

/// What became of reading a configuration file, which is the executable's business.
package enum ConfigurationReading: Sendable {
    case flags([ConfiguredFlag])
    /// Why it is refused, one line a fault.
    case refused([String])
}
