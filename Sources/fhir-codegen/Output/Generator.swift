/// Turns a definitions package, `Profiles/` and the comments of the rules into generated files.
package enum Generator {
    /// The files that a definitions package yields: Swift types and tables.
    package static func files(
        of package: DefinitionPackage
    ) throws(GeneratorError) -> GeneratedFiles {
        var files = GeneratedFiles()
        for (name, text) in try ModelWriter(package).files() {
            files.add("\(GeneratedPaths.model)/\(name)", text)
        }
        let terminology = ValueSetTableWriter(package).tables()
        files.add("\(GeneratedPaths.tables)/elements.tsv", ElementTableWriter(package).text())
        files.add("\(GeneratedPaths.tables)/constraints.tsv", ConstraintTableWriter(package).text())
        files.add("\(GeneratedPaths.tables)/value-sets.tsv", terminology.valueSets)
        files.add("\(GeneratedPaths.tables)/code-systems.tsv", terminology.codeSystems)
        return files
    }

    /// The table of UCUM's units.
    package static func units(of essence: UnitEssence) -> GeneratedFiles {
        var files = GeneratedFiles()
        files.add("\(GeneratedPaths.tables)/ucum.tsv", UnitTableWriter(essence).text())
        return files
    }

    /// The blobs of the profiles in a folder and of its feed maps.
    package static func profiles(in folder: String) throws(GeneratorError) -> GeneratedFiles {
        var files = GeneratedFiles()
        files.add(
            "\(GeneratedPaths.tables)/profiles.blob", try ProfilePacker(folder: folder).blob())
        files.add("\(GeneratedPaths.tables)/feeds.blob", try FeedMapPacker(folder: folder).blob())
        return files
    }

    /// The texts that explain the rules, from the comments in a folder of rules.
    package static func explanations(in folder: String) throws(GeneratorError) -> GeneratedFiles {
        var files = GeneratedFiles()
        files.add(GeneratedPaths.ruleComments, try RuleCommentWriter(folder: folder).text())
        return files
    }
}
