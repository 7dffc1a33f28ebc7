package import FHIRCore
import FHIRSyntax

/// What of a resource is kept for judging it later: all but what no reader ever looks up.
package enum KeptMembers {
    /// Members of a resource itself that nothing here reads; those of its parts stay.
    package static let unread: [Key] = [
        Key("text"), Key("language"), Key("implicitRules"), Key("category"), Key("telecom"),
        Key("address"), Key("photo"), Key("contact"), Key("communication"), Key("maritalStatus"),
        Key("multipleBirthBoolean"), Key("multipleBirthInteger"), Key("generalPractitioner"),
        Key("managingOrganization"), Key("presentedForm"), Key("media"), Key("imagingStudy"),
        Key("series"), Key("serviceProvider"), Key("location"), Key("hospitalization"),
        Key("requester"), Key("recorder"), Key("asserter"), Key("insurance"), Key("device"),
    ]

    /// Of a resource that no rule uses, what may matter of it all the same: who, when, which version.
    static let evidence: [Key] = [
        .status, .subject, .patient, .encounter, .context, .effectiveDateTime, .effectiveInstant,
        .effectivePeriod, .issued,
    ]

    /// Of `meta`, what tells versions apart.
    static let meta: [Key] = [.versionId, .lastUpdated]
}

extension JSONWriter {
    /// Writes a resource as it is kept, type and id first; gives the bytes of both.
    ///
    /// Tags and extensions are kept of our own resources; the tags of others, on every resource of
    /// some exports, say nothing to anybody here.
    mutating func kept(
        _ resource: Element, as use: SiftedResource.Use, isOurs: Bool
    ) -> Range<Int>? {
        var head: Range<Int>?
        object { writer in
            let start = writer.bytes.count
            writer.copy(resource[.resourceType], "resourceType")
            writer.copy(resource[.id], "id")
            if resource[.id]?.isString ?? false { head = start..<writer.bytes.count }
            writer.meta(resource[.meta], isOurs: isOurs)
            if use == .passing || use == .encounter {
                writer.evidence(of: resource, isEncounter: use == .encounter)
            } else {
                writer.members(keptOf: resource, isOurs: isOurs)
            }
        }
        return head
    }

    private mutating func members(keptOf resource: Element, isOurs: Bool) {
        for member in resource.children {
            if member.hasName(.resourceType) || member.hasName(.id) || member.hasName(.meta) {
                continue
            }
            if KeptMembers.unread.contains(where: { member.hasName($0) }) { continue }
            if !isOurs, member.hasName(.extension), resource[.mitigation] == nil {
                dyadLinks(member)
                continue
            }
            if member.hasName(.result) {
                references(member)
            } else {
                copy(member)
            }
        }
    }

    /// Links to a mother that are written down with a Patient.
    private mutating func dyadLinks(_ extensions: Element) {
        let links = extensions.items.filter { $0[.url]?.equals(OwnResource.dyadLinkURL) ?? false }
        guard !links.isEmpty else { return }
        array("extension") { array in
            for link in links { array.raw(bytes: link.bytes) }
        }
    }

    /// References to results: the display of each is of no use.
    private mutating func references(_ results: Element) {
        array("result") { array in
            for item in results.items {
                array.object { object in
                    object.copy(item[.reference], "reference")
                    object.copy(item[.identifier], "identifier")
                }
            }
        }
    }

    /// Who took part in an Encounter; in what part and from when to when nobody asks.
    private mutating func participants(of encounter: Element) {
        let individuals = encounter[.participant].items.compactMap { $0[.individual] }
        guard !individuals.isEmpty else { return }
        array("participant") { array in
            for individual in individuals {
                array.object { participant in
                    participant.object("individual") { object in
                        object.copy(individual[.reference], "reference")
                        object.copy(individual[.identifier], "identifier")
                    }
                }
            }
        }
    }

    private mutating func meta(_ meta: Element?, isOurs: Bool) {
        let kept = isOurs ? KeptMembers.meta + [.tag] : KeptMembers.meta
        let found = kept.compactMap { key in meta?[key].map { (key, $0) } }
        guard !found.isEmpty else { return }
        object("meta") { writer in
            for (key, value) in found { writer.copy(value, key.name) }
        }
    }

    private mutating func evidence(of resource: Element, isEncounter: Bool) {
        for key in KeptMembers.evidence {
            guard let value = resource[key] else { continue }
            copy(value, key.name)
        }
        if isEncounter { participants(of: resource) }
        // An Observation without a code would be an issue of its own.
        if !isEncounter, resource[.code] != nil {
            object("code") { _ in }
        }
    }

    /// Writes a value under a name of FHIR's, byte for byte.
    mutating func copy(_ value: Element?, _ name: String) {
        guard let value else { return }
        self.name(name)
        raw(bytes: value.bytes)
    }

    private mutating func copy(_ member: Element) {
        guard let name = member.nameBytes else { return }
        self.name(escaped: name)
        raw(bytes: member.bytes)
    }
}
