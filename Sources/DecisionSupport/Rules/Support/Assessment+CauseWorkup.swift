import ClinicalModel

/// What was done to find the cause of a mother's deficiency.
extension Assessment {
    /// Antibodies, gastrin, Helicobacter, coeliac serology, endoscopy or biopsy, or a disorder of
    /// stomach or gut that is recorded: any of them.
    var hasCauseWorkup: Bool {
        hasAny([.ifab, .apca, .gast, .hpyl])
            || record.procedures.contains { ConceptGroups.causeWorkup.contains($0.key) }
            || (record.conditions + record.observations).contains { condition in
                ConceptGroups.stomachOrGut.contains(condition.key) && !condition.isRefuted
            }
    }

    /// A vegan or vegetarian diet since the pregnancy explains the deficiency.
    var eatsVegetarian: Bool {
        riskm.kinds.contains(.vegan) || riskm.kinds.contains(.vegetarian)
    }
}
