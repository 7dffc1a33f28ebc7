/// The URIs of code systems and of registries of identifiers, by the names and OIDs feeds use.
///
/// Names are those of HL7 table 0396, of FHIR's naming systems, and what laboratories write for them.
enum SystemNames {
    static let loinc: StaticString = "http://loinc.org"
    static let ucum: StaticString = "http://unitsofmeasure.org"

    /// Names, without regard to case.
    static let byName: [(StaticString, StaticString)] = [
        ("LN", loinc), ("LOINC", loinc), ("LNC", loinc),
        ("SCT", "http://snomed.info/sct"), ("SNM", "http://snomed.info/sct"),
        ("SCT2", "http://snomed.info/sct"), ("SNOMED", "http://snomed.info/sct"),
        ("SNOMED CT", "http://snomed.info/sct"), ("SNOMED-CT", "http://snomed.info/sct"),
        ("UCUM", ucum),
        ("I10", "http://hl7.org/fhir/sid/icd-10"), ("ICD10", "http://hl7.org/fhir/sid/icd-10"),
        ("ICD-10", "http://hl7.org/fhir/sid/icd-10"),
        ("I10C", "http://hl7.org/fhir/sid/icd-10-cm"),
        ("ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm"),
        ("I9C", "http://hl7.org/fhir/sid/icd-9-cm"),
        ("I9CDX", "http://hl7.org/fhir/sid/icd-9-cm"),
        ("RXNORM", "http://www.nlm.nih.gov/research/umls/rxnorm"),
        ("C4", "http://www.ama-assn.org/go/cpt"), ("CPT", "http://www.ama-assn.org/go/cpt"),
        ("CPT4", "http://www.ama-assn.org/go/cpt"),
        ("CVX", "http://hl7.org/fhir/sid/cvx"), ("NDC", "http://hl7.org/fhir/sid/ndc"),
        ("ATC", "http://www.whocc.no/atc"), ("WC", "http://www.whocc.no/atc"),
        ("HPO", "http://human-phenotype-ontology.org"),
        ("MDDX", "http://terminology.hl7.org/CodeSystem/mdr"),
        ("CDCREC", "urn:oid:2.16.840.1.113883.6.238"),
        ("NCIT", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"),
    ]

    /// Object identifiers.
    static let byOID: [(StaticString, StaticString)] = [
        ("2.16.840.1.113883.6.1", loinc), ("2.16.840.1.113883.6.8", ucum),
        ("2.16.840.1.113883.6.96", "http://snomed.info/sct"),
        ("2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10"),
        ("2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm"),
        ("2.16.840.1.113883.6.103", "http://hl7.org/fhir/sid/icd-9-cm"),
        ("2.16.840.1.113883.6.73", "http://www.whocc.no/atc"),
        ("2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm"),
        ("2.16.840.1.113883.6.12", "http://www.ama-assn.org/go/cpt"),
        ("2.16.840.1.113883.12.292", "http://hl7.org/fhir/sid/cvx"),
        ("2.16.840.1.113883.6.69", "http://hl7.org/fhir/sid/ndc"),
        ("2.16.840.1.113883.6.339", "http://human-phenotype-ontology.org"),
        ("2.16.840.1.113883.4.9", "http://fdasis.nlm.nih.gov"),
        ("2.16.840.1.113883.4.1", "http://hl7.org/fhir/sid/us-ssn"),
        ("2.16.840.1.113883.4.6", "http://hl7.org/fhir/sid/us-npi"),
        (
            "2.16.840.1.113883.5.83",
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
        ),
        ("2.16.840.1.113883.5.111", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"),
        ("2.16.840.1.113883.5.25", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"),
        ("2.16.840.1.113883.5.4", "http://terminology.hl7.org/CodeSystem/v3-ActCode"),
        ("2.16.840.1.113883.5.2", "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"),
        ("2.16.840.1.113883.5.1", "http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender"),
        ("2.16.840.1.113883.5.129", "http://terminology.hl7.org/CodeSystem/v3-SpecimenType"),
        ("2.16.840.1.113883.5.84", "http://terminology.hl7.org/CodeSystem/v3-ObservationMethod"),
        ("2.16.840.1.113883.5.1008", "http://terminology.hl7.org/CodeSystem/v3-NullFlavor"),
    ]

    /// Whether a URI is that of a code system that anybody may know, and not a laboratory's own.
    static func isPublic(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
        uri.starts(with: v2Tables) || byName.contains { uri.equals($0.1) }
            || byOID.contains { uri.equals($0.1) }
    }

    /// Tables of HL7 v2, by the four digits after `HL7`, `v2-` or the OID of all tables.
    static let v2Tables: StaticString = "http://terminology.hl7.org/CodeSystem/v2-"
    static let v2TablesOID: StaticString = "2.16.840.1.113883.12."
}
