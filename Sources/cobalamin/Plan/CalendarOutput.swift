import AdapterPipeline
import Calendars
import ClinicalModel
import CommandLine
import FHIRReading
import FHIRSyntax

/// Writes the plans of a document as a calendar.
struct CalendarOutput: Sendable {
    /// The calendar of `--previous`, where it names one.
    private let previous: [UInt8]?
    /// The clocks of `--time-zone`, for plans that name no zone.
    private let clock: ZoneClock?
    private let time: EvaluationTime

    /// Refuses where libical is not there.
    init(_ invocation: Invocation, _ time: EvaluationTime) throws {
        self.time = time
        guard CalendarWriter.isAvailable else {
            throw Refusal("a calendar needs libical, which cannot be loaded; install it")
        }
        previous = Self.calendar(at: invocation.text(.previous))
        if let previous, !CalendarWriter.isCalendar(previous) {
            throw Refusal(invocation.refusal(of: .previous, because: "names a damaged calendar"))
        }
        guard let name = invocation.text(.timeZone) else {
            clock = nil
            return
        }
        guard let clock = ZoneClock(name) else {
            throw Refusal(invocation.refusal(unknown: "time zone", name, among: ZoneClock.names))
        }
        self.clock = clock
    }

    /// The file's bytes where it is a calendar; nil of anything else, which may be a plan.
    static func calendar(at path: String?) -> [UInt8]? {
        guard let path, path != "-",
            let descriptor = try? FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
        else { return nil }
        defer { descriptor.close() }
        guard let input = try? InputBytes.read(ByteSource(descriptor), limit: largestFile) else {
            return nil
        }
        let bytes = withExtendedLifetime(input) { Array(input.bytes) }
        return bytes.starts(with: "BEGIN:VCALENDAR".utf8) ? bytes : nil
    }

    /// A calendar of a hundred thousand events has less.
    private static let largestFile = 256 << 20

    /// The calendar; `before` are the plans of `--previous`, where it is no calendar.
    func bytes(of plans: ImportedPlans, before: [TreatmentPlan]) -> [UInt8] {
        let asked = plans.reading.plans
        var previous = self.previous.map { PreviousPlans.calendar($0) }
        if previous == nil, !before.isEmpty { previous = .plans(before) }
        let stamp = time.clock ?? plans.judgement.screening.asOf.instant
        let writer = CalendarWriter(
            asked, previous: previous, stamp: stamp, clock: zone(of: asked))
        guard let written = try? writer.write() else { return [] }
        tell(written)
        return written.bytes
    }

    /// The zone that all plans name, else the one that was given; none where they differ.
    private func zone(of plans: [TreatmentPlan]) -> ZoneClock? {
        let names = Set(plans.map { $0.timeZone ?? clock?.name })
        guard names.count == 1, let name = names.first ?? nil else { return nil }
        return ZoneClock(name) ?? clock
    }

    /// What the calendar lacks it says itself; here are only counts.
    private func tell(_ written: WrittenCalendar) {
        guard !written.leftOut.isEmpty else { return }
        let count = written.leftOut.count
        StandardError.report(
            LogEntry(
                .info, .note,
                "\(count) planned activities are not, or not wholly, in the calendar, which says why",
                ["count": count]))
    }
}
