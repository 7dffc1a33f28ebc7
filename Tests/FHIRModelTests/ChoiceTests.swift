import FHIRCore
import FHIRModel
import Testing

/// Choice elements, read and written under the name of their type.
struct ChoiceTests {
    private func value(_ member: String) throws -> Observation.Value? {
        let document = try document("{\"resourceType\":\"Observation\",\(member)}")
        return Observation(document.root)?.value
    }

    @Test
    func `a quantity keeps the text of its value`() throws {
        guard case .quantity(let quantity)? = try value(#""valueQuantity":{"value":72.50}"#) else {
            Issue.record("no quantity")
            return
        }
        #expect(quantity.value?.value?.text == "72.50")
    }

    @Test
    func `a primitive choice may have only an extension`() throws {
        guard case .string(let text)? = try value(#""_valueString":{"id":"v"}"#) else {
            Issue.record("no string")
            return
        }
        #expect(text.value == nil)
        #expect(text.id == "v")
    }

    @Test
    func `a type that the element does not allow is no value`() throws {
        #expect(try value(#""valueMoney":{"value":1}"#) == nil)
    }

    @Test
    func `nested and open choices are found`() throws {
        let source = try document(
            #"{"resourceType":"Parameters","parameter":[{"name":"a","valueTiming":{"repeat":"#
                + #"{"boundsPeriod":{"start":"2020"}}}}]}"#)
        guard case .timing(let timing)? = Parameters(source.root)?.parameter?.first?.value,
            case .period(let period)? = timing.repeat?.bounds
        else {
            Issue.record("no timing")
            return
        }
        #expect(period.start?.text == "2020")
    }
}
