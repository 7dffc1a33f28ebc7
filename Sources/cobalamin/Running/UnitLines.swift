import ClinicalModel
import CommandLine
import FHIRSyntax
import Foundation
import Reports

/// Converts lines `value<TAB>from<TAB>to` of standard input, one line out for each line in.
struct UnitLines {
    /// A longer line holds no value and two units.
    private static let longest = 4_096

    let analyte: Analyte?
    let knowledge: Knowledge
    let isJSON: Bool

    /// Ends with `unreadableDocument` where any line could not be converted.
    func convert(to output: OutputFile) throws -> ExitCode {
        var code = ExitCode.done
        var line: [UInt8] = []
        var isTooLong = false
        while let chunk = try Self.nextChunk() {
            var made: [UInt8] = []
            for byte in chunk {
                if byte == UInt8(ascii: "\n") {
                    made += converted(line, isTooLong, &code)
                    line.removeAll(keepingCapacity: true)
                    isTooLong = false
                } else if line.count < Self.longest {
                    line.append(byte)
                } else {
                    isTooLong = true
                }
            }
            try output.write(made)
        }
        if !line.isEmpty, !Signals.isTerminating {
            try output.write(converted(line, isTooLong, &code))
        }
        return code
    }

    /// Some bytes of standard input; `nil` at its end and when the program is asked to stop.
    private static func nextChunk() throws -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while !Signals.isTerminating {
            guard waitsForInput() else { continue }
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count > 0 { return Array(chunk[..<count]) }
            if count == 0 { return nil }
            guard errno == EINTR else {
                let reason = String(cString: strerror(errno))
                throw InputFailure(description: "standard input cannot be read: \(reason)")
            }
        }
        return nil
    }

    /// Waits for bytes or for a signal; whether there is something to read.
    private static func waitsForInput() -> Bool {
        guard let stop = Signals.stop else { return true }
        var descriptors = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        ]
        return poll(&descriptors, nfds_t(descriptors.count), -1) > 0 && descriptors[0].revents != 0
    }

    private func converted(_ bytes: [UInt8], _ isTooLong: Bool, _ code: inout ExitCode) -> [UInt8] {
        switch conversion(bytes, isTooLong) {
        case .success(let conversion):
            let report = UnitConversionReport(conversion)
            return Array((isJSON ? report.json : report.line).utf8)
        case .failure(let fault):
            code = .unreadableDocument
            return faultLine(fault.text)
        }
    }

    /// Why a line is not converted.
    private struct Fault: Error {
        let text: String
    }

    private func conversion(
        _ bytes: [UInt8], _ isTooLong: Bool
    ) -> Result<UnitConversion, Fault> {
        guard !isTooLong else {
            return .failure(Fault(text: "the line has more than \(Self.longest) bytes"))
        }
        guard let line = String(validating: bytes, as: UTF8.self) else {
            return .failure(Fault(text: "the line is not UTF-8"))
        }
        let plain = line.hasSuffix("\r") ? line.dropLast() : line[...]
        let columns = plain.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
        guard columns.count == 3 else {
            return .failure(
                Fault(
                    text: "the line has \(columns.count) column\(columns.count == 1 ? "" : "s"); "
                        + "value, from and to are three"))
        }
        return UnitConversion.of(
            columns[0], from: columns[1], to: columns[2], analyte: analyte, knowledge: knowledge
        ).mapError { Fault(text: $0.message) }
    }

    private func faultLine(_ message: String) -> [UInt8] {
        guard isJSON else { return Array("error\t\(message)\n".utf8) }
        var writer = JSONWriter(pretty: false, reserving: 128)
        writer.object { $0.member("error", message) }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
