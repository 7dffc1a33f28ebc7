package import ClinicalModel
import FHIRSyntax
import UCUM

/// A converted value with what was applied, for a person or a program.
package struct UnitConversionReport: Sendable {
    package var conversion: UnitConversion

    package init(_ conversion: UnitConversion) { self.conversion = conversion }

    /// The result in a line, and what was applied in the lines below.
    package var text: String {
        let lines = ["\(result) \(conversion.units.target)"] + notes.map { "  " + $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Result, unit and what was applied in one line of columns parted by tabulators.
    package var line: String {
        "\(result)\t\(conversion.units.target)\t\(notes.joined(separator: "; "))\n"
    }

    private var result: String { conversion.result.decimal.text }

    /// What was applied, one sentence an item.
    private var notes: [String] {
        var notes = readings.map { "\($0.text) read as \($0.unit)" } + [applied]
        if !conversion.result.decimal.isExact { notes.append(rounding) }
        if let rounded = conversion.roundedToGivenDigits, rounded != result {
            notes.append("to the \(digitsGiven) given: \(rounded) \(conversion.units.target)")
        }
        return notes
    }

    /// The units that are written in another way than they were understood.
    private var readings: [(text: String, unit: String)] {
        [
            (conversion.source, conversion.units.source),
            (conversion.target, conversion.units.target),
        ].filter { $0.0 != $0.1 }
    }

    private var digitsGiven: String {
        let count = conversion.significantDigits ?? 0
        return count == 1 ? "one digit" : "\(count) digits"
    }

    private var applied: String {
        switch conversion.applied {
        case .units(.factor(let factor)): "factor \(Self.exact(factor))"
        case .units(.scales(let scales, let reference)):
            "special unit \(scales.joined(separator: " and ")), by way of \(reference)"
        case .molarMass(let mass, let factor):
            "molar mass \(mass.decimal().text) g/mol of \(source), "
                + "factor \(Self.exact(factor))"
        case .table(let factor): "factor \(Self.exact(factor)) of the units of \(source)"
        }
    }

    /// Where a molar mass or factor was read.
    private var source: String {
        guard let analyte = conversion.analyte else { return "" }
        return "\(analyte.key) (ObservationDefinition of \(analyte.title))"
    }

    private var rounding: String {
        let value = conversion.result
        if value.isRounded { return "rounded to \(Measured.digits) digits" }
        let fraction = value.value.fraction
        let isShort = fraction.count <= 60 && value.value.decimalPlaces == nil
        return "rounded to 30 digits" + (isShort ? "; exactly \(fraction)" : "")
    }

    /// A factor as decimal where it ends, else as fraction; a rounded one says so.
    private static func exact(_ factor: Rational) -> String {
        factor.compactText + (factor.isCompactTextExact ? "" : " (rounded to 30 digits)")
    }

    // MARK: JSON

    /// One JSON object in one line.
    package var json: String {
        var writer = JSONWriter(pretty: false, reserving: 256)
        writer.object { object in
            object.member("value", conversion.value)
            object.member("from", conversion.source)
            object.member("to", conversion.target)
            if !readings.isEmpty {
                object.array("read") { array in
                    for reading in readings {
                        array.object {
                            $0.member("text", reading.text)
                            $0.member("unit", reading.unit)
                        }
                    }
                }
            }
            object.member("analyte", conversion.analyte?.key.rawValue)
            object.member("result", result)
            object.name("exact")
            object.bool(conversion.result.decimal.isExact)
            if !conversion.result.isRounded, conversion.result.value.decimalPlaces == nil {
                object.member("fraction", conversion.result.value.fraction)
            }
            object.member("rounded", conversion.roundedToGivenDigits)
            writeApplied(to: &object)
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private func writeApplied(to object: inout JSONWriter) {
        object.object("applied") { object in
            switch conversion.applied {
            case .units(.factor(let factor)): object.member("factor", factor.compactText)
            case .units(.scales(let scales, let reference)):
                object.array("special") { array in scales.forEach { array.string($0) } }
                object.member("reference", reference)
            case .molarMass(let mass, let factor):
                object.member("molarMass", mass.decimal().text)
                object.member("molarMassUnit", "g/mol")
                object.member("factor", factor.compactText)
                object.member("source", source)
            case .table(let factor):
                object.member("factor", factor.compactText)
                object.member("source", source)
            }
        }
    }
}
