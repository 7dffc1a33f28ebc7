/// What standard error is written in.
package enum LogFormat: String, CaseIterable, Sendable {
    case text
    case json

    /// The form that is asked for, as far as that can be told before the command line is understood:
    /// a refusal of the command line is to come in it, too.
    package static func asked(
        by arguments: [String], environment: [String: String], configured: String? = nil
    ) -> LogFormat {
        let name = Flag.logFormat.spelling
        let joined = arguments.filter { $0.hasPrefix(name + "=") }.map {
            $0.dropFirst(name.count + 1)
        }
        let parted = zip(arguments, arguments.dropFirst()).filter { $0.0 == name }.map { $0.1 }
        let variable = Flag.logFormat.environmentName.flatMap { environment[$0] }
        let texts = [joined.last.map(String.init), parted.last, variable, configured]
        return texts.lazy.compactMap(\.self).compactMap(LogFormat.init).first ?? .text
    }
}
