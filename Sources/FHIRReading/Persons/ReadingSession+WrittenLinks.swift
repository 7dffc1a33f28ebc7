import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Links that an earlier reading found and wrote down with the infant: by an Encounter, by a
    /// name, or whatever else cannot be told again from the resources that were written.
    func addWrittenLinks(_ links: inout DyadLinks) {
        for infant in records.indices.map(PersonID.init) {
            let number = resourceOfPerson[infant.index]
            let patient = resources.entries[number].element
            for written in patient[.extension].items
            where written[.url]?.equals(OwnResource.dyadLinkURL) ?? false {
                addWrittenLink(written[.extension], of: infant, number, &links)
            }
        }
    }

    private func addWrittenLink(
        _ parts: Element?, of infant: PersonID, _ number: Int, _ links: inout DyadLinks
    ) {
        func part(_ name: StaticString) -> Element? {
            parts.items.first { $0[.url]?.equals(name) ?? false }
        }
        guard let name = part("link")?.text(.valueCode) else { return }
        if name == "ambiguous" { return links.addAmbiguous(infant) }
        guard let link = DyadLink.allCases.first(where: { $0.name == name }),
            let mother = person(of: part("mother")?[.valueReference], from: number)
        else { return }
        links.add(infant, mother, link)
    }
}
