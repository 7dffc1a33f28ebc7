/// What the manual page says that is no option and no command.
package struct Manual: Sendable {
    /// What the program is, in paragraphs parted by blank lines.
    package let description: String
    /// Variables that no option stands for.
    package let variables: [Entry]
    package let files: [Entry]

    package init(description: String = "", variables: [Entry] = [], files: [Entry] = []) {
        self.description = description
        self.variables = variables
        self.files = files
    }

    /// A name and what it is.
    package struct Entry: Sendable {
        package let name: String
        package let meaning: String

        package init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }
}
