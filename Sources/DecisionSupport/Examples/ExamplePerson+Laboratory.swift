import ClinicalModel

/// What a laboratory sends around a value; each speaks of the result added last.
extension ExamplePerson {
    /// The sender's own range in the unit of the value.
    package mutating func senderRange(low: String? = nil, high: String? = nil) {
        editLastResult { result in
            let unit = result.value.unit
            func limit(_ text: String?) -> ReportedQuantity? {
                text.map {
                    ReportedQuantity(text: $0, number: Exact(decimalText: $0), unit: unit)
                }
            }
            result.range = LabRange(low: limit(low), high: limit(high))
        }
    }

    /// The specimen was marked haemolysed.
    package mutating func haemolysed() { editLastResult { $0.isHaemolysed = true } }

    private mutating func editLastResult(_ change: (inout LabResult) -> Void) {
        edit { record in
            guard let last = record.results.indices.last else { return }
            change(&record.results[last])
        }
    }
}
