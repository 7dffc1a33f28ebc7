public import ClinicalModel

/// What a calendar program holds already: what was written before.
public enum PreviousPlans: Sendable {
    /// A calendar written here.
    case calendar([UInt8])
    /// The plans of which one was written.
    case plans([TreatmentPlan])
}

/// The calendar that is to be compared with is none, or not one that was written here.
public struct PreviousCalendarUnreadable: Error {
    public init() {}
}
