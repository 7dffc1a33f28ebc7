extension Flag {
    package static let plan = Flag(
        "plan", takes: .text("auto|VARIANT"), group: .output,
        help: """
            write draft care plans beside the findings: for each person whose findings call for one, \
            of the protocol that fits (auto), or of this one; `cobalamin plan protocols` lists them
            """,
        defaultText: "no plan")

    package static let protocolName = Flag(
        "protocol", takes: .text("auto|VARIANT"), group: .evaluation,
        help: """
            the protocol to plan by: the one that fits, or this one, such as seed004-neuro-im or \
            iap-2022/oral; `cobalamin plan protocols` lists them
            """,
        defaultValue: "auto")

    package static let timeZone = Flag(
        "time-zone", takes: .text("ZONE"), group: .evaluation,
        help: """
            the time zone of planned times, such as Europe/Vienna, where the dates of the input name \
            none; without one planned doses have a date and no time of day
            """,
        defaultText: "none")

    package static let start = Flag(
        "start", takes: .text("DATE"), group: .evaluation,
        help: """
            when the first dose is planned, as a date or a time with its offset, for somebody who \
            has had none
            """,
        defaultText: "the evaluation date")

    package static let planInput = Flag(
        "plan-input", takes: .text("NAME=VALUE"), repetition: .collects, group: .evaluation,
        help: """
            what a protocol asks a person to decide, such as oral-dose=500ug; may be given several \
            times. A protocol that needs one says its name
            """,
        defaultText: "none; nothing is chosen in its place")

    package static let previous = Flag(
        "previous", takes: .file("FILE"), group: .input,
        help: """
            the same plan as it was imported before, a CarePlan or a calendar: shows what changed, \
            and cancels in a calendar what is no longer planned
            """,
        defaultText: "none", readsEnvironment: false)

    package static let planFormat = Flag(
        "format", takes: .choice(["text", "markdown", "json", "fhir", "icalendar"]),
        group: .output,
        help: """
            the form of the answer: a table, Markdown, JSON, a FHIR Bundle, or a calendar (RFC 5545)
            """,
        defaultText: "text; fhir of plan create")
}
