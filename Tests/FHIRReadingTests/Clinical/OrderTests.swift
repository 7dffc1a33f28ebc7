import ClinicalModel
import FHIRReading
import Testing

@Suite struct Orders {
    private func orders(_ members: String) throws -> [OrderRecord] {
        let order = #"""
            {"resourceType":"ServiceRequest","id":"s","subject":{"reference":"Patient/infant"},\#(members)}
            """#
        return try ReadingFixture.read([ReadingFixture.infant, order]).record("Patient/infant")
            .orders
    }

    private let b12 =
        #""code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},"authoredOn":"2024-11-12""#

    @Test(arguments: [
        ("active", "order", true), ("on-hold", "order", true), ("completed", "order", false),
        ("revoked", "order", false), ("draft", "order", false), ("active", "original-order", true),
        ("active", "proposal", false), ("active", "plan", false), ("active", "option", false),
    ])
    func `an order is awaited while it is active and an order`(
        status: String, intent: String, isActive: Bool
    ) throws {
        let found = try orders(#""status":"\#(status)","intent":"\#(intent)","# + b12)
        #expect(found.map(\.isActive) == [isActive])
        #expect(found.map(\.keys) == [[.b12]])
    }

    @Test func `a mistake and what must not be done are no orders`() throws {
        #expect(try orders(#""status":"entered-in-error","intent":"order","# + b12).isEmpty)
        let prohibited = #""status":"active","intent":"order","doNotPerform":true,"# + b12
        #expect(try orders(prohibited).isEmpty)
    }

    @Test(
        arguments: [
            (#"{"text":"Vitamin B12"}"#, ["B12"]),
            (#"{"coding":[{"system":"urn:lab","code":"HCY"}]}"#, ["THCY"]),
            (#"{"coding":[{"system":"http://loinc.org","code":"2629-4"}]}"#, []),
            (
                #"{"coding":[{"system":"http://loinc.org","code":"2629-4","display":"Methylmalonate in Serum"}]}"#,
                ["MMA"]
            ),
            (#"{"coding":[{"system":"http://loinc.org","code":"15052-4"}]}"#, []),
            (#"{"text":"Chest X-ray"}"#, []),
        ] as [(String, [String])])
    func `an order is known by code or name, an open specimen needs its word`(
        code: String, keys: [String]
    ) throws {
        let found = try orders(#""status":"active","intent":"order","code":\#(code)"#)
        #expect(found.flatMap { $0.keys.map(\.rawValue) } == keys)
    }

    @Test(
        arguments: [
            (#""authoredOn":"2024-11""#, "2024-11"), (#""authoredOn":"2024""#, "2024"),
            (#""occurrenceDateTime":"2024-11-15T08:00:00Z""#, "2024-11-15T08:00:00Z"),
            (#""note":[]"#, nil),
        ] as [(String, String?)])
    func `an order is of the time it was written, else of its occurrence`(
        time: String, expected: String?
    ) throws {
        let found = try orders(
            #""status":"active","intent":"order","code":{"text":"Vitamin B12"},"# + time)
        #expect(found.map(\.time?.description) == [expected])
    }
}
