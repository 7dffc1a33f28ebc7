/// What the status of an order says of the activity that it stands for, and the other way.
extension PlannedActivity.Status {
    /// The status of an order, whatever its type; `unknown` of a word that FHIR does not have.
    public init(orderStatus: String) {
        switch orderStatus {
        case "draft", "proposed", "requested", "received", "pending", "waitlist": self = .notStarted
        case "active", "accepted", "ready", "booked": self = .scheduled
        case "in-progress", "arrived", "checked-in": self = .inProgress
        case "on-hold": self = .onHold
        case "completed", "fulfilled": self = .completed
        case "cancelled", "revoked", "rejected", "noshow": self = .cancelled
        case "stopped", "failed": self = .stopped
        case "entered-in-error": self = .enteredInError
        default: self = .unknown
        }
    }

    /// The status of a new order of this type, of a plan that is a draft or is not.
    public func orderStatus(ofType type: String, inDraft isDraft: Bool) -> String {
        switch type {
        case "Task": taskStatus(inDraft: isDraft)
        case "Appointment": appointmentStatus
        default: requestStatus(inDraft: isDraft, hasStopped: type == "MedicationRequest")
        }
    }

    private func requestStatus(inDraft isDraft: Bool, hasStopped: Bool) -> String {
        switch self {
        case .notStarted: isDraft ? "draft" : "active"
        case .scheduled, .inProgress: "active"
        case .onHold: "on-hold"
        case .completed: "completed"
        case .cancelled: hasStopped ? "cancelled" : "revoked"
        case .stopped: hasStopped ? "stopped" : "revoked"
        case .unknown: "unknown"
        case .enteredInError: "entered-in-error"
        }
    }

    private func taskStatus(inDraft isDraft: Bool) -> String {
        switch self {
        case .notStarted, .unknown: isDraft ? "draft" : "requested"
        case .scheduled: "accepted"
        case .inProgress: "in-progress"
        case .onHold: "on-hold"
        case .completed: "completed"
        case .cancelled: "cancelled"
        case .stopped: "failed"
        case .enteredInError: "entered-in-error"
        }
    }

    private var appointmentStatus: String {
        switch self {
        case .notStarted, .unknown: "proposed"
        case .scheduled: "booked"
        case .inProgress: "arrived"
        case .onHold: "pending"
        case .completed: "fulfilled"
        case .cancelled, .stopped: "cancelled"
        case .enteredInError: "entered-in-error"
        }
    }
}
