extension Flag {
    package static let analyte = Flag(
        "analyte", takes: .text("KEY"), group: .evaluation,
        help: """
            the values are of this analyte, such as B12 or HB: mass and amount of substance are \
            converted with its molar mass
            """)
}
