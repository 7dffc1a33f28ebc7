extension Flag {
    package static let feedMap = Flag(
        "feed-map", takes: .file("FILE.yaml"), repetition: .collects, group: .input,
        help: """
            describe a laboratory's own XML with this map, before those of the profiles; \
            Profiles/feeds/README.md explains its keys
            """,
        defaultText: "the maps of the profiles alone")
}
