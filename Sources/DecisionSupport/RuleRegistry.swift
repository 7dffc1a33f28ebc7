/// Every detection rule, in the order of the numbers; a rule not listed here does not exist.
package enum RuleRegistry {
    package static let all: [any DetectionRule.Type] = [
        B12SevereDeficiency.self,
        B12OvertDeficiency.self,
        B12BorderlineFunctional.self,
        B12BorderlineIsolated.self,
        FunctionalDeficiencyNormalB12.self,
        MetaboliteElevationNoB12.self,
        IsolatedMetaboliteElevation.self,
        ClinicalTriad.self,
        MacrocytosisAgeAdjusted.self,
        NeutropeniaB12Context.self,
        CytopeniaMultilineage.self,
        DevelopmentalRegression.self,
        MaternalDeficiency.self,
        DyadConcordance.self,
        DyadDiscordance.self,
        ImplausibleUnit.self,
        B12UnitMismatchSuspected.self,
        ContradictoryDuplicates.self,
        B12SampleAfterFirstDose.self,
    ]
}
