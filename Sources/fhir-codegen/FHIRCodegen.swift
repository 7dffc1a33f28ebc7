#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `swift run fhir-codegen`: writes or checks the generated files of the project.
@main
struct FHIRCodegen {
    static func main() {
        do throws(GeneratorError) {
            let options = try GeneratorOptions.parse(Array(CommandLine.arguments.dropFirst())).get()
            exit(try run(options))
        } catch {
            print("fhir-codegen: \(error)")
            exit(2)
        }
    }

    private static func run(_ options: GeneratorOptions) throws(GeneratorError) -> Int32 {
        if options.help {
            print(GeneratorOptions.usage, terminator: "")
            return 0
        }
        var groups = [
            try Generator.profiles(in: options.profiles ?? "\(root)/Profiles"),
            try Generator.explanations(in: "\(root)/Sources/DecisionSupport/Rules"),
        ]
        if let path = options.packagePath {
            groups.append(try Generator.files(of: DefinitionPackage(archive: path)))
        }
        if let path = options.essencePath {
            groups.append(try Generator.units(of: UnitEssence(archive: path)))
        }
        return options.check ? check(groups) : try write(groups)
    }

    private static func check(_ groups: [GeneratedFiles]) -> Int32 {
        let stale = groups.flatMap { $0.stale(in: root) }
        for path in stale { print("not current: \(path)") }
        return stale.isEmpty ? 0 : 1
    }

    private static func write(_ groups: [GeneratedFiles]) throws(GeneratorError) -> Int32 {
        for group in groups { try group.write(to: root) }
        print("wrote \(groups.map(\.contents.count).reduce(0, +)) files")
        return 0
    }

    /// The project's root: the folder that holds `Sources`.
    private static var root: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(3).joined(separator: "/")
    }
}
