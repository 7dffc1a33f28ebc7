import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax
import Reports

/// What `--print-config` shows: each value in force and where it came from.
struct ConfigurationPrint {
    private let isJSON: Bool
    private let path: String?
    private let settings: [Setting]
    private let digest: String

    /// Refuses what a run would refuse.
    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        let pipeline = try RunSettings(invocation, file).pipeline
        guard invocation.choice(.format) != ReportFormat.markdown else {
            throw Refusal(invocation.refusal("--print-config is text or JSON, not Markdown"))
        }
        isJSON = invocation.choice(.format) == ReportFormat.json
        path = file?.path
        settings =
            invocation.settings.map(Setting.init) + Setting.decisions(of: pipeline.site)
            + Setting.parameters(of: pipeline, profiles: invocation.text(.profiles))
        digest = pipeline.configurationDigest
    }

    func run() throws -> ExitCode {
        try OutputFile.standard().write(isJSON ? json() : Array(text().utf8))
        return .done
    }

    // MARK: Forms

    /// Three columns: key, value, who gave it.
    private func text() -> String {
        let rows = settings.map { [$0.name, $0.shown, $0.place ?? $0.origin.rawValue] }
        let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            visible("\(row[0].padded(to: widths[0]))  \(row[1].padded(to: widths[1]))  \(row[2])")
        }
        let rest = ["", "Configuration \(digest)"]
        return (lines + rest).joined(separator: "\n") + "\n"
    }

    private func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("configuration", digest)
            object.member("file", path)
            object.array("settings") { array in
                for setting in settings { setting.write(to: &array) }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

/// One value of the configuration and where it came from.
private struct Setting {
    enum Origin: String {
        case flag
        case environment
        case configuration
        case profiles
        case standard = "default"
    }

    /// The keys under which a configuration file has it.
    let name: String
    /// Nil where nothing gives one.
    var value: String?
    var unit: String?
    let origin: Origin
    /// The option, the variable, file and line, or the folder of the profiles.
    let place: String?
    /// As the site wrote it, where that is another unit, and what the profiles say.
    var written: String?
    var defaultValue: String?
    /// What stands for a value that is none, "one per processor".
    var note: String?

    /// The value as text shows it.
    var shown: String {
        guard let value else { return note ?? "none" }
        let unit = unit.map { " \($0)" } ?? ""
        guard let defaultValue else { return value + unit }
        let original = written.map { "written \($0), " } ?? ""
        return "\(value)\(unit) (\(original)default \(defaultValue)\(unit))"
    }

    func write(to writer: inout JSONWriter) {
        writer.object { object in
            object.member("name", name)
            object.name("value")
            if let value { object.string(value) } else { object.null() }
            object.member("unit", unit)
            object.member("written", written)
            object.member("default", defaultValue)
            object.member("origin", origin.rawValue)
            object.member("place", place)
        }
    }
}

extension Setting {
    init(_ flag: Flag, _ value: FlagValue?) {
        name = "flags.\(flag.name)"
        let unset = flag.argument == .none ? "false" : nil
        self.value = value?.texts.joined(separator: ", ") ?? unset
        note = flag.defaultText
        switch value?.origin {
        case .commandLine: (origin, place) = (.flag, flag.spelling)
        case .environment: (origin, place) = (.environment, flag.environmentName)
        case .configuration(let line, _): (origin, place) = (.configuration, line)
        case .defaultValue, nil: (origin, place) = (.standard, nil)
        }
    }

    /// A value of the file, or the default where it says nothing.
    private init(_ name: String, _ value: String?, at place: String?) {
        self.name = name
        self.value = value
        origin = place == nil ? .standard : .configuration
        self.place = place
    }

    /// What a site can decide besides options.
    static func decisions(of site: SiteConfiguration) -> [Setting] {
        let path = site.path ?? ""
        func place(_ place: TextPlace?) -> String? { place.map { "\(path):\($0.line)" } }
        let rule = site.siteRule
        let name = site.protocolName
        let subsumed = site.emitsSubsumed
        return [
            Setting("protocol", name?.value.text, at: place(name?.place)),
            Setting("dyads.site-rule.system", rule?.system, at: place(rule?.place)),
            Setting("dyads.site-rule.pattern", rule?.pattern, at: place(rule?.place)),
            Setting(
                "rules.emit-subsumed", "\(subsumed?.value ?? false)", at: place(subsumed?.place)),
        ] + disabledRules(of: site, place)
    }

    /// Every number, with the site's value where it has set one.
    static func parameters(of pipeline: AdapterPipeline, profiles: String?) -> [Setting] {
        let site = pipeline.site
        let own = Dictionary(
            site.parameters.map { ($0.parameter.name, $0) }, uniquingKeysWith: { first, _ in first }
        )
        return pipeline.knowledge.parameters.map { parameter in
            guard let own = own[parameter.name] else { return Setting(parameter, profiles) }
            return Setting(own, "\(site.path ?? ""):\(own.place.line)")
        }
    }

    private static func disabledRules(
        of site: SiteConfiguration, _ place: (TextPlace?) -> String?
    ) -> [Setting] {
        guard !site.disabledRules.isEmpty else {
            return [Setting("rules.disabled", nil, at: nil)]
        }
        return site.disabledRules.map { rule in
            let text = "\(rule.value.number) \(rule.value.rule)"
            return Setting("rules.disabled", text, at: place(rule.place))
        }
    }

    private init(_ parameter: Parameter, _ profiles: String?) {
        name = "parameters.\(parameter.name)"
        value = parameter.text
        unit = parameter.unit
        origin = profiles == nil ? .standard : .profiles
        place = profiles
    }

    private init(_ site: SiteParameter, _ place: String?) {
        let parameter = site.parameter
        self.init("parameters.\(parameter.name)", parameter.text, at: place)
        unit = parameter.unit
        defaultValue = parameter.profileText
        let own = [parameter.text, parameter.unit].compactMap(\.self).joined(separator: " ")
        written = site.written == own ? nil : site.written
    }
}

extension String {
    /// The text filled with blanks up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
