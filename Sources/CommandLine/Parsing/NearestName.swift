/// Finds the name a person probably meant.
package enum NearestName {
    /// The nearest of the candidates, or nil where none is near enough to be worth saying.
    ///
    /// A candidate that begins with the word wins (`--emi` means `--emit`); else the fewest edits,
    /// at most a third of the longer word's letters and at least one.
    package static func of(_ word: String, among candidates: [String]) -> String? {
        let word = word.lowercased()
        guard !word.isEmpty else { return nil }
        if let begun = candidates.first(where: { $0.lowercased().hasPrefix(word) }) { return begun }
        let ranked = candidates.map { ($0, distance(Array(word), Array($0.lowercased()))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, max(word.count, best.0.count) / 3) ? best.0 : nil
    }

    /// Counts the insertions, deletions, replacements and swaps of neighbours between two words.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                let replaced = last[j] + (letter == other ? 0 : 1)
                var best = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
