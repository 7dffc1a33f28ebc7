package import ClinicalModel

/// Where a resource of a group was read.
struct ResourcePlace: Sendable {
    /// Position among the inputs.
    let input: Int32
    /// The line, from 1; 0 where the input is one document.
    let line: Int32
    /// Position in `ResourcePool.containers`; -1 for a lone resource.
    let container: Int32
    let position: Int32
}

/// Says where the resources of a group were read, in place of their places in the group.
package struct ResourcePlaces: Sendable {
    let inputs: [String]
    let containers: [String]
    /// By position in the group's collection.
    let places: [ResourcePlace]

    /// Those of some entries.
    func part(_ entries: [Int]) -> ResourcePlaces {
        ResourcePlaces(
            inputs: inputs, containers: containers, places: entries.map { places[$0] })
    }

    /// The same resource with the path of its place in the input:
    /// `observations.ndjson:12#Observation.component[1]`, `family.json#Bundle.entry[3].resource`.
    package func placed(_ source: SourceReference) -> SourceReference {
        guard let (number, member) = entry(of: source) else { return source }
        var placed = source
        placed.container = ""
        placed.resourceType = path(number, source.container.isEmpty ? "" : source.resourceType)
        placed.member = member
        return placed
    }

    private func path(_ number: Int, _ type: String) -> String {
        let place = places[number]
        let line = place.line > 0 ? ":\(place.line)" : ""
        let path =
            place.container < 0
            ? type : "\(containers[Int(place.container)])[\(place.position)].resource"
        return "\(inputs[Int(place.input)])\(line)#\(path)"
    }

    /// The entry of the collection a source stands in, and what is inside the resource.
    private func entry(of source: SourceReference) -> (number: Int, member: String)? {
        if !source.container.isEmpty {
            return places.indices.contains(source.index) ? (source.index, source.member) : nil
        }
        // An issue of the document itself: `Bundle` and `.entry[12].resource.code`.
        let start = ".entry["
        guard source.member.hasPrefix(start), let end = source.member.firstIndex(of: "]"),
            let number = Int(source.member[..<end].dropFirst(start.count)),
            places.indices.contains(number)
        else { return nil }
        let rest = source.member[end...].dropFirst()
        let member = rest.hasPrefix(".resource") ? rest.dropFirst(".resource".count) : rest
        return (number, String(member))
    }
}
