import LabFeeds

/// How a feed is recognised, and what its numbers, times and words mean.
extension FeedMapSections {
    mutating func recognition(_ node: YAMLNode) -> FeedRecognition? {
        let keys = ["root", "namespace", "attributes", "elements"]
        let parts = entries(node, "recognise", keys: keys)
        guard let root = require("root", in: parts, of: node, "recognise") else { return nil }
        let roots = list(root, "recognise.root").compactMap { text($0, "recognise.root") }
        var recognition = FeedRecognition(roots: roots)
        if let namespace = parts["namespace"] {
            if let text = namespace.scalar {
                recognition.namespace = text
            } else {
                refuse(namespace, "recognise.namespace", "takes a single value")
            }
        }
        if let attributes = parts["attributes"] {
            recognition.attributes = self.attributes(attributes)
        }
        recognition.elements = list(parts["elements"], "recognise.elements")
            .compactMap { text($0, "recognise.elements") }
        return recognition
    }

    /// Names, or a table of names and values.
    private mutating func attributes(_ node: YAMLNode) -> [FeedRecognition.Attribute] {
        let place = "recognise.attributes"
        if case .mapping = node.content {
            return entries(node, place, keys: nil).sorted { $0.key < $1.key }.map { name, value in
                FeedRecognition.Attribute(name: name, value: text(value, "\(place).\(name)"))
            }
        }
        return list(node, place).compactMap { item in
            text(item, place).map { FeedRecognition.Attribute(name: $0) }
        }
    }

    mutating func readNumbers(_ node: YAMLNode, _ conventions: inout FeedConventions) {
        let parts = entries(node, "numbers", keys: ["decimal", "thousands"])
        conventions.decimal = parts["decimal"].flatMap { choice($0, "numbers.decimal") }
        conventions.thousands = parts["thousands"].flatMap { choice($0, "numbers.thousands") }
        guard let thousands = conventions.thousands, let node = parts["thousands"] else { return }
        if conventions.decimal == nil {
            refuse(node, "numbers.thousands", "means nothing without numbers.decimal")
        } else if thousands.rawValue == conventions.decimal?.rawValue {
            refuse(node, "numbers.thousands", "is the decimal mark; both cannot be the same")
        }
    }

    mutating func readTimes(_ node: YAMLNode, _ conventions: inout FeedConventions) {
        let parts = entries(node, "times", keys: ["forms", "zone"])
        for item in list(parts["forms"], "times.forms") {
            guard let text = text(item, "times.forms") else { continue }
            do throws(DatePattern.Fault) {
                conventions.dates.append(try DatePattern(text))
            } catch {
                refuse(item, "times.forms", "'\(text)' \(error.reason)")
            }
        }
        guard let zone = parts["zone"], let text = text(zone, "times.zone") else { return }
        conventions.zone = FeedZone(text)
        if conventions.zone == nil {
            refuse(zone, "times.zone", "takes an offset such as +01:00 or a zone: Europe/Paris")
        }
    }

    mutating func words(_ node: YAMLNode) -> FeedWords {
        var words = FeedWords()
        let parts = entries(node, "words", keys: ["sex", "status", "about", "flags", "answers"])
        words.sex = meanings(parts["sex"], "words.sex") { FeedWords.sexes[$0] }
        words.status = meanings(parts["status"], "words.status") { FeedWords.statuses[$0] }
        words.about = meanings(parts["about"], "words.about") { FeedWords.Role(rawValue: $0) }
        words.flags = meanings(parts["flags"], "words.flags") { flag in
            FeedMapSections.flags.contains(flag) ? flag : nil
        }
        words.answers = meanings(parts["answers"], "words.answers") { answer in
            ["Y", "N"].contains(answer) ? answer : nil
        }
        return words
    }

    /// Abnormal flags of v2 table 0078 that a map may name.
    private static let flags: Set<String> = [
        "L", "H", "LL", "HH", "<", ">", "N", "A", "AA", "POS", "NEG", "IND",
    ]

    /// What each word stands for; the words of what a map can mean are told where one is none.
    private mutating func meanings<Meaning>(
        _ node: YAMLNode?, _ place: String, _ meaning: (String) -> Meaning?
    ) -> [String: Meaning] {
        guard let node else { return [:] }
        var meanings: [String: Meaning] = [:]
        for (word, value) in entries(node, place, keys: nil) {
            guard let text = text(value, "\(place).\(word)") else { continue }
            if let meant = meaning(text) {
                meanings[word.lowercased()] = meant
            } else {
                let known = Self.known(place)
                faults.append(
                    ConfigurationFault(
                        at: value.place, in: "\(place).\(word)",
                        "'\(text)' is no meaning; known are \(known.joined(separator: ", "))",
                        word: text, among: known))
            }
        }
        return meanings
    }

    private static func known(_ place: String) -> [String] {
        switch place {
        case "words.sex": FeedWords.sexes.keys.sorted()
        case "words.status": FeedWords.statuses.keys.sorted()
        case "words.about": FeedWords.Role.allCases.map(\.rawValue)
        case "words.flags": flags.sorted()
        default: ["Y", "N"]
        }
    }
}
