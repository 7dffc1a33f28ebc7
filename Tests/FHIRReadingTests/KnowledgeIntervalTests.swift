import ClinicalModel
import FHIRCore
import FHIRReading
import Testing

@Suite struct `Reference intervals` {
    typealias PersonClass = ReferenceInterval.PersonClass

    /// A default limit and the parameter that the rules compare with.
    struct Limit: Sendable, CustomTestStringConvertible {
        let key: AnalyteKey
        let person: PersonClass
        /// A day of life, for limits that change with age.
        let day: Int?
        let parameter: String

        init(_ key: AnalyteKey, _ person: PersonClass, day: Int? = nil, _ parameter: String) {
            self.key = key
            self.person = person
            self.day = day
            self.parameter = parameter
        }

        var testDescription: String { parameter }
    }

    private static func intervals(_ key: AnalyteKey) throws -> [ReferenceInterval] {
        try #require(try KnowledgeFixture.knowledge().analyte(key)).intervals
    }

    @Test(arguments: limits)
    func `a default limit is the one its parameter states`(_ limit: Limit) throws {
        let parameter = try #require(try KnowledgeFixture.knowledge().parameter(limit.parameter))
        let fitting = try Self.intervals(limit.key).filter {
            $0.use == .byDefault && $0.personClass == limit.person
                && (limit.day == nil || $0.ageDays.map { $0.contains(limit.day ?? 0) } ?? false)
        }
        let matches = fitting.filter {
            ($0.low == parameter.value || $0.high == parameter.value) && $0.unit == parameter.unit
        }
        #expect(matches.count == 1)
    }

    @Test func `every interval has a source and a limit in an accepted unit`() throws {
        let analytes = try KnowledgeFixture.knowledge().analytes
        let intervals = analytes.flatMap(\.intervals)
        #expect(intervals.count == 112)
        #expect(intervals.allSatisfy { !$0.source.isEmpty && ($0.low ?? $0.high) != nil })
        for analyte in analytes {
            #expect(analyte.intervals.allSatisfy { analyte.unit($0.unit) != nil })
        }
    }

    @Test func `an interval says what lies outside of it, and how grave that is`() throws {
        let b12 = try Self.intervals(.b12)
        let severe = try #require(b12.first { $0.isCritical })
        #expect(severe.meaning == "severely low below")
        #expect(severe.grade == .cohort)
        #expect(b12.filter(\.isCritical).count == 1)
        #expect(b12.contains { $0.meaning == "borderline below" && !$0.isCritical })
    }

    @Test func `an expert default among the intervals says so`() throws {
        for interval in try KnowledgeFixture.knowledge().analytes.flatMap(\.intervals)
        where interval.grade == .expertDefault {
            #expect(interval.source.contains("expert default"))
        }
    }

    @Test(arguments: [
        (AnalyteKey.b12, "126 724 pmol/L 60-364", ReferenceInterval.Use.alternative),
        (.b12, "162 698 pmol/L 365-1095", .alternative),
        (.b12, "180 1400 pmol/L 0-364", .alternative), (.b12, "200 600 pmol/L -", .alternative),
        (.b12, "180 - ng/L -", .alternative), (.b12, "221 - pmol/L 0-730", .displayOnly),
        (.holotc, "21 - pmol/L 0-730", .alternative),
        (.mma, "0.1 0.3 umol/L 365-4017", .alternative),
        (.mma, "- 0.4 umol/L 0-364", .displayOnly), (.mma, "- 0.378 umol/L -", .alternative),
        (.mma, "0.28 0.75 umol/L -", .displayOnly), (.umma, "- 3.8 ug/mg{creat} -", .alternative),
        (.milkb12, "310 - pmol/L -", .displayOnly), (.hb, "11.3 - g/dL 183-364", .alternative),
        (.hct, "31 41 % 183-364", .displayOnly), (.mcv, "70 85 fL 183-364", .alternative),
        (.mcv, "85 95 fL 183-364", .displayOnly), (.anc, "1.5 - 10*9/L 183-364", .displayOnly),
        (.wbc, "5 19.5 10*9/L 31-60", .displayOnly), (.ferr, "30 - ug/L 0-730", .displayOnly),
        (AnalyteKey(rawValue: "C3P"), "- 0.55 umol/L 0-7", .alternative),
        (AnalyteKey(rawValue: "C3P"), "- 1.78 umol/L 8-2557", .alternative),
    ])
    func `an interval beside the default is kept for its use`(
        key: AnalyteKey, text: String, use: ReferenceInterval.Use
    ) throws {
        let texts = try Self.intervals(key).filter { $0.use == use }.map(Self.text)
        #expect(texts.contains(text), "\(texts)")
    }

    private static func text(_ interval: ReferenceInterval) -> String {
        let age = interval.ageDays.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"
        let low = interval.low?.description ?? "-"
        return "\(low) \(interval.high?.description ?? "-") \(interval.unit) \(age)"
    }

    @Test(arguments: [
        (#""interval-use","valueCode":"sometimes""#, "mg/L", "interval-use"),
        (#""interval-use","valueCode":"default""#, "furlong", "furlong"),
    ])
    func `an interval nobody can use is refused`(use: String, unit: String, expected: String) {
        let reading = Self.read(use: use, unit: unit)
        #expect(reading.issues.contains { $0.diagnostics.contains(expected) })
        #expect(reading.knowledge == nil)
    }

    private static func read(use: String, unit: String) -> KnowledgeReading {
        let json = """
            {"resourceType":"ObservationDefinition","extension":[\
            {"url":"analyte-key","valueCode":"X"},{"url":"specimen-axis","valueCode":"blood"},\
            {"url":"accepted-unit","extension":[{"url":"unit","valueCode":"mg/L"},\
            {"url":"kind","valueCode":"mass"},{"url":"numerator","valueDecimal":1},\
            {"url":"denominator","valueDecimal":1}]}],"quantitativeDetails":\
            {"unit":{"coding":[{"code":"mg/L"}]}},"qualifiedInterval":[{"extension":[\
            {"url":\(use)},{"url":"interval-person","valueCode":"infant"}],\
            "range":{"low":{"value":1,"code":"\(unit)"}},"condition":"a source"}]}
            """
        return Array(json.utf8).withUnsafeBytes { KnowledgeReader.read(blob: $0) }
    }
}

extension `Reference intervals` {
    static let limits: [Limit] = infantLimits + countLimits + motherLimits

    private static let infantLimits = [
        Limit(.b12, .infant, "P-B12-SEVERE"), Limit(.b12, .infant, "P-B12-LOW"),
        Limit(.b12, .infant, "P-B12-BORDER"), Limit(.holotc, .infant, "P-HTC-LOW"),
        Limit(.holotc, .infant, "P-HTC-BORDER"), Limit(.mma, .infant, day: 364, "P-MMA-INF"),
        Limit(.mma, .infant, day: 365, "P-MMA"), Limit(.umma, .infant, "P-UMMA-INF"),
        Limit(.thcy, .infant, "P-HCY-SUB"), Limit(.thcy, .infant, "P-HCY-RAISED"),
        Limit(.thcy, .infant, "P-HCY"), Limit(.c3, .infant, "P-C3"),
        Limit(.c3c2, .infant, "P-C3C2"), Limit(.c3c2, .infant, "P-C3C2-URGENT"),
        Limit(.k, .infant, "P-K-MILD"), Limit(.k, .infant, "P-K-CRIT"),
        Limit(.ferr, .infant, "P-FERR-LOW"), Limit(.rdw, .infant, "P-RDW"),
        Limit(.fol, .infant, "P-FOL-LOW"), Limit(.fol, .infant, "P-FOL-HIGH"),
        Limit(.crea, .infant, "P-CREA-INF"), Limit(.retp, .infant, "P-RETIC-UPPER"),
        Limit(.reta, .infant, "P-RETA-UPPER"),
    ]

    private static let countLimits =
        [(30, "30"), (60, "60"), (90, "90"), (182, "182"), (730, "730")].map {
            Limit(.hb, .infant, day: $0, "P-HB-LOW-\($1)")
        }
        + [(30, "30"), (60, "60"), (90, "90"), (182, "182"), (364, "364"), (730, "730")].flatMap {
            [
                Limit(.mcv, .infant, day: $0, "P-MCV-UP-\($1)"),
                Limit(.mcv, .infant, day: $0, "P-MCV-LO-\($1)"),
            ]
        }
        + [
            Limit(.anc, .infant, day: 364, "P-ANC-LOW"),
            Limit(.anc, .infant, day: 365, "P-ANC-LOW-2Y"),
        ]

    private static let trimesters: [(PersonClass, String)] = [
        (.pregnantFirstTrimester, "T1"), (.pregnantSecondTrimester, "T2"),
        (.pregnantThirdTrimester, "T3"),
    ]

    private static let motherLimits =
        [
            Limit(.b12, .mother, "P-B12M-LOW"), Limit(.b12, .mother, "P-B12M-BORDER"),
            Limit(.holotc, .mother, "P-HTC-LOW"), Limit(.holotc, .mother, "P-HTC-BORDER"),
            Limit(.mma, .mother, "P-MMA"), Limit(.umma, .mother, "P-UMMA"),
            Limit(.thcy, .mother, "P-HCY-MOTHER"), Limit(.milkb12, .mother, "P-MILK"),
            Limit(.mcv, .mother, "P-MCVM-UP"), Limit(.hb, .mother, "P-HBM-LOW"),
            Limit(.hb, .mother, "P-HBM-PP"),
        ]
        + trimesters.flatMap { person, name in
            [
                Limit(.b12, person, "P-B12M-LOW-\(name)"),
                Limit(.b12, person, "P-B12M-BORDER-\(name)"),
                Limit(.holotc, person, "P-HTC-LOW-\(name)"),
                Limit(.holotc, person, "P-HTC-BORDER-\(name)"),
                Limit(.mma, person, "P-MMA-\(name)"), Limit(.thcy, person, "P-HCY-PREG"),
                Limit(.hb, person, "P-HBM-\(name)"),
            ]
        }
}
