/// The names of elements and attributes that the reader of CDA knows.
enum CDAName: String, CaseIterable {
    // The document and its header.
    case ClinicalDocument, typeId, templateId, id, code, title, effectiveTime, confidentialityCode
    case languageCode, setId, versionNumber, recordTarget, patientRole, patient, guardian
    case guardianPerson, guardianOrganization, author, time, assignedAuthor, assignedPerson
    case assignedAuthoringDevice, softwareName, manufacturerModelName, representedOrganization
    case custodian, assignedCustodian, representedCustodianOrganization, informationRecipient
    case intendedRecipient, receivedOrganization, legalAuthenticator, authenticator
    case assignedEntity, participant, associatedEntity, associatedPerson, scopingOrganization
    case inFulfillmentOf, order, priorityCode, documentationOf, serviceEvent, relatedDocument
    case parentDocument, componentOf, encompassingEncounter, location, healthCareFacility
    case responsibleParty, encounterParticipant, performer, providerOrganization
    // The body.
    case component, structuredBody, nonXMLBody, section, entry, text, entryRelationship
    case organizer, observation, act, procedure, observationMedia, substanceAdministration
    case supply, encounter, regionOfInterest
    case statusCode, value, interpretationCode, referenceRange, observationRange, methodCode
    case targetSiteCode, specimen, specimenRole, specimenPlayingEntity, participantRole
    case playingEntity, desc, subject, relatedSubject, precondition
    // What is planned.
    case consumable, manufacturedProduct, manufacturedMaterial, routeCode, approachSiteCode
    case doseQuantity, rateQuantity, maxDoseQuantity, repeatNumber, criterion, period, phase, event
    case offset
    // Data types.
    case originalText, translation, qualifier, name, reference, low, high, center, width
    case numerator, denominator, family, given, prefix, suffix
    case addr, telecom, streetAddressLine, streetName, houseNumber, additionalLocator, unitID
    case city, county, state, postalCode, country
    // Persons.
    case administrativeGenderCode, birthTime, maritalStatusCode, raceCode, ethnicGroupCode
    case religiousAffiliationCode, birthplace, place, languageCommunication
    case deceasedInd, deceasedTime, multipleBirthInd, multipleBirthOrderNumber
    // Narrative.
    case br, paragraph, item, tr, td, th, table, list, caption, sup
    // Attributes.
    case root, `extension`, assigningAuthorityName, codeSystem, codeSystemName, codeSystemVersion
    case displayName, nullFlavor, unit, inclusive, classCode, moodCode, typeCode, negationInd
    case use, mediaType, representation, compression, type, ID
}

/// Whose words an element's name is one of.
enum CDAVocabulary: UInt8 {
    /// CDA's own, or of no namespace at all, as in fragments.
    case hl7
    /// `urn:hl7-org:sdtc`, the extensions of the United States.
    case sdtc
    /// `urn:oid:1.3.6.1.4.1.19376.1.3.2`, IHE's laboratory extensions.
    case laboratory
    /// XML Schema's instance attributes.
    case schemaInstance
    case foreign
}
