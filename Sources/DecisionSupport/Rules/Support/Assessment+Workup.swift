import ClinicalModel

/// Tests of an infant that were looked for and not found.
extension Assessment {
    /// Up to `P-EXPO-AGE` days old at T: the exposure rules speak of the first year.
    var isOfExposureAge: Bool { ageDays.map { $0 <= number("P-EXPO-AGE") } ?? false }

    /// Some result of the B12 work-up, of whatever day.
    var isWorkedUp: Bool { hasAny(Self.workupKeys) }

    /// A result of the B12 work-up in so many days up to a day.
    func isWorkedUp(upTo day: Day, within parameter: String) -> Bool {
        let first = day + -number(parameter)
        return Self.workupKeys.contains { key in
            results(key).contains { $0.time.day >= first && $0.time.day <= day }
        }
    }

    /// Orders of such a test whose result is awaited.
    var openWorkupOrders: [OrderRecord] {
        record.orders.filter { order in
            order.isActive && order.keys.contains { Self.workupKeys.contains($0) }
        }
    }
}

extension FindingDraft {
    /// No work-up in the window, and what is ordered already.
    mutating func missWorkup(of infant: Assessment, within window: String) {
        support([infant.absence(of: "B12 work-up of the infant", within: window)])
        say("No B12, holotranscobalamin, MMA or homocysteine result (\(window)).")
        guard let order = infant.openWorkupOrders.last else { return }
        let date = order.time.map { " on \($0.day)" } ?? ""
        say("A test was ordered\(date); its result is awaited.")
    }
}
