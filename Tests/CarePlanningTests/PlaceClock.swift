import ClinicalModel
import Foundation

/// The clocks of a place by the system's table of zones.
struct PlaceClock: LocalClock {
    let name: String
    private let zone: TimeZone

    init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
    }

    func offsetMinutes(at instant: Instant) -> Int {
        let date = Date(timeIntervalSince1970: Double(instant.seconds))
        return zone.secondsFromGMT(for: date) / 60
    }

    func moment(of day: Day, secondOfDay: Int) -> LocalMoment {
        let around = [-86_400, 86_400].map { shift in
            let near = Instant(day: day, secondOfDay: secondOfDay + shift, offsetMinutes: 0)
            return offsetMinutes(at: near)
        }
        let candidates = around.map {
            Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: $0)
        }
        let right = candidates.filter { offsetMinutes(at: $0) == $0.offsetMinutes }
        switch Set(right).count {
        case 0:
            let next = candidates[0]
            return .never(
                next: Instant(
                    seconds: next.seconds, offsetMinutes: offsetMinutes(at: next)))
        case 1: return .once(right[0])
        default: return .twice(right[0], right[1])
        }
    }
}
