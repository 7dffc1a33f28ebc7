extension Flag {
    package static let visit = Flag(
        "visit", takes: .integer("DAYS", 0...730), group: .evaluation,
        help: """
            compare the values closest to this age of the infant, such as 56 for eight weeks after \
            birth
            """,
        defaultText: "the newest before treatment")

    package static let imaging = Flag(
        "imaging", takes: .file("FILE.csv"), group: .input,
        help: """
            diffusion tensor metrics before and after treatment, with the columns subject, region, \
            metric (FA, MD, AD or RD), pre and post, and further columns of changes to correlate with
            """,
        defaultText: "none")

    package static let cohortFormat = Flag(
        "format", takes: .choice(["text", "markdown", "csv", "json", "fhir"]), group: .output,
        help: "the form of the report; fhir is a MeasureReport", defaultValue: "text")
}
