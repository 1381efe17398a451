import OpinionMap

/// What every map is written with, of either mode, under the names of the oracle pack of production Polis.
struct MapDocument {
    let participants: [Label]
    let statements: [Label]
    private let list: StatementList

    init(_ conversation: Conversation, _ list: StatementList) {
        participants = conversation.participants
        statements = conversation.statements
        self.list = list
    }

    func head(_ json: inout CanonicalJSON, mode: String, digest: String) {
        json.member("mode") { $0.value(mode) }
        json.member("convention") { $0.value("agree=+1 disagree=-1 pass=0") }
        json.member("input_sha256") { $0.value(digest) }
        json.member("statements") { $0.list(statements) }
        json.member("moderated_out") { $0.list(listed { !$0.takesPart }) }
        json.member("meta") { $0.list(listed(\.isMeta)) }
    }

    /// Statements that the list marks so, those without votes with them.
    private func listed(_ isListed: (Moderation) -> Bool) -> [Label] {
        list.entries.filter { isListed($0.value.moderation) }.map(\.key).sorted()
    }

    func labels(_ rows: [Int]) -> [Label] { rows.map { participants[$0] } }

    func counts(_ json: inout CanonicalJSON, _ groups: [(id: Int, counts: [VoteCounts])]) {
        json.object { json in
            for group in groups {
                json.member(String(group.id)) { json in
                    json.object { json in
                        for (label, counts) in zip(statements, group.counts) {
                            json.member(label.description) { $0.list([counts.agree, counts.disagree, counts.seen]) }
                        }
                    }
                }
            }
        }
    }
}
