import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// By its codes, else by its words.
    func route(of route: Element?) -> DoseRoute? {
        let coded = concepts(of: route, .routes).lazy
            .compactMap { DoseRoute(rawValue: $0.key.rawValue) }.first
        return coded ?? route?.words.lazy.compactMap { self.route(named: $0) }.first
    }

    /// The one route that words of a text name: "1 mg IM three times a week".
    func route(named text: String) -> DoseRoute? {
        let words = text.split { !$0.isLetter && $0 != "." }
        var routes = Set(words.compactMap(route(beginning:)))
        // "IM injection" names one route, twice.
        if routes.contains(where: { $0 != .parenteral && $0.isParenteral }) {
            routes.remove(.parenteral)
        }
        return routes.count == 1 ? routes.first : nil
    }

    /// A word that is a name of a route, or begins with a long one: "intramuskulär", "orale".
    private func route(beginning word: Substring) -> DoseRoute? {
        if let exact = knownRoute(word) { return exact }
        let shortest = 4
        guard word.count > shortest else { return nil }
        return stride(from: word.count - 1, through: shortest, by: -1).lazy
            .compactMap { self.knownRoute(word.prefix($0)) }.first
    }

    private func knownRoute(_ name: Substring) -> DoseRoute? {
        knowledge.concepts.concept(.routes, name: String(name))
            .flatMap { DoseRoute(rawValue: $0.key.rawValue) }
    }
}
