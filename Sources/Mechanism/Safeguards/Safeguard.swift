/// A minimum standard of the process that a machine can check.
public struct Safeguard: Equatable, Sendable, Identifiable {
    /// Which one it is.
    public let code: Code
    /// What it demands, in English; also the key of its translations.
    public let text: String
    /// How it is checked, as the catalogue writes it.
    public let check: String
    /// Where it comes from: a standard, a rule of another body, practice.
    public let source: String
    /// How much it binds.
    public let severity: Severity
    /// What it is about.
    public let theme: Theme

    /// Its identifier in the catalogue: `RC-1`.
    public var id: String { code.rawValue }

    /// The two degrees of the catalogue, in the words of RFC 2119.
    public enum Severity: String, CaseIterable, Sendable {
        case must
        case should
    }

    /// What a safeguard is about: the part of its identifier before the number.
    public enum Theme: String, CaseIterable, Sendable {
        case open = "OPEN"
        case known = "KNOWN"
        case accessible = "ACC"
        case language = "LANG"
        case balanced = "BAL"
        case bottomUp = "BU"
        case nonCommercial = "NC"
        case transparent = "TRAN"
        case consultation = "CONS"
        case roughConsensus = "RC"
        case appeal = "APP"
        case interests = "COI"
        case seats = "SEAT"
        case selection = "SEL"
        case followUp = "FU"
        case independence = "IND"
        case youth = "YOU"
        case safety = "SAFE"
        case review = "REV"

        /// Its name in English; also the key of its translations.
        public var title: String {
            switch self {
            case .open: "Open"
            case .known: "Known"
            case .accessible: "Accessible"
            case .language: "Languages"
            case .balanced: "Balanced"
            case .bottomUp: "Bottom-up"
            case .nonCommercial: "Non-commercial"
            case .transparent: "Transparent"
            case .consultation: "Consultation"
            case .roughConsensus: "Rough consensus"
            case .appeal: "Appeal and conduct"
            case .interests: "Interests"
            case .seats: "Seats and elections"
            case .selection: "Selection by lot"
            case .followUp: "Follow-up"
            case .independence: "Independence"
            case .youth: "Youth"
            case .safety: "Safety"
            case .review: "Review"
            }
        }
    }

    /// The identifiers of the catalogue. The list is closed, so that none is left without a finding.
    public enum Code: String, CaseIterable, Sendable {
        case open1 = "OPEN-1", open2 = "OPEN-2", open3 = "OPEN-3"
        case known1 = "KNOWN-1", known2 = "KNOWN-2"
        case acc1 = "ACC-1", acc2 = "ACC-2", acc3 = "ACC-3", acc4 = "ACC-4"
        case lang1 = "LANG-1", lang2 = "LANG-2"
        case bal1 = "BAL-1", bal2 = "BAL-2", bal3 = "BAL-3", bal4 = "BAL-4", bal5 = "BAL-5", bal6 = "BAL-6",
            bal7 = "BAL-7", bal8 = "BAL-8", bal9 = "BAL-9", bal10 = "BAL-10"
        case bu1 = "BU-1", bu2 = "BU-2", bu3 = "BU-3"
        case nc1 = "NC-1"
        case tran1 = "TRAN-1", tran2 = "TRAN-2", tran3 = "TRAN-3", tran4 = "TRAN-4", tran5 = "TRAN-5"
        case cons1 = "CONS-1", cons2 = "CONS-2", cons3 = "CONS-3", cons4 = "CONS-4", cons5 = "CONS-5",
            cons6 = "CONS-6", cons7 = "CONS-7", cons8 = "CONS-8", cons9 = "CONS-9", cons10 = "CONS-10",
            cons11 = "CONS-11"
        case rc1 = "RC-1", rc2 = "RC-2", rc3 = "RC-3", rc4 = "RC-4", rc5 = "RC-5", rc6 = "RC-6", rc7 = "RC-7",
            rc8 = "RC-8", rc9 = "RC-9", rc10 = "RC-10", rc11 = "RC-11"
        case app1 = "APP-1", app2 = "APP-2", app3 = "APP-3", app4 = "APP-4"
        case coi1 = "COI-1", coi2 = "COI-2", coi3 = "COI-3"
        case seat1 = "SEAT-1", seat2 = "SEAT-2", seat3 = "SEAT-3", seat4 = "SEAT-4", seat5 = "SEAT-5"
        case sel1 = "SEL-1", sel2 = "SEL-2", sel3 = "SEL-3", sel4 = "SEL-4", sel5 = "SEL-5"
        case fu1 = "FU-1", fu2 = "FU-2"
        case ind1 = "IND-1", ind2 = "IND-2"
        case you1 = "YOU-1", you2 = "YOU-2"
        case safe1 = "SAFE-1", safe2 = "SAFE-2", safe3 = "SAFE-3"
        case rev1 = "REV-1"
    }
}
