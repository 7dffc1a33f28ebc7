package import ClinicalModel
import FHIRReading

extension Judgement {
    /// The same with the places in the inputs; what is written into Bundles needs those here.
    package func placed(by places: ResourcePlaces) -> Judgement {
        var clinical = reading.clinical
        for record in clinical.records.indices {
            clinical.records[record].person.source = places.placed(
                clinical.records[record].person.source)
        }
        var placed = reading
        placed.clinical = clinical
        return Judgement(
            document: document, reading: placed, screening: screening.placed(places.placed),
            origin: origin)
    }
}

extension Screening {
    /// The same with the places where its evidence was read, in place of those in its group.
    package func placed(_ place: (SourceReference) -> SourceReference) -> Screening {
        var screening = self
        for subject in screening.subjects.indices {
            for finding in screening.subjects[subject].findings.indices {
                screening.subjects[subject].findings[finding].place(place)
            }
        }
        for issue in screening.issues.indices {
            screening.issues[issue].source = screening.issues[issue].source.map(place)
            // Those of the group mean nothing to anybody.
            screening.issues[issue].line = nil
            screening.issues[issue].column = nil
        }
        return screening
    }
}

extension Finding {
    fileprivate mutating func place(_ place: (SourceReference) -> SourceReference) {
        for number in evidence.indices {
            evidence[number].source = evidence[number].source.map(place)
        }
    }
}
