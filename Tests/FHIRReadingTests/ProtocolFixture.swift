import ClinicalModel

/// The tables of clinical sections 6.2, 6.4 and 6.5, typed from the text and not from the profiles.
enum ProtocolFixture {
    /// One row of 6.2 or 6.5, in the words of the table.
    struct Phase: Equatable, CustomStringConvertible {
        /// `iap-2022/im A`.
        var name: String
        var substances: String
        /// `1000`, `500–1000`, `≥1000`, or empty where it is to be entered.
        var dose: String
        var routes: String
        /// `1/2d`, of several `1/1d|3/1wk`.
        var interval: String
        var stop: String
        /// What bounds it: `2wk`, `6 doses`, `120d from t0`.
        var bounds: String

        var description: String { name }

        init(
            _ name: String, _ substances: String, _ dose: String, _ routes: String,
            _ interval: String, _ stop: String, _ bounds: String = ""
        ) {
            self.name = name
            self.substances = substances
            self.dose = dose
            self.routes = routes
            self.interval = interval
            self.stop = stop
            self.bounds = bounds
        }
    }

    static let phases: [Phase] = [
        Phase("seed004-neuro-im A", "OHCbl", "1000", "IM", "1/2d", "clinical-plateau"),
        Phase("seed004-neuro-im B", "OHCbl", "1000", "IM", "1/2mo", "lifelong-with-cause"),
        Phase("seed004-monthly A", "OHCbl", "1000", "IM", "1/2d", "clinical-plateau"),
        Phase("seed004-monthly B", "OHCbl", "1000", "IM", "1/1mo", "lifelong-with-cause"),
        Phase("seed002-tiw-oral-switch A", "OHCbl", "1000", "IM", "3/1wk", "clinician-decision"),
        Phase("seed002-tiw-oral-switch B", "", "", "PO", "1/1d", "fixed-duration", "120d from t0"),
        Phase("bnfc-no-neuro A", "OHCbl", "1000", "IM", "3/1wk", "fixed-duration", "2wk 6 doses"),
        Phase("bnfc-no-neuro B", "OHCbl", "1000", "IM", "1/2mo|1/3mo", "lifelong-with-cause"),
        Phase("iap-2022/im A", "any", "1000", "IM", "1/1d|3/1wk", "fixed-duration", "2wk"),
        Phase("iap-2022/im B", "any", "1000", "IM", "1/1wk", "dose-count", "6 doses"),
        Phase("iap-2022/oral A", "any", "500–1000", "PO", "1/1d", "fixed-duration", "4–6wk"),
        Phase("iap-2022/oral B", "any", "500–1000", "PO", "1/1wk", "diet-change"),
        Phase("us-label-low-dose A", "OHCbl", "100", "IM", "", "dose-count", "≥2wk 10–50 doses"),
        Phase("us-label-low-dose B", "OHCbl", "30–50", "IM", "1/4wk", "lifelong-with-cause"),
        Phase(
            "heidelberg-nbs-oral A", "OHCbl/CNCbl", "500", "PO", "1/1d", "fixed-duration",
            "3d 3 doses"),
        Phase("heidelberg-nbs-oral B", "OHCbl/CNCbl", "100", "PO", "1/1d", "markers-normal"),
        Phase(
            "heidelberg-nbs-oral A+", "folic-acid", "400", "PO", "1/1d", "fixed-duration",
            "7d 7 doses"),
        Phase("heidelberg-nbs-oral C", "B12", "5", "PO", "1/1d", "diet-change"),
        Phase("norway-400ug-single A", "OHCbl", "400", "IM", "once", "dose-count", "1 doses"),
        Phase("nl-kinderformularium A", "OHCbl", "1000", "IM/SC", "1/1wk", "dose-count", "5 doses"),
        Phase("nl-kinderformularium B", "OHCbl", "1000", "IM/SC", "1/2mo", "lifelong-with-cause"),
        Phase("cbl-iem/cbl A", "OHCbl", "1000", "IM", "1/1d", "fixed-duration", "5–7d 5–7 doses"),
        Phase("cbl-iem/cbl B", "OHCbl", "1000", "IM", "1–2/1wk", "lifelong-with-cause"),
        Phase("cbl-iem/tc2 A", "OHCbl", "1000", "IM", "1/1d", "fixed-duration", "5–7d 5–7 doses"),
        Phase("cbl-iem/tc2 B", "OHCbl", "1000", "IM", "3/1wk", "clinician-decision", "to age 1a"),
        Phase(
            "cbl-iem/tc2 C", "OHCbl", "1000", "IM", "1/1wk", "lifelong-with-cause", "from age 1a"),
        Phase("suspected-iem-first-dose A", "OHCbl", "1000", "IM", "once", "dose-count", "1 doses"),
        Phase(
            "maternal-treatment/breastfeeding A", "OHCbl/CNCbl", "≥1000", "IM", "once",
            "dose-count", "1 doses"),
        Phase(
            "maternal-treatment/breastfeeding B", "OHCbl/CNCbl", "1000", "IM", "1/1mo",
            "clinician-decision"),
        Phase(
            "maternal-treatment/malabsorption A", "OHCbl", "1000", "IM", "3/1wk",
            "fixed-duration", "2wk 6 doses"),
        Phase(
            "maternal-treatment/malabsorption B", "OHCbl", "1000", "IM", "1/2mo|1/3mo",
            "lifelong-with-cause"),
        Phase(
            "maternal-treatment/malabsorption-neuro A", "OHCbl", "1000", "IM", "1/2d",
            "clinician-decision"),
        Phase(
            "maternal-treatment/malabsorption-neuro B", "OHCbl", "1000", "IM", "1/2mo|1/3mo",
            "lifelong-with-cause"),
        Phase("maternal-treatment/oral A", "CNCbl", "50–1000", "PO", "1/1d", "diet-change"),
        Phase("maternal-prevention A", "CNCbl", "50", "PO", "1/1d", "diet-change"),
    ]

    /// One row of 6.4: window, grace, target, repetition, whom it is for, rules.
    struct Task: Equatable, CustomStringConvertible {
        var id: String
        /// `-7d…0d`, `13d…`, `age 6mo`, `before stop`.
        var window: String
        var grace: String
        var target: String
        var every: String
        var applies: String
        var rules: String

        var description: String { id }

        init(
            _ id: String, _ window: String, grace: String = "", target: String = "",
            every: String = "", _ applies: String = "all", _ rules: String = ""
        ) {
            self.id = id
            self.window = window
            self.grace = grace
            self.target = target
            self.every = every
            self.applies = applies
            self.rules = rules
        }
    }

    static let tasks: [Task] = [
        Task("M-BASE", "-7d…0d", "all", "R48"),
        Task("M-K0", "-48h…2h", "parenteral", "R35"),
        Task("M-K1", "0h…24h", "parenteral anaemia", "R34"),
        Task("M-K2", "24h…48h", grace: "12h", "parenteral anaemia", "R34"),
        Task("M-D2", "24h…48h"),
        Task("M-RET5", "96h…120h", "anaemia", "R36 R37"),
        Task("M-RET6", "120h…144h", "anaemia", "R36 R37"),
        Task("M-RET7", "144h…168h", "anaemia", "R36 R37"),
        Task("M-D10", "8d…13d", target: "9d", "all", "R36 R39 R55 R56"),
        Task("M-RETW", "13d…", every: "1wk", "anaemia", "R38"),
        Task("M-W4", "25d…32d", "all", "R39 R40"),
        Task("M-W8", "53d…63d", "anaemia neutropenia", "R40"),
        Task("M-3MO", "75d…105d", "all", "R55 R58"),
        Task("M-6MO", "165d…200d", "all", "R55 R58"),
        Task("M-12MO", "350d…400d", "neuro-signs"),
        Task("M-ANC", "0d…180d", every: "1mo", "neutropenia", "R40"),
        Task("M-DEV", "0d…", every: "1wk", "all", "R17 R18"),
        Task("M-DEV-CHECKLIST", "0d…", every: "1mo", "all", "R17 R18"),
        Task("M-SUPP", "0d…", every: "1d", "oral", "R41"),
        Task("M-MOTHER", "…7d", "breastfed", "R22 R33"),
        Task("M-DIET", "…14d"),
        Task("M-DIET-6MO", "age 6mo"),
        Task("M-CAUSE", "before stop", "all", "R53"),
    ]

    static let maternalTasks: [Task] = [
        Task("M-REVIEW-1MO", "1mo…1mo", grace: "14d", "pregnant-or-breastfeeding"),
        Task("M-REVIEW-3MO", "3mo…3mo", grace: "14d"),
        Task("M-SUPP-MOTHER", "0d…", every: "1d", "oral", "R41"),
    ]
}
