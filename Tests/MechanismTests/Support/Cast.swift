import Mechanism

/// The people of the tests, by what they do.
extension PersonID {
    private static func cast(_ number: UInt64) -> PersonID { PersonID(high: 0xC0DE, low: number) }

    static let secretary = cast(1)
    static let colleague = cast(2)
    static let chair = cast(3)
    static let drafter = cast(4)
    static let editor = cast(5)
    static let minister = cast(6)
    static let official = cast(11)
    static let trader = cast(12)
    static let advocate = cast(13)
    static let engineer = cast(14)
    static let scholar = cast(15)
    static let user = cast(16)
    static let panellist = cast(17)
    static let helper = cast(18)
    /// Has joined, and done nothing else.
    static let onlooker = cast(19)
    /// Has not joined.
    static let stranger = cast(99)
}

extension Actor {
    static let secretary = Actor.person(.secretary)
    static let colleague = Actor.person(.colleague)
    static let chair = Actor.person(.chair)
    static let drafter = Actor.person(.drafter)
    static let editor = Actor.person(.editor)
    static let minister = Actor.person(.minister)
    static let official = Actor.person(.official)
    static let trader = Actor.person(.trader)
    static let advocate = Actor.person(.advocate)
    static let engineer = Actor.person(.engineer)
    static let scholar = Actor.person(.scholar)
    static let user = Actor.person(.user)
    static let panellist = Actor.person(.panellist)
    static let helper = Actor.person(.helper)
    static let onlooker = Actor.person(.onlooker)
    static let stranger = Actor.person(.stranger)
}

/// Somebody of the cast: the group to speak from, and the role to hold.
struct CastMember {
    let person: PersonID
    let group: String
    var role: Role?

    static let all = [
        CastMember(person: .secretary, group: "technical", role: .secretariat),
        CastMember(person: .colleague, group: "academia", role: .secretariat),
        CastMember(person: .chair, group: "academia", role: .chair),
        CastMember(person: .drafter, group: "civil", role: .drafter),
        CastMember(person: .editor, group: "private", role: .drafter),
        CastMember(person: .minister, group: "government", role: .decisionMaker),
        CastMember(person: .official, group: "government"), CastMember(person: .trader, group: "private"),
        CastMember(person: .advocate, group: "civil"), CastMember(person: .engineer, group: "technical"),
        CastMember(person: .scholar, group: "academia"), CastMember(person: .user, group: "users"),
        CastMember(person: .panellist, group: "technical"), CastMember(person: .helper, group: "civil"),
        CastMember(person: .onlooker, group: "users")
    ]

    /// One of each group.
    static let sixGroups: [Actor] = [.official, .trader, .advocate, .engineer, .scholar, .user]
}

extension Charter {
    /// A charter of six groups with the usual numbers.
    static let ofSixGroups: Charter = {
        var charter = Charter()
        charter.name = "Forum of the Tests"
        charter.motto = "Open to everyone concerned"
        charter.languages = ["en", "ko"]
        let groups = ["government", "private", "civil", "technical", "academia", "users"]
        charter.groups = Vocabulary(groups.map { .init(code: $0, names: [$0.capitalized, "\($0) 그룹"]) })
        charter.topics = Vocabulary(["access", "rights", "security"].map { .init(code: $0, names: [$0.capitalized]) })
        return charter
    }()
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
