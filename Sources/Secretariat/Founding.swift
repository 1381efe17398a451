public import Journal
public import Mechanism

/// The first acts of a mechanism, done by whoever runs the program: a charter, and somebody to run the process.
public enum Founding {
    /// A charter to begin with; the secretariat amends it on the site, with a reason.
    public static func firstCharter(name: String, zone: String) -> Charter {
        var charter = Charter()
        charter.name = name
        charter.motto = "Open to everyone concerned"
        charter.zone = zone
        charter.languages = ["en", "ko"]
        charter.groups = Vocabulary([
            .init(code: "government", names: ["Government", "정부"]),
            .init(code: "private", names: ["Private sector", "산업계"]),
            .init(code: "civil", names: ["Civil society", "시민사회"]),
            .init(code: "technical", names: ["Technical community", "기술계"]),
            .init(code: "academia", names: ["Academia", "학계"]),
            .init(code: "users", names: ["Users", "일반이용자"])
        ])
        charter.topics = Vocabulary([
            .init(code: "access", names: ["Access and literacy", "접근과 리터러시"]),
            .init(code: "ecosystem", names: ["Development of the governance ecosystem", "거버넌스 생태계의 발전"]),
            .init(code: "rights", names: ["Human rights and data protection", "인권과 개인정보 보호"]),
            .init(code: "economy", names: ["Innovation and economic issues", "혁신과 경제"]),
            .init(code: "content", names: ["Media and content", "미디어와 콘텐츠"]),
            .init(code: "security", names: ["Security and crime", "보안과 범죄"]),
            .init(code: "technical", names: ["Technical and operational issues", "기술과 운영"]),
            .init(code: "other", names: ["Cross-cutting and other issues", "공통 및 기타"])
        ])
        return charter
    }

    /// Founds the mechanism if it has no charter yet.
    /// - Returns: Whether it was founded just now.
    @discardableResult
    public static func found(_ clerk: Clerk, name: String = "Internet Forum", zone: String = "UTC") async throws -> Bool
    {
        guard clerk.state.charter.number == 0 else { return false }
        let charter = firstCharter(name: name, zone: zone)
        _ = try await clerk.perform(
            AdoptCharter(charter, reason: .written("The mechanism is founded with the usual rules.")), by: .operator)
        return true
    }

    /// Somebody of the secretariat; the first one is brought in if there is none.
    public static func secretariat(_ clerk: Clerk) async throws -> PersonID {
        if let person = clerk.state.people.holding(.secretariat).first { return person.id }
        var join = Join()
        join.person = .random()
        join.name = .written("Secretariat")
        join.group = clerk.state.charter.inForce.groups.codes.first ?? ""
        var grant = GrantRole()
        grant.person = join.person
        grant.role = .secretariat
        grant.reason = .written("Somebody has to open the doors.")
        _ = try await clerk.perform([join, grant], by: .operator)
        return join.person
    }
}

extension Demonstration {
    /// Plays every step into an empty journal, in order, as if it happened then.
    /// - Throws: The refusal of a step that the rules do not allow: a mistake in the demonstration itself.
    public func play(into journal: Journal) throws {
        var mechanism = Mechanism()
        var records: [JournalRecord] = []
        for step in steps {
            var batch = Batch(mechanism: mechanism, now: step.at)
            batch.performDue()
            _ = try batch.perform([step.act], by: step.actor).get()
            mechanism = batch.mechanism
            records += batch.records
        }
        var vault: [VaultWrite] = []
        for account in accounts {
            let person = account.person.code
            vault.append(
                .address(PersonalAddress(person: person, email: account.email, locale: account.locale, joined: 0)))
            vault.append(
                .demographic(
                    Demographic(
                        person: person, region: account.region, gender: account.gender, age: account.ageBand,
                        firstTimer: account.firstTimer)))
        }
        vault.append(.setting("demonstration", "yes"))
        _ = try journal.append(records, vault: vault)
    }
}
