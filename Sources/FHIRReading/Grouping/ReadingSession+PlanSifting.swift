import FHIRCore
import FHIRSyntax

/// Plans and their orders, kept for those who follow them.
extension ReadingSession {
    /// Types that are read for the rules as well, and are kept as they are written.
    func isKeptWhole(_ kind: ResourceKind) -> Bool {
        guard keepsPlans else { return false }
        switch kind {
        case .carePlan, .medicationRequest, .serviceRequest, .nutritionOrder: return true
        default: return false
        }
    }

    /// Types that no rule reads.
    private static let planTypes: Set<String> = [
        "Task", "Goal", "Appointment", "RequestGroup", "CommunicationRequest", "DeviceRequest",
    ]

    func addPlanParts(to sifted: inout SiftedResources) {
        for (number, bundle) in resources.bundles.enumerated() {
            let place = resources.containers.firstIndex { Int($0.bundle) == number } ?? -1
            let entries = document.element(at: bundle.elementIndex)[.entry]
            for (position, entry) in entries.items.enumerated() {
                addPlanPart(entry[.resource], entry, (place, position), to: &sifted)
            }
        }
        if resources.bundles.isEmpty { addPlanPart(document.root, nil, (-1, 0), to: &sifted) }
    }

    private func addPlanPart(
        _ resource: Element?, _ entry: Element?, _ place: (container: Int, position: Int),
        to sifted: inout SiftedResources
    ) {
        guard let resource, let type = resource.text(.resourceType),
            Self.planTypes.contains(type)
        else { return }
        let start = sifted.json.count
        var writer = JSONWriter(reserving: 512)
        var head: Range<Int>?
        writer.object { object in
            object.copy(entry?[.fullUrl], "fullUrl")
            object.name("resource")
            head = object.whole(resource)
        }
        let json = sifted.localNames.qualified(writer.bytes, &head)
        sifted.json += json
        let range = start..<sifted.json.count
        var part = SiftedResource(
            use: .always, range: range,
            key: head.map { $0.lowerBound + start..<$0.upperBound + start } ?? range,
            container: Int32(truncatingIfNeeded: place.container),
            position: Int32(truncatingIfNeeded: place.position))
        part.content = json.withUnsafeBufferPointer { $0.tableHash }
        part.id = nameHash(arena.bytes(of: resource[.id]))
        part.alias = nameHash(arena.bytes(of: entry?[.fullUrl]))
        sifted.resources.append(part)
    }
}

extension JSONWriter {
    /// Writes all of a resource, type and id first; gives the bytes of both.
    mutating func whole(_ resource: Element) -> Range<Int>? {
        var head: Range<Int>?
        object { writer in
            let start = writer.bytes.count
            writer.copy(resource[.resourceType], "resourceType")
            writer.copy(resource[.id], "id")
            if resource[.id]?.isString ?? false { head = start..<writer.bytes.count }
            for member in resource.children {
                if member.hasName(.resourceType) || member.hasName(.id) { continue }
                guard let name = member.nameBytes else { continue }
                writer.name(escaped: name)
                writer.raw(bytes: member.bytes)
            }
        }
        return head
    }
}
