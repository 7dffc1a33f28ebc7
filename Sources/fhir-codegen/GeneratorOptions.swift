/// What the command line asks for.
struct GeneratorOptions {
    var packagePath: String?
    var profiles: String?
    var check = false
    var help = false

    static let usage = """
        Usage: swift run fhir-codegen [--package FILE.tgz] [--profiles DIR] [--check]

        Writes Sources/FHIRModel/Generated and the definition tables from a FHIR package, packs the
        profiles into the embedded blob, and collects the comments of the rules for their
        explanations. Without --package only the last two are done.
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
            case "--package", "--profiles":
                guard let value = rest.popFirst() else {
                    return .failure(.unexpected("\(flag) needs a value"))
                }
                if flag == "--package" {
                    options.packagePath = value
                } else {
                    options.profiles = value
                }
            default: return .failure(.unexpected("unknown argument \(flag); see --help"))
            }
        }
        return .success(options)
    }
}
