import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping

/// What became of the fields of a message and where its elements came from; never a value.
///
/// Each is one JSON object in one line.
struct FieldReport {
    private let mapped: MappedFeed
    private let name: String

    init(_ mapped: MappedFeed, name: String) {
        (self.mapped, self.name) = (mapped, name)
    }

    /// Every input field: mapped and to which paths, kept as text or extension, or not mapped.
    var losses: [UInt8] {
        let fields = mapped.bundle.fields
        return line { report in
            report.object("counts") { counts in
                for fate in [FieldFate.Fate.mapped, .kept, .unmapped] {
                    counts.name(fate.rawValue)
                    counts.raw("\(fields.count { $0.fate == fate })")
                }
            }
            report.array("fields") { list in
                for field in fields {
                    list.object { member in
                        member.member("field", field.field)
                        member.name("line")
                        member.raw("\(field.line)")
                        member.member("fate", field.fate.rawValue)
                        guard !field.paths.isEmpty else { return }
                        member.array("paths") { paths in
                            for path in field.paths { paths.string(path) }
                        }
                    }
                }
            }
        }
    }

    /// Every element of the Bundle with the fields that it was made of, or that decided it.
    var trace: [UInt8] {
        let fields = mapped.bundle.fields
        return line { report in
            report.array("elements") { list in
                for origin in ElementOrigins.origins(in: mapped.bundle) {
                    list.object { member in
                        member.member("path", origin.path)
                        member.member("manner", origin.manner.rawValue)
                        guard !origin.fields.isEmpty else { return }
                        member.array("from") { sources in
                            for place in origin.fields {
                                sources.object { source in
                                    source.member("field", fields[place].field)
                                    source.name("line")
                                    source.raw("\(fields[place].line)")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { report in
            report.member("document", name)
            report.member("format", mapped.source.format.rawValue)
            report.name("line")
            report.raw("\(mapped.source.start.line)")
            body(&report)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
