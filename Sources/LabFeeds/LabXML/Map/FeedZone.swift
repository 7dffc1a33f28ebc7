import Foundation

/// The zone of a sender's clock, where its map says it: an offset, or a place with its summers.
public struct FeedZone: Sendable, Hashable {
    /// As it was written: `+01:00`, `Europe/Paris`.
    public let text: String
    private let zone: TimeZone?
    private let offset: String?

    /// Nil where the text is neither an offset nor a zone that the system knows.
    public init?(_ text: String) {
        self.text = text
        var bytes = Array(text.utf8)[...]
        if let offset = DatePattern.offset(&bytes), bytes.isEmpty {
            (self.offset, zone) = (offset, nil)
        } else if text.contains("/") || text == "UTC", let zone = TimeZone(identifier: text) {
            (self.offset, self.zone) = (nil, zone)
        } else {
            return nil
        }
    }

    /// The offset of a local time; nil where clocks show it twice or never.
    func offset(at moment: FeedMoment) -> String? {
        guard let zone else { return offset }
        let local = Self.seconds(of: moment)
        // Where clocks change, the zone's offset lies between those of the days around.
        let candidates = Set(
            [-86_400, 0, 86_400].map { shift in
                zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local + shift)))
            })
        let right = candidates.filter { offset in
            let instant = Date(timeIntervalSince1970: Double(local - offset))
            return zone.secondsFromGMT(for: instant) == offset
        }
        guard right.count == 1, let seconds = right.first else { return nil }
        let minutes = abs(seconds) / 60
        let digits = [minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10]
        return (seconds < 0 ? "-" : "+") + digits.map(String.init).joined()
    }

    /// Seconds since 1970 of a time as if its clock stood at Greenwich.
    private static func seconds(of moment: FeedMoment) -> Int {
        let (month, day) = (moment[.month] ?? 1, moment[.day] ?? 1)
        // Days from March on, so that the leap day is the last of its year.
        let year = (moment[.year] ?? 1970) - (month <= 2 ? 1 : 0)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
        return days * 86_400 + (moment[.hour] ?? 0) * 3_600 + (moment[.minute] ?? 0) * 60
            + (moment[.second] ?? 0)
    }
}
