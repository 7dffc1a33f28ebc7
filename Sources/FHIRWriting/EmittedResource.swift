package import ClinicalModel

/// A resource made for the output, as JSON text.
package struct EmittedResource: Sendable {
    package var type: String
    package var id: String
    /// The person it is about.
    package var subject: PersonID
    package var json: [UInt8]

    package init(type: String, id: String, subject: PersonID, json: [UInt8]) {
        self.type = type
        self.id = id
        self.subject = subject
        self.json = json
    }

    /// `DetectedIssue/…`.
    package var reference: String { "\(type)/\(id)" }
}
