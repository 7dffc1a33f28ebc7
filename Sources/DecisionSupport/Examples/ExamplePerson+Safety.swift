package import ClinicalModel

/// What speaks against an injection.
extension ExamplePerson {
    /// A recorded allergy.
    package mutating func allergy(
        _ allergen: AllergyRecord.Allergen, daysAgo: Int, isRefuted: Bool = false
    ) {
        let source = next("AllergyIntolerance")
        edit { record in
            record.allergies.append(
                AllergyRecord(
                    allergen: allergen, source: source,
                    recorded: .day(ExampleDyad.asOf.day + -daysAgo), isRefuted: isRefuted))
        }
    }

    /// The product of the dose added last holds benzyl alcohol.
    package mutating func withBenzylAlcohol() {
        edit { record in
            guard let last = record.medications.indices.last else { return }
            record.medications[last].containsBenzylAlcohol = true
        }
    }
}
