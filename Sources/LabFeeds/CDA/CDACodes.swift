/// The identifiers of templates, sections and acts that say what a part of a document is.
enum CDACodes {
    static let loinc: StaticString = "2.16.840.1.113883.6.1"

    /// C-CDA's results sections, without and with entries required; IHE's sections of a laboratory
    /// report and of coded results.
    static let resultSectionTemplates: [StaticString] = [
        "2.16.840.1.113883.10.20.22.2.3", "2.16.840.1.113883.10.20.22.2.3.1",
        "1.3.6.1.4.1.19376.1.3.3.2.1", "1.3.6.1.4.1.19376.1.3.3.2.2",
        "1.3.6.1.4.1.19376.1.5.3.1.3.28",
    ]

    /// Relevant diagnostic tests or laboratory data.
    static let resultSections: [StaticString] = ["30954-2"]

    /// Whole laboratory reports.
    static let laboratoryReports: [StaticString] = ["11502-2"]

    /// A laboratory's specialties: blood bank to cytology.
    static let specialties: [StaticString] = [
        "18717-9", "18718-7", "18719-5", "18720-3", "18721-1", "18722-9", "18723-7", "18724-5",
        "18725-2", "18727-8", "18728-6", "18729-4", "18767-4", "18768-2", "18769-0", "26435-8",
        "26436-6", "26437-4", "26438-2",
    ]

    /// Result organizer and result observation of C-CDA; IHE's laboratory entry, isolate, battery
    /// and observation organizers.
    static let resultTemplates: [StaticString] = [
        "2.16.840.1.113883.10.20.22.4.1", "2.16.840.1.113883.10.20.22.4.2",
        "1.3.6.1.4.1.19376.1.3.1", "1.3.6.1.4.1.19376.1.3.1.4", "1.3.6.1.4.1.19376.1.3.1.5",
        "1.3.6.1.4.1.19376.1.3.1.6",
    ]

    /// Comments: C-CDA's and IHE's templates, and their LOINC code.
    static let commentTemplates: [StaticString] = [
        "2.16.840.1.113883.10.20.22.4.64", "1.3.6.1.4.1.19376.1.5.3.1.4.2",
    ]
    static let comment: StaticString = "48767-8"

    /// C-CDA's sections of what is planned and of goals.
    static let planSectionTemplates: [StaticString] = [
        "2.16.840.1.113883.10.20.22.2.10", "2.16.840.1.113883.10.20.22.2.60",
    ]
    static let planSections: [StaticString] = ["18776-5", "61146-7"]

    /// C-CDA's planned act, encounter, procedure, drug, supply, observation, immunization, nutrition
    /// and instruction.
    static let plannedTemplates: [StaticString] = [
        "2.16.840.1.113883.10.20.22.4.39", "2.16.840.1.113883.10.20.22.4.40",
        "2.16.840.1.113883.10.20.22.4.41", "2.16.840.1.113883.10.20.22.4.42",
        "2.16.840.1.113883.10.20.22.4.43", "2.16.840.1.113883.10.20.22.4.44",
        "2.16.840.1.113883.10.20.22.4.120", "2.16.840.1.113883.10.20.22.4.130",
        "2.16.840.1.113883.10.20.22.4.20",
    ]
    static let instructions: [StaticString] = ["2.16.840.1.113883.10.20.22.4.20"]

    /// HL7's TimingEvent, as far as FHIR has the same.
    static let timingEvents: [StaticString] = [
        "HS", "WAKE", "C", "CM", "CD", "CV", "AC", "ACM", "ACD", "ACV", "PC", "PCM", "PCD", "PCV",
    ]

    /// Collections of a specimen: IHE's and C-CDA's templates; LOINC and SNOMED CT codes.
    static let collectionTemplates: [StaticString] = [
        "1.3.6.1.4.1.19376.1.3.1.2", "2.16.840.1.113883.10.20.22.4.415",
    ]
    static let collections: [StaticString] = ["33882-2", "17636008"]

    /// The act by which a laboratory received a specimen.
    static let specimenReceived: StaticString = "SPRECEIVE"
}
