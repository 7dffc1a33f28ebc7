// swift-format-ignore-file
// Written by fhir-codegen from hl7.fhir.r4.core 4.0.1. Do not edit.

public import FHIRCore

/// `ElementDefinition` of FHIR R4.
public struct ElementDefinition: FHIRElement {
    public var id: String?
    public var `extension`: [Extension]?
    public var modifierExtension: [Extension]?
    public var path: Primitive<String>?
    public var representation: [Primitive<FHIRCode>]?
    public var sliceName: Primitive<String>?
    public var sliceIsConstraining: Primitive<Bool>?
    public var label: Primitive<String>?
    public var code: [Coding]?
    public var slicing: ElementDefinition.Slicing?
    public var short: Primitive<String>?
    public var definition: Primitive<FHIRMarkdown>?
    public var comment: Primitive<FHIRMarkdown>?
    public var requirements: Primitive<FHIRMarkdown>?
    public var alias: [Primitive<String>]?
    public var min: Primitive<FHIRUnsignedInt>?
    public var max: Primitive<String>?
    public var base: ElementDefinition.Base?
    public var contentReference: Primitive<FHIRUri>?
    public var type: [ElementDefinition.ElementType]?
    public var defaultValue: ElementDefinition.DefaultValue?
    public var meaningWhenMissing: Primitive<FHIRMarkdown>?
    public var orderMeaning: Primitive<String>?
    public var fixed: ElementDefinition.Fixed?
    public var pattern: ElementDefinition.Pattern?
    public var example: [ElementDefinition.Example]?
    public var minValue: ElementDefinition.MinValue?
    public var maxValue: ElementDefinition.MaxValue?
    public var maxLength: Primitive<Int32>?
    public var condition: [Primitive<FHIRId>]?
    public var constraint: [ElementDefinition.Constraint]?
    public var mustSupport: Primitive<Bool>?
    public var isModifier: Primitive<Bool>?
    public var isModifierReason: Primitive<String>?
    public var isSummary: Primitive<Bool>?
    public var binding: ElementDefinition.Binding?
    public var mapping: [ElementDefinition.Mapping]?
    public var layout = ElementLayout()

    public init() {}

    public init(
        id: String? = nil,
        `extension`: [Extension]? = nil,
        modifierExtension: [Extension]? = nil,
        path: Primitive<String>? = nil,
        representation: [Primitive<FHIRCode>]? = nil,
        sliceName: Primitive<String>? = nil,
        sliceIsConstraining: Primitive<Bool>? = nil,
        label: Primitive<String>? = nil,
        code: [Coding]? = nil,
        slicing: ElementDefinition.Slicing? = nil,
        short: Primitive<String>? = nil,
        definition: Primitive<FHIRMarkdown>? = nil,
        comment: Primitive<FHIRMarkdown>? = nil,
        requirements: Primitive<FHIRMarkdown>? = nil,
        alias: [Primitive<String>]? = nil,
        min: Primitive<FHIRUnsignedInt>? = nil,
        max: Primitive<String>? = nil,
        base: ElementDefinition.Base? = nil,
        contentReference: Primitive<FHIRUri>? = nil,
        type: [ElementDefinition.ElementType]? = nil,
        defaultValue: ElementDefinition.DefaultValue? = nil,
        meaningWhenMissing: Primitive<FHIRMarkdown>? = nil,
        orderMeaning: Primitive<String>? = nil,
        fixed: ElementDefinition.Fixed? = nil,
        pattern: ElementDefinition.Pattern? = nil,
        example: [ElementDefinition.Example]? = nil,
        minValue: ElementDefinition.MinValue? = nil,
        maxValue: ElementDefinition.MaxValue? = nil,
        maxLength: Primitive<Int32>? = nil,
        condition: [Primitive<FHIRId>]? = nil,
        constraint: [ElementDefinition.Constraint]? = nil,
        mustSupport: Primitive<Bool>? = nil,
        isModifier: Primitive<Bool>? = nil,
        isModifierReason: Primitive<String>? = nil,
        isSummary: Primitive<Bool>? = nil,
        binding: ElementDefinition.Binding? = nil,
        mapping: [ElementDefinition.Mapping]? = nil
    ) {
        self.id = id
        self.extension = `extension`
        self.modifierExtension = modifierExtension
        self.path = path
        self.representation = representation
        self.sliceName = sliceName
        self.sliceIsConstraining = sliceIsConstraining
        self.label = label
        self.code = code
        self.slicing = slicing
        self.short = short
        self.definition = definition
        self.comment = comment
        self.requirements = requirements
        self.alias = alias
        self.min = min
        self.max = max
        self.base = base
        self.contentReference = contentReference
        self.type = type
        self.defaultValue = defaultValue
        self.meaningWhenMissing = meaningWhenMissing
        self.orderMeaning = orderMeaning
        self.fixed = fixed
        self.pattern = pattern
        self.example = example
        self.minValue = minValue
        self.maxValue = maxValue
        self.maxLength = maxLength
        self.condition = condition
        self.constraint = constraint
        self.mustSupport = mustSupport
        self.isModifier = isModifier
        self.isModifierReason = isModifierReason
        self.isSummary = isSummary
        self.binding = binding
        self.mapping = mapping
    }

    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try visitor.attribute(Key("id"), &self.id)
        try visitor.elements(Key("extension"), &self.extension)
        try visitor.elements(Key("modifierExtension"), &self.modifierExtension)
        try visitor.primitive(Key("path"), &self.path)
        try visitor.primitives(Key("representation"), &self.representation)
        try visitor.primitive(Key("sliceName"), &self.sliceName)
        try visitor.primitive(Key("sliceIsConstraining"), &self.sliceIsConstraining)
        try visitor.primitive(Key("label"), &self.label)
        try visitor.elements(Key("code"), &self.code)
        try visitor.element(Key("slicing"), &self.slicing)
        try visitor.primitive(Key("short"), &self.short)
        try visitor.primitive(Key("definition"), &self.definition)
        try visitor.primitive(Key("comment"), &self.comment)
        try visitor.primitive(Key("requirements"), &self.requirements)
        try visitor.primitives(Key("alias"), &self.alias)
        try visitor.primitive(Key("min"), &self.min)
        try visitor.primitive(Key("max"), &self.max)
        try visitor.element(Key("base"), &self.base)
        try visitor.primitive(Key("contentReference"), &self.contentReference)
        try visitor.elements(Key("type"), &self.type)
        try visitor.choice(&self.defaultValue)
        try visitor.primitive(Key("meaningWhenMissing"), &self.meaningWhenMissing)
        try visitor.primitive(Key("orderMeaning"), &self.orderMeaning)
        try visitor.choice(&self.fixed)
        try visitor.choice(&self.pattern)
        try visitor.elements(Key("example"), &self.example)
        try visitor.choice(&self.minValue)
        try visitor.choice(&self.maxValue)
        try visitor.primitive(Key("maxLength"), &self.maxLength)
        try visitor.primitives(Key("condition"), &self.condition)
        try visitor.elements(Key("constraint"), &self.constraint)
        try visitor.primitive(Key("mustSupport"), &self.mustSupport)
        try visitor.primitive(Key("isModifier"), &self.isModifier)
        try visitor.primitive(Key("isModifierReason"), &self.isModifierReason)
        try visitor.primitive(Key("isSummary"), &self.isSummary)
        try visitor.element(Key("binding"), &self.binding)
        try visitor.elements(Key("mapping"), &self.mapping)
    }
}

extension ElementDefinition {
    /// The choice `defaultValue[x]` of `ElementDefinition`.
    public indirect enum DefaultValue: FHIRChoice {
        case base64Binary(Primitive<FHIRBase64Binary>)
        case boolean(Primitive<Bool>)
        case canonical(Primitive<FHIRCanonical>)
        case code(Primitive<FHIRCode>)
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case decimal(Primitive<FHIRDecimal>)
        case id(Primitive<FHIRId>)
        case instant(Primitive<FHIRInstant>)
        case integer(Primitive<Int32>)
        case markdown(Primitive<FHIRMarkdown>)
        case oid(Primitive<FHIROid>)
        case positiveInt(Primitive<FHIRPositiveInt>)
        case string(Primitive<String>)
        case time(Primitive<FHIRTime>)
        case unsignedInt(Primitive<FHIRUnsignedInt>)
        case uri(Primitive<FHIRUri>)
        case url(Primitive<FHIRUrl>)
        case uuid(Primitive<FHIRUuid>)
        case address(Address)
        case age(Age)
        case annotation(Annotation)
        case attachment(Attachment)
        case codeableConcept(CodeableConcept)
        case coding(Coding)
        case contactPoint(ContactPoint)
        case count(Count)
        case distance(Distance)
        case duration(Duration)
        case humanName(HumanName)
        case identifier(Identifier)
        case money(Money)
        case period(Period)
        case quantity(Quantity)
        case range(Range)
        case ratio(Ratio)
        case reference(Reference)
        case sampledData(SampledData)
        case signature(Signature)
        case timing(Timing)
        case contactDetail(ContactDetail)
        case contributor(Contributor)
        case dataRequirement(DataRequirement)
        case expression(Expression)
        case parameterDefinition(ParameterDefinition)
        case relatedArtifact(RelatedArtifact)
        case triggerDefinition(TriggerDefinition)
        case usageContext(UsageContext)
        case dosage(Dosage)
        case meta(Meta)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .base64Binary(let value)?: try visitor.put(Key("defaultValueBase64Binary"), value)
            case .boolean(let value)?: try visitor.put(Key("defaultValueBoolean"), value)
            case .canonical(let value)?: try visitor.put(Key("defaultValueCanonical"), value)
            case .code(let value)?: try visitor.put(Key("defaultValueCode"), value)
            case .date(let value)?: try visitor.put(Key("defaultValueDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("defaultValueDateTime"), value)
            case .decimal(let value)?: try visitor.put(Key("defaultValueDecimal"), value)
            case .id(let value)?: try visitor.put(Key("defaultValueId"), value)
            case .instant(let value)?: try visitor.put(Key("defaultValueInstant"), value)
            case .integer(let value)?: try visitor.put(Key("defaultValueInteger"), value)
            case .markdown(let value)?: try visitor.put(Key("defaultValueMarkdown"), value)
            case .oid(let value)?: try visitor.put(Key("defaultValueOid"), value)
            case .positiveInt(let value)?: try visitor.put(Key("defaultValuePositiveInt"), value)
            case .string(let value)?: try visitor.put(Key("defaultValueString"), value)
            case .time(let value)?: try visitor.put(Key("defaultValueTime"), value)
            case .unsignedInt(let value)?: try visitor.put(Key("defaultValueUnsignedInt"), value)
            case .uri(let value)?: try visitor.put(Key("defaultValueUri"), value)
            case .url(let value)?: try visitor.put(Key("defaultValueUrl"), value)
            case .uuid(let value)?: try visitor.put(Key("defaultValueUuid"), value)
            case .address(let value)?: try visitor.put(Key("defaultValueAddress"), value)
            case .age(let value)?: try visitor.put(Key("defaultValueAge"), value)
            case .annotation(let value)?: try visitor.put(Key("defaultValueAnnotation"), value)
            case .attachment(let value)?: try visitor.put(Key("defaultValueAttachment"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("defaultValueCodeableConcept"), value)
            case .coding(let value)?: try visitor.put(Key("defaultValueCoding"), value)
            case .contactPoint(let value)?: try visitor.put(Key("defaultValueContactPoint"), value)
            case .count(let value)?: try visitor.put(Key("defaultValueCount"), value)
            case .distance(let value)?: try visitor.put(Key("defaultValueDistance"), value)
            case .duration(let value)?: try visitor.put(Key("defaultValueDuration"), value)
            case .humanName(let value)?: try visitor.put(Key("defaultValueHumanName"), value)
            case .identifier(let value)?: try visitor.put(Key("defaultValueIdentifier"), value)
            case .money(let value)?: try visitor.put(Key("defaultValueMoney"), value)
            case .period(let value)?: try visitor.put(Key("defaultValuePeriod"), value)
            case .quantity(let value)?: try visitor.put(Key("defaultValueQuantity"), value)
            case .range(let value)?: try visitor.put(Key("defaultValueRange"), value)
            case .ratio(let value)?: try visitor.put(Key("defaultValueRatio"), value)
            case .reference(let value)?: try visitor.put(Key("defaultValueReference"), value)
            case .sampledData(let value)?: try visitor.put(Key("defaultValueSampledData"), value)
            case .signature(let value)?: try visitor.put(Key("defaultValueSignature"), value)
            case .timing(let value)?: try visitor.put(Key("defaultValueTiming"), value)
            case .contactDetail(let value)?: try visitor.put(Key("defaultValueContactDetail"), value)
            case .contributor(let value)?: try visitor.put(Key("defaultValueContributor"), value)
            case .dataRequirement(let value)?: try visitor.put(Key("defaultValueDataRequirement"), value)
            case .expression(let value)?: try visitor.put(Key("defaultValueExpression"), value)
            case .parameterDefinition(let value)?: try visitor.put(Key("defaultValueParameterDefinition"), value)
            case .relatedArtifact(let value)?: try visitor.put(Key("defaultValueRelatedArtifact"), value)
            case .triggerDefinition(let value)?: try visitor.put(Key("defaultValueTriggerDefinition"), value)
            case .usageContext(let value)?: try visitor.put(Key("defaultValueUsageContext"), value)
            case .dosage(let value)?: try visitor.put(Key("defaultValueDosage"), value)
            case .meta(let value)?: try visitor.put(Key("defaultValueMeta"), value)
            case nil:
                try visitor.take(Key("defaultValueBase64Binary"), Self.base64Binary, &choice)
                try visitor.take(Key("defaultValueBoolean"), Self.boolean, &choice)
                try visitor.take(Key("defaultValueCanonical"), Self.canonical, &choice)
                try visitor.take(Key("defaultValueCode"), Self.code, &choice)
                try visitor.take(Key("defaultValueDate"), Self.date, &choice)
                try visitor.take(Key("defaultValueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("defaultValueDecimal"), Self.decimal, &choice)
                try visitor.take(Key("defaultValueId"), Self.id, &choice)
                try visitor.take(Key("defaultValueInstant"), Self.instant, &choice)
                try visitor.take(Key("defaultValueInteger"), Self.integer, &choice)
                try visitor.take(Key("defaultValueMarkdown"), Self.markdown, &choice)
                try visitor.take(Key("defaultValueOid"), Self.oid, &choice)
                try visitor.take(Key("defaultValuePositiveInt"), Self.positiveInt, &choice)
                try visitor.take(Key("defaultValueString"), Self.string, &choice)
                try visitor.take(Key("defaultValueTime"), Self.time, &choice)
                try visitor.take(Key("defaultValueUnsignedInt"), Self.unsignedInt, &choice)
                try visitor.take(Key("defaultValueUri"), Self.uri, &choice)
                try visitor.take(Key("defaultValueUrl"), Self.url, &choice)
                try visitor.take(Key("defaultValueUuid"), Self.uuid, &choice)
                try visitor.take(Key("defaultValueAddress"), Self.address, &choice)
                try visitor.take(Key("defaultValueAge"), Self.age, &choice)
                try visitor.take(Key("defaultValueAnnotation"), Self.annotation, &choice)
                try visitor.take(Key("defaultValueAttachment"), Self.attachment, &choice)
                try visitor.take(Key("defaultValueCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("defaultValueCoding"), Self.coding, &choice)
                try visitor.take(Key("defaultValueContactPoint"), Self.contactPoint, &choice)
                try visitor.take(Key("defaultValueCount"), Self.count, &choice)
                try visitor.take(Key("defaultValueDistance"), Self.distance, &choice)
                try visitor.take(Key("defaultValueDuration"), Self.duration, &choice)
                try visitor.take(Key("defaultValueHumanName"), Self.humanName, &choice)
                try visitor.take(Key("defaultValueIdentifier"), Self.identifier, &choice)
                try visitor.take(Key("defaultValueMoney"), Self.money, &choice)
                try visitor.take(Key("defaultValuePeriod"), Self.period, &choice)
                try visitor.take(Key("defaultValueQuantity"), Self.quantity, &choice)
                try visitor.take(Key("defaultValueRange"), Self.range, &choice)
                try visitor.take(Key("defaultValueRatio"), Self.ratio, &choice)
                try visitor.take(Key("defaultValueReference"), Self.reference, &choice)
                try visitor.take(Key("defaultValueSampledData"), Self.sampledData, &choice)
                try visitor.take(Key("defaultValueSignature"), Self.signature, &choice)
                try visitor.take(Key("defaultValueTiming"), Self.timing, &choice)
                try visitor.take(Key("defaultValueContactDetail"), Self.contactDetail, &choice)
                try visitor.take(Key("defaultValueContributor"), Self.contributor, &choice)
                try visitor.take(Key("defaultValueDataRequirement"), Self.dataRequirement, &choice)
                try visitor.take(Key("defaultValueExpression"), Self.expression, &choice)
                try visitor.take(Key("defaultValueParameterDefinition"), Self.parameterDefinition, &choice)
                try visitor.take(Key("defaultValueRelatedArtifact"), Self.relatedArtifact, &choice)
                try visitor.take(Key("defaultValueTriggerDefinition"), Self.triggerDefinition, &choice)
                try visitor.take(Key("defaultValueUsageContext"), Self.usageContext, &choice)
                try visitor.take(Key("defaultValueDosage"), Self.dosage, &choice)
                try visitor.take(Key("defaultValueMeta"), Self.meta, &choice)
            }
        }
    }
}

extension ElementDefinition {
    /// The choice `fixed[x]` of `ElementDefinition`.
    public indirect enum Fixed: FHIRChoice {
        case base64Binary(Primitive<FHIRBase64Binary>)
        case boolean(Primitive<Bool>)
        case canonical(Primitive<FHIRCanonical>)
        case code(Primitive<FHIRCode>)
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case decimal(Primitive<FHIRDecimal>)
        case id(Primitive<FHIRId>)
        case instant(Primitive<FHIRInstant>)
        case integer(Primitive<Int32>)
        case markdown(Primitive<FHIRMarkdown>)
        case oid(Primitive<FHIROid>)
        case positiveInt(Primitive<FHIRPositiveInt>)
        case string(Primitive<String>)
        case time(Primitive<FHIRTime>)
        case unsignedInt(Primitive<FHIRUnsignedInt>)
        case uri(Primitive<FHIRUri>)
        case url(Primitive<FHIRUrl>)
        case uuid(Primitive<FHIRUuid>)
        case address(Address)
        case age(Age)
        case annotation(Annotation)
        case attachment(Attachment)
        case codeableConcept(CodeableConcept)
        case coding(Coding)
        case contactPoint(ContactPoint)
        case count(Count)
        case distance(Distance)
        case duration(Duration)
        case humanName(HumanName)
        case identifier(Identifier)
        case money(Money)
        case period(Period)
        case quantity(Quantity)
        case range(Range)
        case ratio(Ratio)
        case reference(Reference)
        case sampledData(SampledData)
        case signature(Signature)
        case timing(Timing)
        case contactDetail(ContactDetail)
        case contributor(Contributor)
        case dataRequirement(DataRequirement)
        case expression(Expression)
        case parameterDefinition(ParameterDefinition)
        case relatedArtifact(RelatedArtifact)
        case triggerDefinition(TriggerDefinition)
        case usageContext(UsageContext)
        case dosage(Dosage)
        case meta(Meta)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .base64Binary(let value)?: try visitor.put(Key("fixedBase64Binary"), value)
            case .boolean(let value)?: try visitor.put(Key("fixedBoolean"), value)
            case .canonical(let value)?: try visitor.put(Key("fixedCanonical"), value)
            case .code(let value)?: try visitor.put(Key("fixedCode"), value)
            case .date(let value)?: try visitor.put(Key("fixedDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("fixedDateTime"), value)
            case .decimal(let value)?: try visitor.put(Key("fixedDecimal"), value)
            case .id(let value)?: try visitor.put(Key("fixedId"), value)
            case .instant(let value)?: try visitor.put(Key("fixedInstant"), value)
            case .integer(let value)?: try visitor.put(Key("fixedInteger"), value)
            case .markdown(let value)?: try visitor.put(Key("fixedMarkdown"), value)
            case .oid(let value)?: try visitor.put(Key("fixedOid"), value)
            case .positiveInt(let value)?: try visitor.put(Key("fixedPositiveInt"), value)
            case .string(let value)?: try visitor.put(Key("fixedString"), value)
            case .time(let value)?: try visitor.put(Key("fixedTime"), value)
            case .unsignedInt(let value)?: try visitor.put(Key("fixedUnsignedInt"), value)
            case .uri(let value)?: try visitor.put(Key("fixedUri"), value)
            case .url(let value)?: try visitor.put(Key("fixedUrl"), value)
            case .uuid(let value)?: try visitor.put(Key("fixedUuid"), value)
            case .address(let value)?: try visitor.put(Key("fixedAddress"), value)
            case .age(let value)?: try visitor.put(Key("fixedAge"), value)
            case .annotation(let value)?: try visitor.put(Key("fixedAnnotation"), value)
            case .attachment(let value)?: try visitor.put(Key("fixedAttachment"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("fixedCodeableConcept"), value)
            case .coding(let value)?: try visitor.put(Key("fixedCoding"), value)
            case .contactPoint(let value)?: try visitor.put(Key("fixedContactPoint"), value)
            case .count(let value)?: try visitor.put(Key("fixedCount"), value)
            case .distance(let value)?: try visitor.put(Key("fixedDistance"), value)
            case .duration(let value)?: try visitor.put(Key("fixedDuration"), value)
            case .humanName(let value)?: try visitor.put(Key("fixedHumanName"), value)
            case .identifier(let value)?: try visitor.put(Key("fixedIdentifier"), value)
            case .money(let value)?: try visitor.put(Key("fixedMoney"), value)
            case .period(let value)?: try visitor.put(Key("fixedPeriod"), value)
            case .quantity(let value)?: try visitor.put(Key("fixedQuantity"), value)
            case .range(let value)?: try visitor.put(Key("fixedRange"), value)
            case .ratio(let value)?: try visitor.put(Key("fixedRatio"), value)
            case .reference(let value)?: try visitor.put(Key("fixedReference"), value)
            case .sampledData(let value)?: try visitor.put(Key("fixedSampledData"), value)
            case .signature(let value)?: try visitor.put(Key("fixedSignature"), value)
            case .timing(let value)?: try visitor.put(Key("fixedTiming"), value)
            case .contactDetail(let value)?: try visitor.put(Key("fixedContactDetail"), value)
            case .contributor(let value)?: try visitor.put(Key("fixedContributor"), value)
            case .dataRequirement(let value)?: try visitor.put(Key("fixedDataRequirement"), value)
            case .expression(let value)?: try visitor.put(Key("fixedExpression"), value)
            case .parameterDefinition(let value)?: try visitor.put(Key("fixedParameterDefinition"), value)
            case .relatedArtifact(let value)?: try visitor.put(Key("fixedRelatedArtifact"), value)
            case .triggerDefinition(let value)?: try visitor.put(Key("fixedTriggerDefinition"), value)
            case .usageContext(let value)?: try visitor.put(Key("fixedUsageContext"), value)
            case .dosage(let value)?: try visitor.put(Key("fixedDosage"), value)
            case .meta(let value)?: try visitor.put(Key("fixedMeta"), value)
            case nil:
                try visitor.take(Key("fixedBase64Binary"), Self.base64Binary, &choice)
                try visitor.take(Key("fixedBoolean"), Self.boolean, &choice)
                try visitor.take(Key("fixedCanonical"), Self.canonical, &choice)
                try visitor.take(Key("fixedCode"), Self.code, &choice)
                try visitor.take(Key("fixedDate"), Self.date, &choice)
                try visitor.take(Key("fixedDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("fixedDecimal"), Self.decimal, &choice)
                try visitor.take(Key("fixedId"), Self.id, &choice)
                try visitor.take(Key("fixedInstant"), Self.instant, &choice)
                try visitor.take(Key("fixedInteger"), Self.integer, &choice)
                try visitor.take(Key("fixedMarkdown"), Self.markdown, &choice)
                try visitor.take(Key("fixedOid"), Self.oid, &choice)
                try visitor.take(Key("fixedPositiveInt"), Self.positiveInt, &choice)
                try visitor.take(Key("fixedString"), Self.string, &choice)
                try visitor.take(Key("fixedTime"), Self.time, &choice)
                try visitor.take(Key("fixedUnsignedInt"), Self.unsignedInt, &choice)
                try visitor.take(Key("fixedUri"), Self.uri, &choice)
                try visitor.take(Key("fixedUrl"), Self.url, &choice)
                try visitor.take(Key("fixedUuid"), Self.uuid, &choice)
                try visitor.take(Key("fixedAddress"), Self.address, &choice)
                try visitor.take(Key("fixedAge"), Self.age, &choice)
                try visitor.take(Key("fixedAnnotation"), Self.annotation, &choice)
                try visitor.take(Key("fixedAttachment"), Self.attachment, &choice)
                try visitor.take(Key("fixedCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("fixedCoding"), Self.coding, &choice)
                try visitor.take(Key("fixedContactPoint"), Self.contactPoint, &choice)
                try visitor.take(Key("fixedCount"), Self.count, &choice)
                try visitor.take(Key("fixedDistance"), Self.distance, &choice)
                try visitor.take(Key("fixedDuration"), Self.duration, &choice)
                try visitor.take(Key("fixedHumanName"), Self.humanName, &choice)
                try visitor.take(Key("fixedIdentifier"), Self.identifier, &choice)
                try visitor.take(Key("fixedMoney"), Self.money, &choice)
                try visitor.take(Key("fixedPeriod"), Self.period, &choice)
                try visitor.take(Key("fixedQuantity"), Self.quantity, &choice)
                try visitor.take(Key("fixedRange"), Self.range, &choice)
                try visitor.take(Key("fixedRatio"), Self.ratio, &choice)
                try visitor.take(Key("fixedReference"), Self.reference, &choice)
                try visitor.take(Key("fixedSampledData"), Self.sampledData, &choice)
                try visitor.take(Key("fixedSignature"), Self.signature, &choice)
                try visitor.take(Key("fixedTiming"), Self.timing, &choice)
                try visitor.take(Key("fixedContactDetail"), Self.contactDetail, &choice)
                try visitor.take(Key("fixedContributor"), Self.contributor, &choice)
                try visitor.take(Key("fixedDataRequirement"), Self.dataRequirement, &choice)
                try visitor.take(Key("fixedExpression"), Self.expression, &choice)
                try visitor.take(Key("fixedParameterDefinition"), Self.parameterDefinition, &choice)
                try visitor.take(Key("fixedRelatedArtifact"), Self.relatedArtifact, &choice)
                try visitor.take(Key("fixedTriggerDefinition"), Self.triggerDefinition, &choice)
                try visitor.take(Key("fixedUsageContext"), Self.usageContext, &choice)
                try visitor.take(Key("fixedDosage"), Self.dosage, &choice)
                try visitor.take(Key("fixedMeta"), Self.meta, &choice)
            }
        }
    }
}

extension ElementDefinition {
    /// The choice `pattern[x]` of `ElementDefinition`.
    public indirect enum Pattern: FHIRChoice {
        case base64Binary(Primitive<FHIRBase64Binary>)
        case boolean(Primitive<Bool>)
        case canonical(Primitive<FHIRCanonical>)
        case code(Primitive<FHIRCode>)
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case decimal(Primitive<FHIRDecimal>)
        case id(Primitive<FHIRId>)
        case instant(Primitive<FHIRInstant>)
        case integer(Primitive<Int32>)
        case markdown(Primitive<FHIRMarkdown>)
        case oid(Primitive<FHIROid>)
        case positiveInt(Primitive<FHIRPositiveInt>)
        case string(Primitive<String>)
        case time(Primitive<FHIRTime>)
        case unsignedInt(Primitive<FHIRUnsignedInt>)
        case uri(Primitive<FHIRUri>)
        case url(Primitive<FHIRUrl>)
        case uuid(Primitive<FHIRUuid>)
        case address(Address)
        case age(Age)
        case annotation(Annotation)
        case attachment(Attachment)
        case codeableConcept(CodeableConcept)
        case coding(Coding)
        case contactPoint(ContactPoint)
        case count(Count)
        case distance(Distance)
        case duration(Duration)
        case humanName(HumanName)
        case identifier(Identifier)
        case money(Money)
        case period(Period)
        case quantity(Quantity)
        case range(Range)
        case ratio(Ratio)
        case reference(Reference)
        case sampledData(SampledData)
        case signature(Signature)
        case timing(Timing)
        case contactDetail(ContactDetail)
        case contributor(Contributor)
        case dataRequirement(DataRequirement)
        case expression(Expression)
        case parameterDefinition(ParameterDefinition)
        case relatedArtifact(RelatedArtifact)
        case triggerDefinition(TriggerDefinition)
        case usageContext(UsageContext)
        case dosage(Dosage)
        case meta(Meta)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .base64Binary(let value)?: try visitor.put(Key("patternBase64Binary"), value)
            case .boolean(let value)?: try visitor.put(Key("patternBoolean"), value)
            case .canonical(let value)?: try visitor.put(Key("patternCanonical"), value)
            case .code(let value)?: try visitor.put(Key("patternCode"), value)
            case .date(let value)?: try visitor.put(Key("patternDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("patternDateTime"), value)
            case .decimal(let value)?: try visitor.put(Key("patternDecimal"), value)
            case .id(let value)?: try visitor.put(Key("patternId"), value)
            case .instant(let value)?: try visitor.put(Key("patternInstant"), value)
            case .integer(let value)?: try visitor.put(Key("patternInteger"), value)
            case .markdown(let value)?: try visitor.put(Key("patternMarkdown"), value)
            case .oid(let value)?: try visitor.put(Key("patternOid"), value)
            case .positiveInt(let value)?: try visitor.put(Key("patternPositiveInt"), value)
            case .string(let value)?: try visitor.put(Key("patternString"), value)
            case .time(let value)?: try visitor.put(Key("patternTime"), value)
            case .unsignedInt(let value)?: try visitor.put(Key("patternUnsignedInt"), value)
            case .uri(let value)?: try visitor.put(Key("patternUri"), value)
            case .url(let value)?: try visitor.put(Key("patternUrl"), value)
            case .uuid(let value)?: try visitor.put(Key("patternUuid"), value)
            case .address(let value)?: try visitor.put(Key("patternAddress"), value)
            case .age(let value)?: try visitor.put(Key("patternAge"), value)
            case .annotation(let value)?: try visitor.put(Key("patternAnnotation"), value)
            case .attachment(let value)?: try visitor.put(Key("patternAttachment"), value)
            case .codeableConcept(let value)?: try visitor.put(Key("patternCodeableConcept"), value)
            case .coding(let value)?: try visitor.put(Key("patternCoding"), value)
            case .contactPoint(let value)?: try visitor.put(Key("patternContactPoint"), value)
            case .count(let value)?: try visitor.put(Key("patternCount"), value)
            case .distance(let value)?: try visitor.put(Key("patternDistance"), value)
            case .duration(let value)?: try visitor.put(Key("patternDuration"), value)
            case .humanName(let value)?: try visitor.put(Key("patternHumanName"), value)
            case .identifier(let value)?: try visitor.put(Key("patternIdentifier"), value)
            case .money(let value)?: try visitor.put(Key("patternMoney"), value)
            case .period(let value)?: try visitor.put(Key("patternPeriod"), value)
            case .quantity(let value)?: try visitor.put(Key("patternQuantity"), value)
            case .range(let value)?: try visitor.put(Key("patternRange"), value)
            case .ratio(let value)?: try visitor.put(Key("patternRatio"), value)
            case .reference(let value)?: try visitor.put(Key("patternReference"), value)
            case .sampledData(let value)?: try visitor.put(Key("patternSampledData"), value)
            case .signature(let value)?: try visitor.put(Key("patternSignature"), value)
            case .timing(let value)?: try visitor.put(Key("patternTiming"), value)
            case .contactDetail(let value)?: try visitor.put(Key("patternContactDetail"), value)
            case .contributor(let value)?: try visitor.put(Key("patternContributor"), value)
            case .dataRequirement(let value)?: try visitor.put(Key("patternDataRequirement"), value)
            case .expression(let value)?: try visitor.put(Key("patternExpression"), value)
            case .parameterDefinition(let value)?: try visitor.put(Key("patternParameterDefinition"), value)
            case .relatedArtifact(let value)?: try visitor.put(Key("patternRelatedArtifact"), value)
            case .triggerDefinition(let value)?: try visitor.put(Key("patternTriggerDefinition"), value)
            case .usageContext(let value)?: try visitor.put(Key("patternUsageContext"), value)
            case .dosage(let value)?: try visitor.put(Key("patternDosage"), value)
            case .meta(let value)?: try visitor.put(Key("patternMeta"), value)
            case nil:
                try visitor.take(Key("patternBase64Binary"), Self.base64Binary, &choice)
                try visitor.take(Key("patternBoolean"), Self.boolean, &choice)
                try visitor.take(Key("patternCanonical"), Self.canonical, &choice)
                try visitor.take(Key("patternCode"), Self.code, &choice)
                try visitor.take(Key("patternDate"), Self.date, &choice)
                try visitor.take(Key("patternDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("patternDecimal"), Self.decimal, &choice)
                try visitor.take(Key("patternId"), Self.id, &choice)
                try visitor.take(Key("patternInstant"), Self.instant, &choice)
                try visitor.take(Key("patternInteger"), Self.integer, &choice)
                try visitor.take(Key("patternMarkdown"), Self.markdown, &choice)
                try visitor.take(Key("patternOid"), Self.oid, &choice)
                try visitor.take(Key("patternPositiveInt"), Self.positiveInt, &choice)
                try visitor.take(Key("patternString"), Self.string, &choice)
                try visitor.take(Key("patternTime"), Self.time, &choice)
                try visitor.take(Key("patternUnsignedInt"), Self.unsignedInt, &choice)
                try visitor.take(Key("patternUri"), Self.uri, &choice)
                try visitor.take(Key("patternUrl"), Self.url, &choice)
                try visitor.take(Key("patternUuid"), Self.uuid, &choice)
                try visitor.take(Key("patternAddress"), Self.address, &choice)
                try visitor.take(Key("patternAge"), Self.age, &choice)
                try visitor.take(Key("patternAnnotation"), Self.annotation, &choice)
                try visitor.take(Key("patternAttachment"), Self.attachment, &choice)
                try visitor.take(Key("patternCodeableConcept"), Self.codeableConcept, &choice)
                try visitor.take(Key("patternCoding"), Self.coding, &choice)
                try visitor.take(Key("patternContactPoint"), Self.contactPoint, &choice)
                try visitor.take(Key("patternCount"), Self.count, &choice)
                try visitor.take(Key("patternDistance"), Self.distance, &choice)
                try visitor.take(Key("patternDuration"), Self.duration, &choice)
                try visitor.take(Key("patternHumanName"), Self.humanName, &choice)
                try visitor.take(Key("patternIdentifier"), Self.identifier, &choice)
                try visitor.take(Key("patternMoney"), Self.money, &choice)
                try visitor.take(Key("patternPeriod"), Self.period, &choice)
                try visitor.take(Key("patternQuantity"), Self.quantity, &choice)
                try visitor.take(Key("patternRange"), Self.range, &choice)
                try visitor.take(Key("patternRatio"), Self.ratio, &choice)
                try visitor.take(Key("patternReference"), Self.reference, &choice)
                try visitor.take(Key("patternSampledData"), Self.sampledData, &choice)
                try visitor.take(Key("patternSignature"), Self.signature, &choice)
                try visitor.take(Key("patternTiming"), Self.timing, &choice)
                try visitor.take(Key("patternContactDetail"), Self.contactDetail, &choice)
                try visitor.take(Key("patternContributor"), Self.contributor, &choice)
                try visitor.take(Key("patternDataRequirement"), Self.dataRequirement, &choice)
                try visitor.take(Key("patternExpression"), Self.expression, &choice)
                try visitor.take(Key("patternParameterDefinition"), Self.parameterDefinition, &choice)
                try visitor.take(Key("patternRelatedArtifact"), Self.relatedArtifact, &choice)
                try visitor.take(Key("patternTriggerDefinition"), Self.triggerDefinition, &choice)
                try visitor.take(Key("patternUsageContext"), Self.usageContext, &choice)
                try visitor.take(Key("patternDosage"), Self.dosage, &choice)
                try visitor.take(Key("patternMeta"), Self.meta, &choice)
            }
        }
    }
}

extension ElementDefinition {
    /// The choice `minValue[x]` of `ElementDefinition`.
    public indirect enum MinValue: FHIRChoice {
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case instant(Primitive<FHIRInstant>)
        case time(Primitive<FHIRTime>)
        case decimal(Primitive<FHIRDecimal>)
        case integer(Primitive<Int32>)
        case positiveInt(Primitive<FHIRPositiveInt>)
        case unsignedInt(Primitive<FHIRUnsignedInt>)
        case quantity(Quantity)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .date(let value)?: try visitor.put(Key("minValueDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("minValueDateTime"), value)
            case .instant(let value)?: try visitor.put(Key("minValueInstant"), value)
            case .time(let value)?: try visitor.put(Key("minValueTime"), value)
            case .decimal(let value)?: try visitor.put(Key("minValueDecimal"), value)
            case .integer(let value)?: try visitor.put(Key("minValueInteger"), value)
            case .positiveInt(let value)?: try visitor.put(Key("minValuePositiveInt"), value)
            case .unsignedInt(let value)?: try visitor.put(Key("minValueUnsignedInt"), value)
            case .quantity(let value)?: try visitor.put(Key("minValueQuantity"), value)
            case nil:
                try visitor.take(Key("minValueDate"), Self.date, &choice)
                try visitor.take(Key("minValueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("minValueInstant"), Self.instant, &choice)
                try visitor.take(Key("minValueTime"), Self.time, &choice)
                try visitor.take(Key("minValueDecimal"), Self.decimal, &choice)
                try visitor.take(Key("minValueInteger"), Self.integer, &choice)
                try visitor.take(Key("minValuePositiveInt"), Self.positiveInt, &choice)
                try visitor.take(Key("minValueUnsignedInt"), Self.unsignedInt, &choice)
                try visitor.take(Key("minValueQuantity"), Self.quantity, &choice)
            }
        }
    }
}

extension ElementDefinition {
    /// The choice `maxValue[x]` of `ElementDefinition`.
    public indirect enum MaxValue: FHIRChoice {
        case date(Primitive<FHIRDate>)
        case dateTime(Primitive<FHIRDateTime>)
        case instant(Primitive<FHIRInstant>)
        case time(Primitive<FHIRTime>)
        case decimal(Primitive<FHIRDecimal>)
        case integer(Primitive<Int32>)
        case positiveInt(Primitive<FHIRPositiveInt>)
        case unsignedInt(Primitive<FHIRUnsignedInt>)
        case quantity(Quantity)

        public static func visitAlternatives<V: FieldVisitor>(
            _ choice: inout Self?, _ visitor: inout V
        ) throws(V.Failure) {
            switch choice {
            case .date(let value)?: try visitor.put(Key("maxValueDate"), value)
            case .dateTime(let value)?: try visitor.put(Key("maxValueDateTime"), value)
            case .instant(let value)?: try visitor.put(Key("maxValueInstant"), value)
            case .time(let value)?: try visitor.put(Key("maxValueTime"), value)
            case .decimal(let value)?: try visitor.put(Key("maxValueDecimal"), value)
            case .integer(let value)?: try visitor.put(Key("maxValueInteger"), value)
            case .positiveInt(let value)?: try visitor.put(Key("maxValuePositiveInt"), value)
            case .unsignedInt(let value)?: try visitor.put(Key("maxValueUnsignedInt"), value)
            case .quantity(let value)?: try visitor.put(Key("maxValueQuantity"), value)
            case nil:
                try visitor.take(Key("maxValueDate"), Self.date, &choice)
                try visitor.take(Key("maxValueDateTime"), Self.dateTime, &choice)
                try visitor.take(Key("maxValueInstant"), Self.instant, &choice)
                try visitor.take(Key("maxValueTime"), Self.time, &choice)
                try visitor.take(Key("maxValueDecimal"), Self.decimal, &choice)
                try visitor.take(Key("maxValueInteger"), Self.integer, &choice)
                try visitor.take(Key("maxValuePositiveInt"), Self.positiveInt, &choice)
                try visitor.take(Key("maxValueUnsignedInt"), Self.unsignedInt, &choice)
                try visitor.take(Key("maxValueQuantity"), Self.quantity, &choice)
            }
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.slicing` of FHIR R4.
    public struct Slicing: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var discriminator: [ElementDefinition.Slicing.Discriminator]?
        public var description: Primitive<String>?
        public var ordered: Primitive<Bool>?
        public var rules: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        discriminator: [ElementDefinition.Slicing.Discriminator]? = nil,
        description: Primitive<String>? = nil,
        ordered: Primitive<Bool>? = nil,
        rules: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.discriminator = discriminator
            self.description = description
            self.ordered = ordered
            self.rules = rules
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.elements(Key("discriminator"), &self.discriminator)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("ordered"), &self.ordered)
            try visitor.primitive(Key("rules"), &self.rules)
        }
    }
}

extension ElementDefinition.Slicing {
    /// `ElementDefinition.slicing.discriminator` of FHIR R4.
    public struct Discriminator: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var type: Primitive<FHIRCode>?
        public var path: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        type: Primitive<FHIRCode>? = nil,
        path: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.type = type
            self.path = path
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("type"), &self.type)
            try visitor.primitive(Key("path"), &self.path)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.base` of FHIR R4.
    public struct Base: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var path: Primitive<String>?
        public var min: Primitive<FHIRUnsignedInt>?
        public var max: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        path: Primitive<String>? = nil,
        min: Primitive<FHIRUnsignedInt>? = nil,
        max: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.path = path
            self.min = min
            self.max = max
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("path"), &self.path)
            try visitor.primitive(Key("min"), &self.min)
            try visitor.primitive(Key("max"), &self.max)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.type` of FHIR R4.
    public struct ElementType: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var code: Primitive<FHIRUri>?
        public var profile: [Primitive<FHIRCanonical>]?
        public var targetProfile: [Primitive<FHIRCanonical>]?
        public var aggregation: [Primitive<FHIRCode>]?
        public var versioning: Primitive<FHIRCode>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        code: Primitive<FHIRUri>? = nil,
        profile: [Primitive<FHIRCanonical>]? = nil,
        targetProfile: [Primitive<FHIRCanonical>]? = nil,
        aggregation: [Primitive<FHIRCode>]? = nil,
        versioning: Primitive<FHIRCode>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.code = code
            self.profile = profile
            self.targetProfile = targetProfile
            self.aggregation = aggregation
            self.versioning = versioning
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("code"), &self.code)
            try visitor.primitives(Key("profile"), &self.profile)
            try visitor.primitives(Key("targetProfile"), &self.targetProfile)
            try visitor.primitives(Key("aggregation"), &self.aggregation)
            try visitor.primitive(Key("versioning"), &self.versioning)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.example` of FHIR R4.
    public struct Example: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var label: Primitive<String>?
        public var value: AnyValue?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        label: Primitive<String>? = nil,
        value: AnyValue? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.label = label
            self.value = value
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("label"), &self.label)
            try visitor.choice(&self.value)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.constraint` of FHIR R4.
    public struct Constraint: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var key: Primitive<FHIRId>?
        public var requirements: Primitive<String>?
        public var severity: Primitive<FHIRCode>?
        public var human: Primitive<String>?
        public var expression: Primitive<String>?
        public var xpath: Primitive<String>?
        public var source: Primitive<FHIRCanonical>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        key: Primitive<FHIRId>? = nil,
        requirements: Primitive<String>? = nil,
        severity: Primitive<FHIRCode>? = nil,
        human: Primitive<String>? = nil,
        expression: Primitive<String>? = nil,
        xpath: Primitive<String>? = nil,
        source: Primitive<FHIRCanonical>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.key = key
            self.requirements = requirements
            self.severity = severity
            self.human = human
            self.expression = expression
            self.xpath = xpath
            self.source = source
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("key"), &self.key)
            try visitor.primitive(Key("requirements"), &self.requirements)
            try visitor.primitive(Key("severity"), &self.severity)
            try visitor.primitive(Key("human"), &self.human)
            try visitor.primitive(Key("expression"), &self.expression)
            try visitor.primitive(Key("xpath"), &self.xpath)
            try visitor.primitive(Key("source"), &self.source)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.binding` of FHIR R4.
    public struct Binding: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var strength: Primitive<FHIRCode>?
        public var description: Primitive<String>?
        public var valueSet: Primitive<FHIRCanonical>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        strength: Primitive<FHIRCode>? = nil,
        description: Primitive<String>? = nil,
        valueSet: Primitive<FHIRCanonical>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.strength = strength
            self.description = description
            self.valueSet = valueSet
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("strength"), &self.strength)
            try visitor.primitive(Key("description"), &self.description)
            try visitor.primitive(Key("valueSet"), &self.valueSet)
        }
    }
}

extension ElementDefinition {
    /// `ElementDefinition.mapping` of FHIR R4.
    public struct Mapping: FHIRElement {
        public var id: String?
        public var `extension`: [Extension]?
        public var identity: Primitive<FHIRId>?
        public var language: Primitive<FHIRCode>?
        public var map: Primitive<String>?
        public var comment: Primitive<String>?
        public var layout = ElementLayout()

        public init() {}

        public init(
            id: String? = nil,
        `extension`: [Extension]? = nil,
        identity: Primitive<FHIRId>? = nil,
        language: Primitive<FHIRCode>? = nil,
        map: Primitive<String>? = nil,
        comment: Primitive<String>? = nil
        ) {
            self.id = id
            self.extension = `extension`
            self.identity = identity
            self.language = language
            self.map = map
            self.comment = comment
        }

        public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
            try visitor.attribute(Key("id"), &self.id)
            try visitor.elements(Key("extension"), &self.extension)
            try visitor.primitive(Key("identity"), &self.identity)
            try visitor.primitive(Key("language"), &self.language)
            try visitor.primitive(Key("map"), &self.map)
            try visitor.primitive(Key("comment"), &self.comment)
        }
    }
}
