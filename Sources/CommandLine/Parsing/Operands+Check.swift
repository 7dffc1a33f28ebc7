extension Operands {
    /// The operands, if the command takes as many and standard input is among them only once.
    func checked(_ operands: [String]) throws(UsageError) -> [String] {
        if operands.count > count.upperBound, let extra = operands.dropFirst(count.upperBound).first
        {
            throw UsageError("takes no further argument, and \(quoted(extra)) is one")
        }
        if operands.count < count.lowerBound {
            throw UsageError("takes \(usage), which is missing")
        }
        if areInputs {
            guard operands.count(where: { $0 == "-" }) <= 1 else {
                throw UsageError("standard input (-) can be read only once")
            }
            guard !operands.contains("") else {
                throw UsageError("a path is empty")
            }
        }
        return operands
    }
}
