/// Why a safeguard cannot be computed: what the state of the process does not keep.
public enum Reason: String, CaseIterable, Sendable {
    case announcements
    case teams
    case captions
    case glossary
    case demographics
    case speakerLimit
    case sealedNames
    case programmes
    case evaluators
    case money
    case media
    case yearlyReports
    case holidays
    case bases
    case invitations
    case appeals
    case conduct
    case statementsOfInterest
    case bodies
    case draws
    case legalBasis
    case stateTexts
    case youthProgrammes
    case consents
    case exercises
    case evaluations

    /// The reason in an English sentence, which is also the key of its translations.
    public var sentence: String {
        switch self {
        case .announcements: "When a session or a learning event was announced is not kept with it."
        case .teams: "Whether an organising team is open to newcomers is not kept with the session."
        case .captions: "Captions can be linked to a session; what an audit of accessibility found is not kept with it."
        case .glossary: "There is no glossary of agreed translations yet."
        case .demographics:
            "Region, gender and age are stated freely and kept private, so the acts alone do not tell them."
        case .speakerLimit: "The charter does not say in how many sessions one person may speak."
        case .sealedNames: "Names of people and organisations are sealed, so they cannot be compared."
        case .programmes: "Calls for a programme and comments on its draft are not recorded."
        case .evaluators: "Who screened a proposal stands in the record, but is not kept with the proposal."
        case .money: "Fees and sponsors are not recorded."
        case .media:
            "Recordings and transcripts stand on the page of a session, labelled as aids; that one was made and not "
                + "linked, the acts do not tell."
        case .yearlyReports: "Yearly reports are not recorded."
        case .holidays: "The charter names no public holidays to compare the period with."
        case .bases: "No finding of consensus came before the decision, so its basis is not known."
        case .invitations: "Whether dissenters were invited to file a minority statement is not recorded."
        case .appeals: "Appeals are not recorded."
        case .conduct: "A code of conduct, its acceptance and a route for complaints are not recorded."
        case .statementsOfInterest: "Statements of interest are not recorded."
        case .bodies: "Bodies with seats, terms and elections are not recorded."
        case .draws: "Selections by lot are not recorded."
        case .legalBasis: "The legal basis of the mechanism is not recorded."
        case .stateTexts: "Neither the texts of the state nor the group of the government are marked as such."
        case .youthProgrammes: "Youth programmes are not recorded."
        case .consents: "Consent to publication is kept outside the public record."
        case .exercises: "Role play is not recorded, so its statements cannot be told apart."
        case .evaluations: "Evaluation surveys are not recorded."
        }
    }
}
