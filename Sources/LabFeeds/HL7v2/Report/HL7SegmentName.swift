/// The segments that a report of results is read from, by their packed names.
enum HL7SegmentName: UInt32 {
    case msh = 0x4D_53_48
    case pid = 0x50_49_44
    case nk1 = 0x4E_4B_31
    case pv1 = 0x50_56_31
    case orc = 0x4F_52_43
    case obr = 0x4F_42_52
    case obx = 0x4F_42_58
    case nte = 0x4E_54_45
    case spm = 0x53_50_4D
    case sac = 0x53_41_43
    case tq1 = 0x54_51_31
    case inv = 0x49_4E_56
}
