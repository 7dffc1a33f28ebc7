package import FHIRCore
import FHIRWriting

/// OperationOutcomes that need no document.
package enum OutcomeText {
    /// What stands in the place of a document that cannot be read.
    package static func unreadable(_ issues: [Issue]) -> [UInt8] {
        OutcomeWriter.unreadable(issues)
    }
}
