import ClinicalModel
import Foundation

/// The clocks of a place, by Foundation's zones.
struct PlaceClock: LocalClock {
    private let zone: TimeZone

    init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    var name: String { zone.identifier }

    func offsetMinutes(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))) / 60
    }

    func moment(of day: Day, secondOfDay: Int) -> LocalMoment {
        let local = day.number * 86_400 + secondOfDay
        let offsets = [-86_400, 86_400].map { shift in
            offsetMinutes(at: Instant(seconds: local + shift, offsetMinutes: 0))
        }
        let moments = Set(offsets).map { offset in
            Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: offset)
        }
        let real = moments.filter { offsetMinutes(at: $0) == $0.offsetMinutes }.sorted()
        if let first = real.first, let second = real.dropFirst().first {
            return .twice(first, second)
        }
        if let only = real.first { return .once(only) }
        let before = Instant(day: day, secondOfDay: secondOfDay, offsetMinutes: offsets[0])
        return .never(
            next: Instant(seconds: before.seconds, offsetMinutes: offsetMinutes(at: before)))
    }
}
