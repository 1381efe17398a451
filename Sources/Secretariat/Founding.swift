public import Journal
public import Mechanism
import TransparencyLog

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
        let acts = acts(for: clerk.state, name: name, zone: zone)
        if acts.isEmpty { return false }
        _ = try await clerk.perform(acts, by: .operator)
        return true
    }

    /// The acts that found a mechanism, none if it has a charter: for whoever has more to do in the same breath, so that a
    /// refusal founds nothing.
    public static func acts(for state: Mechanism, name: String = "Internet Forum", zone: String = "UTC") -> [any Act] {
        guard state.charter.number == 0 else { return [] }
        let charter = firstCharter(name: name, zone: zone)
        return [AdoptCharter(charter, reason: .written("The mechanism is founded with the usual rules."))]
    }

    /// Somebody of the secretariat; the first one is brought in if there is none.
    public static func secretariat(_ clerk: Clerk) async throws -> PersonID {
        if let person = clerk.state.people.holding(.secretariat).first { return person.id }
        var join = Join()
        join.person = .random()
        join.name = .written("Secretariat")
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
        var kept: [Hash: [UInt8]] = [:]
        for step in steps {
            var act = step.act
            try act.read(mechanism) { $0.words { kept[$0].map { String(decoding: $0, as: UTF8.self) } } }
            var batch = Batch(mechanism: mechanism, now: step.at)
            batch.performDue()
            if let closed = batch.mechanism.conversations.first(where: { $0.state == .closed }) {
                _ = try journal.append(records + batch.records, vault: ballots(in: closed.id))
                records = []
                let count = try PublishCount(closed, batch.mechanism, journal, permutations: Self.permutations)
                batch = Batch(mechanism: batch.mechanism, now: step.at)
                _ = try batch.perform([count], by: .operator).get()
            }
            _ = try batch.perform([act], by: step.actor).get()
            mechanism = batch.mechanism
            records += batch.records
            for text in batch.records.flatMap(\.texts) { kept[text.hash] = text.bytes }
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
        for conversation in mechanism.conversations where conversation.state == .open {
            try takePictures(of: conversation, mechanism, journal)
        }
    }

    /// Fewer shuffles than the teller makes, so that the demonstration starts at once: enough to tell groups from chance.
    private static let permutations = 39

    /// The ballots of a conversation, and the seal on the box.
    private func ballots(in conversation: ID<Conversation>) -> [VaultWrite] {
        votes.filter { $0.conversation == conversation }.map(\.write) + [.sealedBallots(in: conversation.number)]
    }

    /// Lets people vote in a conversation under way, and takes a picture before the last of them and one after: as the
    /// teller does, so that the first is shown.
    private func takePictures(of conversation: Conversation, _ mechanism: Mechanism, _ journal: Journal) throws {
        let votes = votes.filter { $0.conversation == conversation.id }
        let last = min(votes.count, 8)
        for part in [votes.dropLast(last), votes.suffix(last)] {
            _ = try journal.append([], vault: part.map(\.write))
            let text = try journal.readNow {
                try OpinionResult.counting(conversation, mechanism, $0, permutations: Self.permutations)
            }.text
            _ = try journal.append([], vault: [.picture(text, of: conversation.id.number)])
        }
    }
}

extension Demonstration.Votes {
    fileprivate var write: VaultWrite {
        .votes(
            votes.reduce(into: [:]) { $0[$1.key.number] = $1.value }, in: conversation.number, by: voter)
    }
}
