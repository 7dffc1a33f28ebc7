import Foundation
import Testing

/// Small messages of laboratories; the people in them are made up.
enum FeedSample {
    static let asOf = ["--as-of", "2025-05-06T18:00:00+02:00"]

    /// An infant with severely low vitamin B12, in pipes; `extra` are further segments.
    static func pipes(
        _ control: String = "M1", patient: String = "4711", value: String = "72",
        type: String = "ORU^R01^ORU_R01", extra: String = ""
    ) -> String {
        [
            "MSH|^~\\&|LAB|HOSP|ADAPTER|HOSP|20250506100000+0200||\(type)|\(control)|P|2.5.1",
            "PID|1||\(patient)^^^HOSP^MR||Beispiel^Kind||20240901|F",
            "OBR|1||F\(control)^LAB|B12^Vitamin B12^L|||20250506090000+0200|||||||||||||||"
                + "20250506095500+0200|||F",
            "OBX|1|NM|2132-9^Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma^LN||\(value)|"
                + "pg/mL^^UCUM|200-900|L|||F|||20250506090000+0200",
        ].joined(separator: "\r") + "\r" + extra
    }

    /// The same message in HL7's XML, without declaration and line breaks.
    static func xml(_ control: String = "M1") -> String {
        let fields = [
            "<MSH.1>|</MSH.1><MSH.2>^~\\&amp;</MSH.2><MSH.3><HD.1>LAB</HD.1></MSH.3>",
            "<MSH.4><HD.1>HOSP</HD.1></MSH.4><MSH.5><HD.1>ADAPTER</HD.1></MSH.5>",
            "<MSH.6><HD.1>HOSP</HD.1></MSH.6><MSH.7><TS.1>20250506100000+0200</TS.1></MSH.7>",
            "<MSH.9><MSG.1>ORU</MSG.1><MSG.2>R01</MSG.2><MSG.3>ORU_R01</MSG.3></MSH.9>",
            "<MSH.10>\(control)</MSH.10><MSH.11><PT.1>P</PT.1></MSH.11>",
            "<MSH.12><VID.1>2.5.1</VID.1></MSH.12>",
        ]
        let person =
            "<PID><PID.1>1</PID.1><PID.3><CX.1>4711</CX.1><CX.4><HD.1>HOSP</HD.1></CX.4>"
            + "<CX.5>MR</CX.5></PID.3><PID.7><TS.1>20240901</TS.1></PID.7><PID.8>F</PID.8></PID>"
        let order =
            "<OBR><OBR.1>1</OBR.1><OBR.3><EI.1>F\(control)</EI.1><EI.2>LAB</EI.2></OBR.3>"
            + "<OBR.4><CE.1>B12</CE.1></OBR.4><OBR.7><TS.1>20250506090000+0200</TS.1></OBR.7>"
            + "<OBR.25>F</OBR.25></OBR>"
        let result =
            "<OBX><OBX.1>1</OBX.1><OBX.2>NM</OBX.2><OBX.3><CE.1>2132-9</CE.1><CE.3>LN</CE.3>"
            + "</OBX.3><OBX.5>72</OBX.5><OBX.6><CE.1>pg/mL</CE.1><CE.3>UCUM</CE.3></OBX.6>"
            + "<OBX.11>F</OBX.11><OBX.14><TS.1>20250506090000+0200</TS.1></OBX.14></OBX>"
        return "<ORU_R01 xmlns=\"urn:hl7-org:v2xml\"><MSH>\(fields.joined())</MSH>"
            + "<ORU_R01.PATIENT_RESULT><ORU_R01.PATIENT>\(person)</ORU_R01.PATIENT>"
            + "<ORU_R01.ORDER_OBSERVATION>\(order)<ORU_R01.OBSERVATION>\(result)"
            + "</ORU_R01.OBSERVATION></ORU_R01.ORDER_OBSERVATION></ORU_R01.PATIENT_RESULT></ORU_R01>"
    }

    /// The infant and the result of `Sample.severe` as FHIR XML.
    static func fhirXML() throws -> [UInt8] {
        try Program.run(["convert", "--to", "fhir-xml", "--pretty"], text: Sample.severe).output
    }

    /// An input of the project's samples.
    static func path(_ name: String) -> String { "\(Program.root)/SampleBundles/feeds/\(name)" }
}

extension JSON {
    /// The numbers of the rules that fired, over all people of a findings report.
    var firedRules: [String] {
        self["subjects"].items.flatMap { subject in
            subject["findings"].items.compactMap { $0["number"].string }
        }
    }

    /// The types of a Bundle's resources.
    var resourceTypes: [String] {
        self["entry"].items.compactMap { $0["resource"]["resourceType"].string }
    }
}
