/// Open and known: who may come in, what was announced, under which rules it was decided.
extension SafeguardSurvey {
    /// OPEN-1: joining is open to anyone and raising an issue to anyone who has joined. No act takes a fee.
    func anyoneMayPropose() -> [Evidence] {
        guard mechanism.charter.number > 0 else { return [] }
        let isOpen = ActType.join.permission == .anyone && ActType.raiseIssue.permission == .participant
        return [Evidence(.mechanism, isOpen, .issuesRaised(mechanism.issues.count))]
    }

    /// OPEN-2: the charter's notice lies between an announcement and the opening.
    func noticeInAdvance() -> [Evidence] {
        let texts = mechanism.consultations.compactMap { consultation -> Evidence? in
            guard let announced = consultation.announced, let opens = consultation.opens else { return nil }
            let (notice, least) = (days(from: announced, to: opens), charter(at: announced).limits.notice)
            return Evidence(.consultation(consultation.id), notice >= least, .days(notice, least: least))
        }
        let meetings = sessions.filter { $0.starts != nil }.map { ObjectID.session($0.id) }
        let events = mechanism.learning.map { ObjectID.learning($0.id) }
        return texts + (meetings + events).map { Evidence($0, .unknown(.announcements)) }
    }

    /// KNOWN-1: each decision and each finding names a version of the rules that had been published.
    func rulesNamed() -> [Evidence] {
        let versions = mechanism.charter.versions
        func evidence(_ object: ObjectID, _ number: Int, _ at: Timestamp) -> Evidence {
            let isPublished = versions.indices.contains(number &- 1) && versions[number - 1].adopted.at <= at
            return Evidence(object, isPublished, .rules(number, of: versions.count))
        }
        let decisions = rounds.compactMap { turn in
            turn.round.decision.map { evidence(.issue(turn.issue), $0.charter, $0.at) }
        }
        let findings = mechanism.calls.flatMap { call in
            call.determinations.map { evidence(.call(call.id), $0.charter, $0.at) }
        }
        return decisions + findings
    }

    /// KNOWN-2: who decides, and by when, was stated when a consultation opened.
    func decisionMakerStated() -> [Evidence] {
        mechanism.consultations.filter(\.hasOpened).map { consultation in
            let stated = [!consultation.decisionMaker.isEmpty, consultation.decisionDue != nil].count { $0 }
            return Evidence(.consultation(consultation.id), stated == 2, .stated(stated, of: 2))
        }
    }
}

extension Consultation {
    /// Whether its period has begun. What was withdrawn may have been open or not, and is no longer asked about.
    var hasOpened: Bool { state == .open || state == .responding || state == .responded }
}
