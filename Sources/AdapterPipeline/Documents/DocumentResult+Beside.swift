/// What is to be written of a feed's message beside its result.
package struct BesideRequest: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let acknowledgement = BesideRequest(rawValue: 1)
    package static let lossReport = BesideRequest(rawValue: 2)
    package static let trace = BesideRequest(rawValue: 4)
}

/// What is written of a feed's message beside its result; each is empty where nothing is to be said.
package struct BesideOutput: Sendable {
    package var acknowledgement: [UInt8] = []
    package var lossReport: [UInt8] = []
    package var trace: [UInt8] = []
}
