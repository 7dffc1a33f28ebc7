import Testing

@testable import ClinicalModel

@Suite struct `Answers for units that no table lists` {
    private let known = AnalyteUnit(code: "g/dm3", factor: .one, kind: .mass)

    private func asked(_ code: String?, _ text: String? = nil) -> UnlistedUnits.Spellings {
        UnlistedUnits.Spellings(text: text, code: code)
    }

    @Test(arguments: [true, false])
    func `the same unit is worked out once, whether it means anything or not`(isKnown: Bool) {
        let units = UnlistedUnits()
        var times = 0
        for _ in 0..<3 {
            let unit = units.unit(asked("g/dm3")) { _ in
                times += 1
                return isKnown ? known : nil
            }
            #expect(unit?.code == (isKnown ? "g/dm3" : nil))
        }
        #expect(times == 1)
    }

    @Test func `a printed unit is not taken for a coded one`() {
        let units = UnlistedUnits()
        #expect(units.unit(asked("g/dm3", nil)) { _ in known } != nil)
        #expect(units.unit(asked(nil, "g/dm3")) { _ in nil } == nil)
        #expect(units.unit(asked("g/dm3", "g/dm3")) { _ in nil } == nil)
    }

    @Test func `many odd units and long ones are answered, too, but not kept`() {
        let units = UnlistedUnits()
        var times = 0
        func ask(_ code: String) {
            _ = units.unit(asked(code)) { _ in
                times += 1
                return nil
            }
        }
        for number in 0..<1000 { ask("unit\(number)") }
        for number in 0..<1000 { ask("unit\(number)") }
        #expect(times > 1000)
        times = 0
        for _ in 0..<2 { ask(String(repeating: "m", count: 1000)) }
        #expect(times == 2)
    }
}
