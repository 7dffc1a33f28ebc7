import FHIRReading

/// A resource that waits for the others of its group.
struct PooledResource {
    let block: Int32
    let start: UInt32
    let length: UInt32
    /// The bytes it is sorted by, counted from `start`.
    let key: (start: UInt16, length: UInt16)
    let place: ResourcePlace
    let use: SiftedResource.Use
    let id: UInt64
    let alias: UInt64
    let subject: UInt64
    let encounter: UInt64
    let medicine: UInt64
    let day: Int32?
    let needsReport: Bool
}
