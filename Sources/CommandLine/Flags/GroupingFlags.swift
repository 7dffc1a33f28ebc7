extension Flag {
    package static let group = Flag(
        "group", takes: .choice(["patient", "mother", "input"]), group: .input,
        help: """
            collect first what belongs together, in any order and over all inputs, and judge each \
            group once: all of a patient, a mother with her infants, or everything that is read
            """,
        defaultText: "each document alone")
}
