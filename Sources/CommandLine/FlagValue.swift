/// The value of a flag and where it came from.
package struct FlagValue: Sendable, Equatable {
    /// One text, or several for a flag that collects.
    package var texts: [String]
    package var origin: ValueOrigin

    package init(texts: [String], origin: ValueOrigin) {
        self.texts = texts
        self.origin = origin
    }
}

/// Where a value came from.
package enum ValueOrigin: Sendable, Equatable {
    case commandLine
    case environment
    /// A configuration file: its name and line, and the same with the column of the value.
    case configuration(place: String, valuePlace: String)
    case defaultValue

    /// How a message names the place: `--jobs`, or `COBALAMIN_JOBS` or
    /// `site.yaml:12:9: flags.jobs:` where that gave the value.
    package func spelling(of flag: Flag) -> String {
        switch self {
        case .commandLine, .defaultValue: flag.spelling
        case .environment: flag.environmentName ?? flag.spelling
        case .configuration(_, let place): "\(place): flags.\(flag.name):"
        }
    }
}
