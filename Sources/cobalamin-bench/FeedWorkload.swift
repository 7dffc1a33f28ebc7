import Foundation

/// HL7 v2 lab messages to measure on: blood counts, chemistry and vitamins of many infants.
///
/// Each is what a hospital's laboratory sends: names, addresses, requesters, notes, ranges, LOINC and
/// local codes side by side. People and numbers are made by counting; no two messages are equal.
enum FeedWorkload {
    /// One message in ER7, its segments ended by CR.
    static func message(_ number: Int) -> String {
        let day = String(format: "2025%02d%02d", number % 5 + 1, number % 27 + 1)
        let id = String(format: "%07d", number)
        var lines = [
            "MSH|^~\\&|LABSYS^2.16.840.1.113883.3.9999.1^ISO|CENTRAL|HUB|HOSPITAL|\(day)1015||"
                + "ORU^R01^ORU_R01|M\(id)|P|2.5.1|||AL|NE||UNICODE UTF-8",
            "PID|1||\(id)^^^HOSPITAL&2.16.840.1.113883.3.9999.2&ISO^MR||SAMPLE\(number % 977)^CHILD\(id)"
                + "^A^^^^L||20241001|\(number % 2 == 0 ? "F" : "M")|||\(number % 300) EXAMPLE ROAD^^"
                + "SAMPLETOWN^CA^90001^USA^H||^PRN^PH^^^555^\(id)",
            "NK1|1|SAMPLE\(number % 977)^MOTHER\(id)^^^^^L|MTH^Mother^HL70063||^PRN^PH^^^555^\(id)",
            "PV1|1|I|PED^12^1^CENTRAL||||4711^PHYSICIAN^ATTENDING^^^DR",
            "ORC|RE|P\(id)^HIS|F\(id)^LAB|||||||||4712^PHYSICIAN^ORDERING^^^DR",
            "OBR|1|P\(id)^HIS|F\(id)^LAB|58410-2^CBC panel^LN^CBC^Blood count^L|||\(day)0800+0100|||"
                + "||||||4712^PHYSICIAN^ORDERING^^^DR||||||\(day)1010+0100||HM|F",
        ]
        for (place, row) in rows.enumerated() {
            let value = row.low + Double(number * (place + 3) % 97) * row.step
            lines.append(
                "OBX|\(place + 1)|NM|\(row.code)||\(String(format: row.form, value))|\(row.unit)|"
                    + "\(row.range)|N|||F|||\(day)0800+0100||TECH1^TECHNICIAN^LAB")
            if place == 1 { lines.append("NTE|1|L|Checked by a second run; sample without clots.") }
        }
        lines.append(
            "SPM|1|S\(id)&LAB||BLD^Whole blood^HL70487|||||||||||||\(day)0800+0100|\(day)0830+0100")
        return lines.joined(separator: "\r") + "\r"
    }

    private struct Row {
        let code: String
        let low: Double
        let step: Double
        let form: String
        let unit: String
        let range: String
    }

    private static let rows = [
        Row(
            code: "718-7^Hemoglobin^LN^HGB^Haemoglobin^L", low: 8, step: 0.06, form: "%.1f",
            unit: "g/dL^^UCUM", range: "10.5-13.5"),
        Row(
            code: "787-2^MCV^LN^MCV^Mean cell volume^L", low: 70, step: 0.4, form: "%.1f",
            unit: "fL^^UCUM", range: "70-86"),
        Row(
            code: "4544-3^Hematocrit^LN^HCT^Haematocrit^L", low: 26, step: 0.15, form: "%.1f",
            unit: "%^^UCUM", range: "33-39"),
        Row(
            code: "6690-2^Leukocytes^LN^WBC^White cells^L", low: 4, step: 0.1, form: "%.1f",
            unit: "10*3/uL^^UCUM", range: "6.0-17.5"),
        Row(
            code: "751-8^Neutrophils^LN^NEUT^Neutrophils^L", low: 0.8, step: 0.05, form: "%.2f",
            unit: "10*3/uL^^UCUM", range: "1.0-8.5"),
        Row(
            code: "777-3^Platelets^LN^PLT^Platelets^L", low: 90, step: 4, form: "%.0f",
            unit: "10*3/uL^^UCUM", range: "150-400"),
        Row(
            code: "2823-3^Potassium^LN^K^Potassium^L", low: 3.5, step: 0.02, form: "%.1f",
            unit: "mmol/L^^UCUM", range: "3.5-5.5"),
        Row(
            code: "2160-0^Creatinine^LN^CREA^Creatinine^L", low: 0.2, step: 0.005, form: "%.2f",
            unit: "mg/dL^^UCUM", range: "0.2-0.5"),
        Row(
            code: "2276-4^Ferritin^LN^FERR^Ferritin^L", low: 20, step: 1, form: "%.0f",
            unit: "ng/mL^^UCUM", range: "12-300"),
        Row(
            code: "2284-8^Folate^LN^FOL^Folate^L", low: 6, step: 0.1, form: "%.1f",
            unit: "ng/mL^^UCUM", range: ">4.0"),
        Row(
            code: "2132-9^Vitamin B12^LN^VITB12^Vitamin B12^L", low: 60, step: 6, form: "%.0f",
            unit: "pg/mL^^UCUM", range: "200-900"),
        Row(
            code: "13964-2^Methylmalonate^LN^MMA^Methylmalonic acid^L", low: 0.1, step: 0.02,
            form: "%.2f", unit: "umol/L^^UCUM", range: "<0.40"),
    ]
}
