package import ClinicalModel
import FHIRSyntax

/// Every number that rules compare with.
package struct ParameterListReport: Sendable {
    package var parameters: [Parameter]
    /// Version of the knowledge.
    package var knowledge: String

    package init(parameters: [Parameter], knowledge: String) {
        self.parameters = parameters
        self.knowledge = knowledge
    }

    /// The list in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        let table = Block.table(ParameterTable.table(of: parameters))
        let notes: [Block] = [.heading(2, "Marks")] + ParameterTable.legend(of: parameters)
        switch format {
        case .text: return Array(TextLayout().text([table] + notes).utf8)
        case .markdown:
            let blocks = [.heading(1, "Parameters"), table] + notes
            return Array(MarkdownLayout.text(blocks).utf8)
        case .json: return json()
        }
    }

    private func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true, reserving: 1 << 17)
        writer.object { object in
            object.member("schema", "1")
            object.member("knowledge", knowledge)
            object.array("parameters") { array in
                for parameter in parameters { ParameterTable.write(parameter, to: &array) }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
