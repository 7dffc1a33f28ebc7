import AdapterPipeline
import LabFeeds
import Testing

/// The file of a feed map: what is taken, what is refused, and where the fault stands.
@Suite struct `The file of a feed map` {
    static let small = """
        name: small
        recognise: {root: lab}
        record: request
        patient: {id: "@p", birth: "@b"}
        results: [{path: row, code: "@c", value: .}]
        """

    private static func faults(_ text: String) -> [ConfigurationFault] {
        do throws(RefusedConfiguration) {
            _ = try FeedMapReader.read(Array(text.utf8), path: "small.yaml")
            return []
        } catch {
            return error.faults
        }
    }

    @Test func `the smallest map has a name, a root, a record, a patient and rows`() throws {
        let map = try FeedMapReader.read(Array(Self.small.utf8), path: "small.yaml")
        #expect(map.name == "small")
        #expect(map.recognition.roots == ["lab"])
        #expect(map.record.text == "request")
        #expect(map.results.count == 1)
        #expect(map.conventions.decimal == nil)
    }

    @Test func `alternatives, constants, words and conventions are read`() throws {
        let map = try FeedMapReader.read(
            Array(
                (Self.small + """

                    numbers: {decimal: comma, thousands: space}
                    times: {forms: dd/MM/yyyy, zone: Europe/Paris}
                    words: {sex: {M: male}, status: {V: final}, flags: {B: L}, answers: {O: Y}}
                    order: {path: order, number: ["@no", ../@no, "=none"]}
                    """).utf8), path: "small.yaml")
        #expect(map.conventions.decimal == .comma)
        #expect(map.conventions.thousands == .space)
        #expect(map.conventions.dates.map(\.text) == ["dd/MM/yyyy"])
        #expect(map.conventions.zone?.text == "Europe/Paris")
        #expect(map.words.sex == ["m": .male])
        #expect(map.words.status == ["v": .final])
        #expect(map.orderPath?.text == "order")
        #expect(map.order[.number]?.alternatives.map(\.text) == ["@no", "../@no", "=none"])
    }

    /// A line that follows the small map, the column of the fault, its keys, and words of its message.
    static let wrong: [(line: String, column: Int, path: String, words: String)] = [
        ("resultat: []", 1, "resultat", "there is no such key"),
        ("name: twice", 1, "name", "stands twice"),
        ("numbers: {decimal: dot}", 20, "numbers.decimal", "takes comma, point"),
        ("numbers: {thousands: space}", 22, "numbers.thousands", "without numbers.decimal"),
        ("numbers: {decimal: point, thousands: point}", 38, "numbers.thousands", "decimal mark"),
        ("times: {forms: [dd/MM/yy]}", 17, "times.forms", "years have four digits"),
        ("times: {zone: Paris}", 15, "times.zone", "takes an offset"),
        ("words: {sex: {M: man}}", 18, "words.sex.M", "is no meaning"),
        ("words: {flags: {B: BAS}}", 20, "words.flags.B", "is no meaning"),
        ("mother: {age: '@a'}", 10, "mother.age", "there is no such key"),
        ("mother: {id: a//b}", 14, "mother.id", "empty step"),
        ("mother: {id: ../../../@a}", 14, "mother.id", "further than the root"),
        ("mother: {id: '='}", 14, "mother.id", "is empty"),
        ("mother: {id: {a: b}}", 14, "mother.id", "takes a single value"),
        ("order: {path: '../x'}", 15, "order.path", "down to elements"),
        ("sender: [a]", 9, "sender", "takes a table of keys"),
    ]

    @Test(arguments: wrong.indices)
    func `a fault is told with its place`(number: Int) throws {
        let (line, column, path, words) = Self.wrong[number]
        let faults = Self.faults(Self.small + "\n" + line)
        #expect(faults.count == 1)
        let fault = try #require(faults.first)
        #expect(fault.place == TextPlace(line: 6, column: column))
        #expect(fault.path == path)
        #expect(fault.message.contains(words))
    }

    @Test(arguments: ["name", "recognise", "record", "patient", "results"])
    func `a missing part is named`(key: String) {
        let lines = Self.small.split(separator: "\n").filter { !$0.hasPrefix(key) }
        let faults = Self.faults(lines.joined(separator: "\n"))
        #expect(faults.contains { $0.message == "\(key) is missing" })
    }

    @Test(
        arguments: [
            ("patient: {id: '@p'}", "needs birth"), ("patient: {birth: '@b'}", "needs id"),
            ("results: [{path: r, value: .}]", "needs code or text or loinc"),
            ("results: [{path: r, code: '@c'}]", "needs value or value-code"),
            ("results: [{code: '@c', value: .}]", "needs the path"),
            ("results: []", "takes a list of tables"),
            ("name: Big Name", "takes small letters"),
        ])
    func `a part without what it needs is refused`(line: String, words: String) {
        let key = line.prefix { $0 != ":" }
        let lines = Self.small.split(separator: "\n").map { $0.hasPrefix(key) ? line[...] : $0 }
        let faults = Self.faults(lines.joined(separator: "\n"))
        #expect(faults.contains { $0.message.contains(words) })
    }

    @Test(arguments: ["", "# nothing", "[]", "a: &b c", "name: !x small", "name: {"])
    func `what is no map is refused`(text: String) {
        #expect(!Self.faults(text).isEmpty)
    }
}
