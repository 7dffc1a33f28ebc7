import ClinicalModel

/// One planned dose that waits for the record that documents it.
struct DoseSlot {
    /// Positions of the activity and of the time within it.
    let activity: Int
    let occurrence: Int
    let day: Day
    let secondOfDay: Int?
    /// Nil where the plan does not say how it is given.
    let isParenteral: Bool?
    let substance: Substance
    /// Below this (micrograms) a dose does not stand for it; nil where any does.
    let least: Exact?
    let interval: DoseInterval
    /// Position of the dose that stands for it.
    var taken: Int?

    /// Whether a dose of this day may stand for it.
    func reaches(_ day: Day) -> Bool {
        (-interval.earlyDays...interval.lateDays).contains(day - self.day)
    }
}

/// One dose that is documented, or a time that a supply or a statement covers.
struct DoseEvent {
    let record: MedicationRecord
    let day: Day
    let secondOfDay: Int?
    /// The last day it covers; nil of a single dose.
    let lastDay: Day?

    var isParenteral: Bool? { record.route.map(\.isParenteral) }
}

/// Finds for each documented dose the planned one it stands for: the nearest.
///
/// A dose never stands for one that is given the other way (a drop by mouth is no injection), nor a
/// small amount for a dose that treats. Time grows with the doses and the slots in reach of each.
struct DoseMatcher {
    /// In the order of time.
    private(set) var slots: [DoseSlot]
    /// Positions of doses that stand for nothing.
    private(set) var leftOver: [Int] = []
    private let reach: (early: Int, late: Int)

    init(_ slots: [DoseSlot]) {
        self.slots = slots.sorted {
            ($0.day.number, $0.secondOfDay ?? 0, $0.activity)
                < ($1.day.number, $1.secondOfDay ?? 0, $1.activity)
        }
        reach = (
            slots.lazy.map(\.interval.earlyDays).max() ?? 0,
            slots.lazy.map(\.interval.lateDays).max() ?? 0
        )
    }

    /// Gives each dose its slot, those whose way is known first.
    mutating func match(_ events: [DoseEvent]) {
        var waiting: [Int] = []
        for (number, event) in events.enumerated() where event.lastDay == nil {
            if let slot = nearest(to: event, isSure: true) {
                slots[slot].taken = number
            } else {
                waiting.append(number)
            }
        }
        for number in waiting {
            if let slot = nearest(to: events[number], isSure: false) {
                slots[slot].taken = number
            } else {
                leftOver.append(number)
            }
        }
        for (number, event) in events.enumerated() { cover(number, event) }
    }

    /// What a supply or a statement covers, where nothing better documents it.
    private mutating func cover(_ number: Int, _ event: DoseEvent) {
        guard let last = event.lastDay else { return }
        var place = firstSlot(from: event.day)
        while place < slots.count, slots[place].day <= last {
            if slots[place].taken == nil, slots[place].admits(event, isSure: false) {
                slots[place].taken = number
            }
            place += 1
        }
    }

    private func nearest(to event: DoseEvent, isSure: Bool) -> Int? {
        var place = firstSlot(from: event.day + -reach.late)
        var best: (place: Int, distance: Int)?
        while place < slots.count, slots[place].day <= event.day + reach.early {
            let slot = slots[place]
            if slot.taken == nil, slot.reaches(event.day), slot.admits(event, isSure: isSure) {
                let distance = slot.distance(to: event)
                if distance < best?.distance ?? .max { best = (place, distance) }
            }
            place += 1
        }
        return best?.place
    }

    /// The free slot, of whatever way, that a dose which stands for nothing was meant for.
    func neighbour(of event: DoseEvent) -> Int? {
        var place = firstSlot(from: event.day + -reach.late)
        var best: (place: Int, distance: Int)?
        while place < slots.count, slots[place].day <= event.day + reach.early {
            let slot = slots[place]
            if slot.taken == nil, slot.reaches(event.day) {
                let distance = slot.distance(to: event)
                if distance < best?.distance ?? .max { best = (place, distance) }
            }
            place += 1
        }
        return best?.place
    }

    private func firstSlot(from day: Day) -> Int {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension DoseSlot {
    /// Whether the way it is given and the amount allow the dose to stand for it.
    fileprivate func admits(_ event: DoseEvent, isSure: Bool) -> Bool {
        if let isParenteral, let other = event.isParenteral {
            guard isParenteral == other else { return false }
        } else if isSure {
            return false
        }
        guard let least, let amount = event.record.amountMicrograms else { return true }
        return amount >= least
    }

    /// Seconds between them; days alone count before times of day.
    fileprivate func distance(to event: DoseEvent) -> Int {
        let days = abs(event.day - day) * 86_400
        guard let second = secondOfDay, let other = event.secondOfDay else { return days }
        return abs((event.day - day) * 86_400 + other - second)
    }
}
