import CommandLine
import Foundation
import Testing

/// The completions at work in the shells they are for.
struct CompletionTests {
    /// A line to complete, and what is offered for its last word.
    struct Line: Sendable, CustomTestStringConvertible {
        let text: String
        let offered: Set<String>

        init(_ text: String, _ offered: String...) {
            self.text = text
            self.offered = Set(offered)
        }

        var testDescription: String { text }
    }

    static let lines: [Line] = [
        Line("cobalamin ", "filter", "rules", "replay", "help"),
        Line("cobalamin r", "rules", "replay"),
        Line("cobalamin filter --em", "--emit"),
        Line("cobalamin filter --emit ", "annotated", "findings", "outcome", "bundle", "ack"),
        Line("cobalamin filter --emit f", "findings"),
        Line("cobalamin filter --mark x --emit o", "outcome"),
        Line("cobalamin filter in", "input.json", "inner.json"),
        Line("cobalamin filter --config in", "input.json", "inner.json"),
        Line("cobalamin filter --output-dir f", "folder"),
        Line("cobalamin replay f", "folder"),
        Line("cobalamin rules ", "list", "explain", "check"),
        Line("cobalamin rules explain R", "R01", "R02"),
        Line("cobalamin rules --format json explain b", "b12-low"),
        Line("cobalamin rules list "),
        Line("cobalamin filter --mark "),
        Line("cobalamin help re", "replay"),
        Line("cobalamin --generate complete-b", "complete-bash"),
    ]

    private static let files = [
        "cobalamin.bash": CompletionSample.text(.bash), "_cobalamin": CompletionSample.text(.zsh),
        "cobalamin.fish": CompletionSample.text(.fish), "input.json": "{}", "inner.json": "{}",
    ]

    @Test(arguments: lines)
    func `bash offers what fits`(line: Line) throws {
        let words = line.text.split(separator: " ", omittingEmptySubsequences: false)
        let script = """
            source ./cobalamin.bash
            COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
            COMP_CWORD=\(words.count - 1)
            _cobalamin
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let ending = try Shell.bash.run(["--norc", "-c", script], among: Self.files)
        #expect(ending.code == 0)
        let offered = Set(ending.text.split(separator: "\n").map(String.init))
        let own: Set = ["--generate", "--help", "-h", "--version", "-V"]
        #expect(offered.subtracting(own) == line.offered)
    }

    @Test
    func `bash offers values after an equals sign`() throws {
        let script = """
            source ./cobalamin.bash
            COMP_WORDS=(cobalamin filter --emit = f); COMP_CWORD=4; _cobalamin; echo "${COMPREPLY[@]}"
            COMP_WORDS=(cobalamin filter --emit =); COMP_CWORD=3; _cobalamin; echo "${COMPREPLY[@]}"
            """
        let ending = try Shell.bash.run(["--norc", "-c", script], among: Self.files)
        #expect(ending.text == "findings\nannotated findings outcome bundle ack\n")
    }

    @Test(.enabled(if: Shell.fish.isInstalled, "fish is not installed"), arguments: lines)
    func `fish offers what fits`(line: Line) throws {
        let script = "source ./cobalamin.fish; complete -C '\(line.text)'"
        let ending = try Shell.fish.run(["--no-config", "-c", script], among: Self.files)
        #expect(ending.code == 0)
        // A tab parts the word from its description.
        let offered = ending.text.split(separator: "\n").compactMap {
            $0.split(separator: "\t").first
        }
        #expect(
            Set(offered.map { $0.hasSuffix("/") ? $0.dropLast() : $0 }.map(String.init))
                == line.offered)
    }

    @Test(.enabled(if: Shell.zsh.isInstalled, "zsh is not installed"))
    func `zsh offers what fits`() throws {
        // A pseudo-terminal holds the shell; each line is typed with a tab and cleared again.
        let tries = Self.lines.filter { !$0.offered.isEmpty }.map { line in
            "try '\(line.text)' \(line.offered.sorted().joined(separator: " "))"
        }
        let ending = try Shell.zsh.run(
            ["-f", "try.zsh"],
            among: Self.files.merging(["try.zsh": Self.terminal + tries.joined(separator: "\n")]) {
                $1
            })
        #expect(ending.text == "")
    }

    /// Says each word that is not offered for a line within ten seconds.
    private static let terminal = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        await() {
            local chunk word i; text=
            for i in {1..200}; do
                while zpty -r -t shell chunk; do text+=$chunk; done
                for word; do [[ $text == *$word* ]] || { sleep 0.05; continue 2 } done
                return 0
            done
            return 1
        }
        try() {
            zpty -w -n shell "$1"$'\\t'
            await "${@:2}" || print -r -- "$1: ${(V)text}"
            zpty -w -n shell $'\\x15'
        }
        zpty -w shell "PROMPT=; unset zle_bracketed_paste; setopt no_beep; LISTMAX=10000"
        zpty -w shell "fpath=($PWD \\$fpath); autoload -Uz compinit && compinit -u -D"
        zpty -w shell "bindkey '^I' list-choices; stty columns 200; print rea''dy"
        await ready || print -r -- "no shell: ${(V)text}"

        """

    @Test
    func `bash takes its completion without a word`() throws {
        try expectSilence(.bash, ["-n", "cobalamin.bash"])
    }

    @Test(.enabled(if: Shell.zsh.isInstalled, "zsh is not installed"))
    func `zsh takes its completion without a word`() throws {
        try expectSilence(.zsh, ["-n", "_cobalamin"])
    }

    @Test(.enabled(if: Shell.fish.isInstalled, "fish is not installed"))
    func `fish takes its completion without a word`() throws {
        try expectSilence(.fish, ["--no-execute", "cobalamin.fish"])
    }

    private func expectSilence(_ shell: Shell, _ arguments: [String]) throws {
        let ending = try shell.run(arguments, among: Self.files)
        #expect(ending.text == "")
        #expect(ending.code == 0)
    }
}
