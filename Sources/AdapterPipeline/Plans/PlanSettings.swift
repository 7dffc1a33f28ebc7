package import CarePlanning
package import ClinicalModel

/// What is asked of plans for the persons of a document.
package struct PlanSettings: Sendable {
    package var request: ProtocolRequest
    /// The first dose planned for somebody who has had none.
    package var start: FuzzyTime?
    /// The clocks of the place where dates name no zone of their own.
    package var clock: ZoneClock?
    package var inputs: PlanInputs

    package init(
        request: ProtocolRequest = .automatic, start: FuzzyTime? = nil, clock: ZoneClock? = nil,
        inputs: PlanInputs = PlanInputs()
    ) {
        self.request = request
        self.start = start
        self.clock = clock
        self.inputs = inputs
    }
}
