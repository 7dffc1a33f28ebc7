extension UnitRepairs {
    /// The repair that a text as it was written stands for, if it is a known one.
    package func repair(of text: String) -> Repair? {
        let spelling = UnitSpelling.fold(text)
        return exactRepair(spelling) ?? looseRepair(spelling.lowercased())
    }
}
