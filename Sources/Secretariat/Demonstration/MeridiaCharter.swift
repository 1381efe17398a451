import Mechanism

extension Script {
    /// Whom the forum counts. The record keeps the codes.
    enum Group: String, CaseIterable {
        case government, `private`, civil, technical, academia, users

        /// The names in the charter's languages.
        var names: [String] {
            switch self {
            case .government: ["Government", "정부"]
            case .private: ["Private sector", "산업계"]
            case .civil: ["Civil society", "시민사회"]
            case .technical: ["Technical community", "기술계"]
            case .academia: ["Academia", "학계"]
            case .users: ["Users", "일반이용자"]
            }
        }
    }

    /// What issues are about.
    enum Topic: String, CaseIterable {
        case access, resources, standards, security, cybercrime, expression, press, privacy, liability, multilingualism
        case disability

        /// The names in the charter's languages.
        var names: [String] {
            switch self {
            case .access: ["Digital access", "디지털 접근"]
            case .resources: ["Critical Internet resources", "인터넷 핵심 자원"]
            case .standards: ["Digital standards", "디지털 표준"]
            case .security: ["Network security", "네트워크 보안"]
            case .cybercrime: ["Cybercrime", "사이버범죄"]
            case .expression: ["Freedom of expression", "표현의 자유"]
            case .press: ["Freedom of the press", "언론의 자유"]
            case .privacy: ["Privacy and data protection", "사생활과 개인정보 보호"]
            case .liability: ["Liability of intermediaries", "매개자 책임"]
            case .multilingualism: ["Multilingualism", "다국어"]
            case .disability: ["Rights of persons with disabilities", "장애인의 권리"]
            }
        }
    }
}

extension Script {
    mutating func foundForum() {
        let first = Topic.allCases.filter { $0 != .disability }
        add(
            .operator, .week(-40, .mon, 9),
            AdoptCharter(
                Self.charter(first),
                reason: .typeset(
                    """
                    The forum has worked on mailing lists, minutes and paper since it was founded. From today its rules
                    and everything done under them stand in one public record that anybody can read and check.
                    """)))
        join(.mirela, .week(-40, .mon, 9, 20), by: .operator)
        grant(
            .secretariat, to: .mirela, .week(-40, .mon, 9, 25), by: .operator,
            "Elected secretary at the annual meeting, for two years; the minutes are in the archive.")
        add(
            Account.seoin.actor, .week(-20, .thu, 11),
            AdoptCharter(
                Self.charter(Topic.allCases),
                reason: .typeset(
                    """
                    Adds the topic "Rights of persons with disabilities". Whoever asked about websites that cannot be
                    read aloud was sent to "Digital access", where nobody looked for it. Proposed on the list for three
                    weeks; eleven people supported it and nobody objected. Nothing else changes.
                    """)))
    }

    private static func charter(_ topics: [Topic]) -> Charter {
        var charter = Charter()
        charter.name = "Internet Forum Meridia"
        charter.motto = "Run by its stakeholders since 2019"
        charter.zone = Almanac.zone
        charter.languages = ["en", "ko"]
        charter.guestVotes = .allowed
        charter.reviewNames = .withheld
        charter.kinds = ConsultationKinds([
            ConsultationKind(code: "law", days: 40, names: ["Draft law", "법령안"]),
            ConsultationKind(code: "rule", days: 28, names: ["Rule of an office", "행정 규칙"])
        ])
        charter.blocking = BlockingSafeguards([.cons1, .cons2, .cons4, .cons10, .cons11])
        charter.groups = Vocabulary(Group.allCases.map { .init(code: $0.rawValue, names: $0.names) })
        charter.topics = Vocabulary(topics.map { .init(code: $0.rawValue, names: $0.names) })
        return charter
    }
}
