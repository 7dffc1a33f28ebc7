/// What the tables of HL7 v2 and of CDA call names, addresses and numbers, in FHIR's codes.
enum PersonCodes {
    typealias Row = (sent: StaticString, code: StaticString)

    /// Table 0200 and CDA's EntityNameUse.
    static let nameUses: [Row] = [
        ("L", "official"), ("D", "usual"), ("M", "maiden"), ("N", "nickname"), ("S", "anonymous"),
        ("T", "temp"), ("BAD", "old"), ("NOUSE", "old"),
    ]

    /// Table 0190 and CDA's PostalAddressUse.
    static let addressUses: [Row] = [
        ("H", "home"), ("HP", "home"), ("HV", "home"), ("P", "home"), ("B", "work"),
        ("O", "work"), ("WP", "work"), ("DIR", "work"), ("C", "temp"), ("TMP", "temp"),
        ("BA", "old"), ("BAD", "old"), ("OLD", "old"), ("BI", "billing"),
    ]

    /// Table 0201 and CDA's TelecommunicationAddressUse.
    static let telecomUses: [Row] = [
        ("PRN", "home"), ("ORN", "home"), ("VHN", "home"), ("H", "home"), ("HP", "home"),
        ("HV", "home"), ("WPN", "work"), ("WP", "work"), ("DIR", "work"), ("PRS", "mobile"),
        ("MC", "mobile"), ("TMP", "temp"), ("BAD", "old"),
    ]

    /// Table 0202 and schemes of URIs.
    static let telecomSystems: [Row] = [
        ("PH", "phone"), ("CP", "phone"), ("SAT", "phone"), ("tel", "phone"), ("FX", "fax"),
        ("fax", "fax"), ("BP", "pager"), ("Internet", "email"), ("X.400", "email"),
        ("mailto", "email"), ("http", "url"), ("https", "url"), ("TDD", "other"), ("TTY", "other"),
        ("MD", "other"),
    ]

    static func code(_ sent: UnsafeBufferPointer<UInt8>, in rows: [Row]) -> StaticString? {
        for row in rows where sent.equalsIgnoringCase(row.sent) { return row.code }
        return nil
    }
}
