import LabFeeds

/// The status of what is planned, in the words of each resource that may hold it.
extension FeedPlannedItem.Status {
    /// `ServiceRequest.status`.
    var request: StaticString {
        switch self {
        case .active: "active"
        case .onHold: "on-hold"
        case .completed: "completed"
        case .cancelled, .stopped: "revoked"
        case .enteredInError: "entered-in-error"
        case .unknown: "unknown"
        }
    }

    var medicationRequest: StaticString {
        switch self {
        case .cancelled: "cancelled"
        case .stopped: "stopped"
        default: request
        }
    }

    /// `Goal.lifecycleStatus`, which knows no "unknown".
    var goal: StaticString {
        switch self {
        case .cancelled, .stopped: "cancelled"
        case .unknown: "proposed"
        default: request
        }
    }

    /// `CarePlan.activity.detail.status`.
    var activity: StaticString {
        switch self {
        case .active: "not-started"
        case .cancelled: "cancelled"
        case .stopped: "stopped"
        default: request
        }
    }
}

extension FeedPlannedItem.Intent {
    /// `intent` of a request.
    var request: StaticString {
        switch self {
        case .proposal: "proposal"
        case .plan: "plan"
        case .order: "order"
        }
    }
}
