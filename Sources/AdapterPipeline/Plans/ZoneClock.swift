package import ClinicalModel
import Foundation

/// The clocks of a place by the system's table of time zones.
package struct ZoneClock: LocalClock {
    package let name: String
    private let zone: TimeZone

    /// Nil where the system knows no zone of this name.
    package init?(_ name: String) {
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else {
            return nil
        }
        self.name = name
        self.zone = zone
    }

    /// The names that the system knows.
    package static var names: [String] { TimeZone.knownTimeZoneIdentifiers + ["UTC"] }

    package func offsetMinutes(at instant: Instant) -> Int {
        let date = Date(timeIntervalSince1970: Double(instant.seconds))
        return zone.secondsFromGMT(for: date) / 60
    }

    package func moment(of day: Day, secondOfDay: Int) -> LocalMoment {
        // Where clocks change, the offset of the day before and that of the day after differ.
        let offsets = [-86_400, 86_400].map { shift in
            offsetMinutes(
                at: Instant(day: day, secondOfDay: secondOfDay + shift, offsetMinutes: 0))
        }
        let candidates = offsets.map {
            Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: $0)
        }
        let right = candidates.filter { offsetMinutes(at: $0) == $0.offsetMinutes }
        guard let first = right.first else {
            // As many minutes after the gap as the time lies in it: by the offset before the change.
            let next = candidates[0].seconds
            let offset = offsetMinutes(at: Instant(seconds: next, offsetMinutes: 0))
            return .never(next: Instant(seconds: next, offsetMinutes: offset))
        }
        guard right.count > 1, right[1] != first else { return .once(first) }
        return .twice(min(first, right[1]), max(first, right[1]))
    }
}
