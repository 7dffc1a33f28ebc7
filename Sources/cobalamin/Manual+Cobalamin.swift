import CommandLine

extension Manual {
    /// What the manual page says beyond commands and options.
    static let cobalamin = Manual(
        description: """
            cobalamin reads the FHIR R4 documents a hospital already sends, looks in them for the \
            patterns of vitamin B12 deficiency in infants and their mothers, and hands the same \
            bytes back with what it found spliced in. It needs no network, no server and no \
            database, and keeps nothing.

            It is decision support for qualified clinicians. It makes no diagnosis and gives no \
            order, and no finding is no reassurance: no configured pattern matched, which does not \
            exclude vitamin B12 deficiency.

            Standard error is small and holds rule names, positions and counts only. On a terminal \
            it shows how far a long run is.
            """,
        files: [
            Entry(
                "FILE.yaml",
                """
                What a site has decided: parameters, dyads, protocol, rules and flags, the values \
                of options by their long names. --print-config shows what is in force.
                """),
            Entry(
                "DIR/TIME-INPUT-LINE.json",
                """
                With --dead-letter DIR, the bytes of a document that could not be read, for their \
                owner only; a .why.json beside it says why. Filtering the folder takes them up \
                again.
                """),
        ])
}
