/// What the command line asks for.
struct GeneratorOptions {
    var packagePath: String?
    var essencePath: String?
    var profiles: String?
    var check = false
    var help = false

    static let usage = """
        Usage: swift run fhir-codegen [--package FILE.tgz] [--ucum FILE.tgz] [--profiles DIR]
                                  [--check]

        Writes Sources/FHIRModel/Generated and the definition tables from a FHIR package, the table
        of units from UCUM's essence file, packs the profiles into the embedded blob, and collects
        the comments of the rules for their explanations. Without --package and --ucum only the
        last two are done.
        --check writes nothing: it names the files that are not current and exits 1.

        """

    /// The options, or what is wrong with them.
    static func parse(_ arguments: [String]) -> Result<GeneratorOptions, GeneratorError> {
        var options = GeneratorOptions()
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            switch flag {
            case "--check": options.check = true
            case "--help", "-h": options.help = true
            case "--package", "--ucum", "--profiles":
                guard let value = rest.popFirst() else {
                    return .failure(.unexpected("\(flag) needs a value"))
                }
                switch flag {
                case "--package": options.packagePath = value
                case "--ucum": options.essencePath = value
                default: options.profiles = value
                }
            default: return .failure(.unexpected("unknown argument \(flag); see --help"))
            }
        }
        return .success(options)
    }
}
