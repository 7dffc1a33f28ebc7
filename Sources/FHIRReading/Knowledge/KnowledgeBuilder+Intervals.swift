import ClinicalModel
import FHIRCore

extension KnowledgeBuilder {
    /// The `qualifiedInterval`s of an analyte; every limit must be in a unit it is accepted in.
    mutating func readIntervals(
        _ root: Element, units: [AnalyteUnit], _ source: ProfileSource
    ) -> [ReferenceInterval] {
        guard let list = root[ProfileKey.qualifiedInterval] else { return [] }
        return list.children.compactMap { element in
            guard let interval = interval(element) else {
                report(
                    source, element,
                    "an interval needs a range in one unit, interval-use, interval-person, condition"
                )
                return nil
            }
            guard units.contains(where: { $0.code == interval.unit }) else {
                report(source, element, "the unit \(interval.unit) of an interval is not accepted")
                return nil
            }
            return interval
        }
    }

    private func interval(_ element: Element) -> ReferenceInterval? {
        guard let limits = limits(element[ProfileKey.range]),
            let use = element.profileCode("interval-use").flatMap(ReferenceInterval.Use.init),
            let person = element.profileCode("interval-person")
                .flatMap(ReferenceInterval.PersonClass.init),
            let source = element[.condition]?.string, !source.isEmpty
        else { return nil }
        let grade = element.profileCode("interval-grade")
        let mark = grade.flatMap(EvidenceMark.init)
        guard (grade == nil) == (mark == nil) else { return nil }
        return ReferenceInterval(
            personClass: person, ageDays: days(element[.age]),
            low: limits.low, high: limits.high, unit: limits.unit,
            isCritical: element[.category]?.equals("critical") ?? false, use: use, grade: mark,
            meaning: element.profileExtensions("interval-meaning").first?[.valueString]?.string,
            source: source)
    }

    private func limits(_ range: Element?) -> (low: Exact?, high: Exact?, unit: String)? {
        let low = range?[.low]?[.value]?.exact
        let high = range?[.high]?[.value]?.exact
        let units = [range?[.low]?[.code]?.string, range?[.high]?[.code]?.string].compactMap(\.self)
        guard let unit = units.first, Set(units).count == 1 else { return nil }
        guard low != nil || high != nil else { return nil }
        if let low, let high, low >= high { return nil }
        return (low, high, unit)
    }

    /// Ages in days; those of mothers are given in years and do not matter here.
    private func days(_ age: Element?) -> ClosedRange<Int>? {
        guard let low = day(age?[.low]), let high = day(age?[.high]), low <= high else {
            return nil
        }
        return low...high
    }

    private func day(_ limit: Element?) -> Int? {
        guard limit?[.code]?.equals("d") ?? false else { return nil }
        return limit?[.value]?.exact.flatMap { Int(exactly: $0.numerator) }
    }
}
