import CGetopt
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs getopt_long over arguments and says what it met, in order.
struct LongOptionScanner {
    /// One thing met on the command line; `spelled` is the long name as written, nil for a letter.
    enum Event: Equatable {
        case operand(String)
        case flag(index: Int, argument: String?, spelled: String?)
        case missingArgument(index: Int, spelled: String?)
        case unwantedArgument(index: Int, spelled: String?)
        case unknownLong(String)
        case unknownShort(Character)
    }

    private typealias Element = UnsafeMutablePointer<CChar>?

    /// getopt_long works on global variables, so one scan runs at a time.
    private static let lock = Mutex(())

    /// What getopt_long returns for an operand, in the mode that reports them in order.
    private static let operandCode: Int32 = 1
    /// Codes of long options begin above those of letters.
    private static let firstLongCode: Int32 = 256

    let specification: GetoptSpecification

    func events(of arguments: [String]) -> [Event] {
        // C keeps pointers into both while it runs; they are given back together at the end.
        let vector: [Element] = (["cobalamin"] + arguments).map { strdup($0) } + [nil]
        let names: [Element] = specification.longs.map { strdup($0.name) }
        defer { (vector + names).forEach { free($0) } }
        let options = zip(specification.longs, names).map(Self.longOption) + [option()]
        return Self.lock.withLock { _ in
            scan(vector, count: arguments.count + 1, options)
        }
    }

    private static func longOption(_ long: GetoptSpecification.Long, _ name: Element) -> option {
        option(
            name: UnsafePointer(name),
            has_arg: long.takesArgument ? required_argument : no_argument,
            flag: nil,
            val: firstLongCode + Int32(long.index))
    }

    private func scan(_ vector: [Element], count: Int, _ options: [option]) -> [Event] {
        getopt_begin()
        var events: [Event] = []
        while true {
            let step = getopt_take(Int32(count), vector, specification.shorts, options)
            guard step.code != -1 else {
                // What follows `--` is left where it stands.
                let rest = vector[Int(step.next)..<count]
                return events + rest.map { .operand(Self.text($0)) }
            }
            events.append(event(step, vector))
        }
    }

    private func event(_ step: getopt_step, _ vector: [Element]) -> Event {
        let last = vector[Int(step.next) - 1]
        switch step.code {
        case Self.operandCode:
            return .operand(Self.text(step.argument))
        case Int32(UInt8(ascii: ":")):
            return fault(step, last) { .missingArgument(index: $0, spelled: $1) }
        case Int32(UInt8(ascii: "?")):
            return fault(step, last) { .unwantedArgument(index: $0, spelled: $1) }
        default:
            // A separate argument is the element looked at last, its flag the one before that.
            let isSeparate = step.argument != nil && step.argument == last.map { UnsafePointer($0) }
            let element = isSeparate ? vector[Int(step.next) - 2] : last
            return .flag(
                index: index(of: step.code) ?? 0,
                argument: step.argument.map { String(cString: $0) },
                spelled: step.code >= Self.firstLongCode ? Self.longName(element) : nil)
        }
    }

    /// Tells a known flag used wrongly from an unknown one.
    private func fault(
        _ step: getopt_step, _ element: Element, known: (Int, String?) -> Event
    ) -> Event {
        if let index = index(of: step.culprit) {
            let isLong = step.culprit >= Self.firstLongCode
            return known(index, isLong ? Self.longName(element) : nil)
        }
        guard let letter = UInt8(exactly: step.culprit & 0xFF), letter != 0 else {
            return .unknownLong(Self.longName(element))
        }
        return .unknownShort(Character(UnicodeScalar(letter)))
    }

    /// The place of the flag that a code of getopt_long stands for.
    private func index(of code: Int32) -> Int? {
        if code >= Self.firstLongCode { return Int(code - Self.firstLongCode) }
        return UInt8(exactly: code).flatMap {
            specification.indexByLetter[Character(UnicodeScalar($0))]
        }
    }

    /// The name in `--name` or `--name=value`.
    private static func longName(_ element: Element) -> String {
        String(text(element.map { UnsafePointer($0) }).drop { $0 == "-" }.prefix { $0 != "=" })
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    private static func text(_ pointer: Element) -> String {
        text(pointer.map { UnsafePointer($0) })
    }
}
