// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

import FHIRCore

/// `Meta` of FHIR R4.
public struct Meta: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var versionId: Primitive<FHIRId>?
    public var lastUpdated: Primitive<FHIRInstant>?
    public var source: Primitive<FHIRUri>?
    public var profile: [Primitive<FHIRCanonical>]?
    public var security: [Coding]?
    public var tag: [Coding]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        versionId: Primitive<FHIRId>? = nil,
        lastUpdated: Primitive<FHIRInstant>? = nil,
        source: Primitive<FHIRUri>? = nil,
        profile: [Primitive<FHIRCanonical>]? = nil,
        security: [Coding]? = nil,
        tag: [Coding]? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.versionId = versionId
        self.lastUpdated = lastUpdated
        self.source = source
        self.profile = profile
        self.security = security
        self.tag = tag
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.primitive(Key("versionId"), &self.versionId)
        try visitor.primitive(Key("lastUpdated"), &self.lastUpdated)
        try visitor.primitive(Key("source"), &self.source)
        try visitor.primitives(Key("profile"), &self.profile)
        try visitor.elements(Key("security"), &self.security)
        try visitor.elements(Key("tag"), &self.tag)
    }
}
