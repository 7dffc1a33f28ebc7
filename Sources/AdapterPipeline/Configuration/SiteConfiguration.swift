package import ClinicalModel
import FHIRReading

/// What a site decided, checked against the knowledge: every name known, every unit converted.
package struct SiteConfiguration: Sendable {
    /// The file, as it was named; nil where there is none.
    package var path: String?
    package var parameters: [SiteParameter] = []
    package var siteRule: SiteRuleSetting?
    package var protocolName: Placed<ProtocolName>?
    package var disabledRules: [Placed<DisabledRule>] = []
    package var emitsSubsumed: Placed<Bool>?

    /// The profiles as they are.
    package static let none = SiteConfiguration()

    package init() {}

    /// What the screening has to know besides the knowledge.
    package var policy: ScreeningPolicy {
        ScreeningPolicy(
            disabledRules: disabledRules.map(\.value), emitsSubsumed: emitsSubsumed?.value ?? false,
            protocolName: protocolName?.value)
    }

    /// The knowledge with the site's values in place of the profiles'.
    package func applied(to knowledge: Knowledge) -> Knowledge {
        knowledge.replacing(parameters.map(\.parameter))
    }

    /// What decides a verdict here besides parameters, in an order that no layout changes.
    var digestLines: [String] {
        var lines = disabledRules.map(\.value.number).sorted().map { "disabled=\($0)" }
        if let siteRule {
            lines += [
                "site-rule.system=\(siteRule.system)", "site-rule.pattern=\(siteRule.pattern)",
            ]
        }
        if let protocolName { lines.append("protocol=\(protocolName.value.text)") }
        if emitsSubsumed?.value == true { lines.append("emit-subsumed=true") }
        return lines
    }
}

/// A value with the place in the file that gave it.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let place: TextPlace
}

/// A parameter with the site's value, in the parameter's own unit.
package struct SiteParameter: Sendable {
    package let parameter: Parameter
    /// The value and unit as the site wrote them, "1250 nmol/L".
    package let written: String
    package let place: TextPlace
}

/// The site's way to name infants after their mothers.
package struct SiteRuleSetting: Sendable {
    package let system: String
    let matcher: SitePattern
    package let place: TextPlace

    package var pattern: String { matcher.text }

    /// The rule as reading applies it.
    var rule: SiteRule { SiteRule(system: system, motherPart: matcher.motherPart) }
}
