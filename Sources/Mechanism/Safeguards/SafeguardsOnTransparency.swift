/// Bottom-up and transparent: what became of proposals, what was reported, what the history shows.
extension SafeguardSurvey {
    /// BU-2: every proposal has a fate with a reason. An issue waits seven days at most (IGF: screening within a week);
    /// a proposed session has its fate before its thread leaves the stage of discussing.
    func fates() -> [Evidence] {
        let issues = mechanism.issues.compactMap { issue -> Evidence? in
            let object = ObjectID.issue(issue.id)
            switch issue.state {
            case .submitted:
                let due = issue.raised.adding(days: 7)
                // An issue that was returned has had its fate, and is on its way back.
                guard issue.fateDecided == nil, now > due else { return nil }
                return Evidence(object, false, .daysAtMost(begun(from: issue.raised, to: now), most: 7))
            case .withdrawn: return Evidence(object, true)
            case .returned, .expired, .merged, .underWay, .parked, .closed:
                return Evidence(object, !issue.fateReason.isEmpty)
            }
        }
        let decided = sessions.filter { $0.state != .proposed }.map { session in
            // Whoever takes a proposal back owes nobody a reason.
            Evidence(.session(session.id), session.state == .withdrawn || !session.stateReason.isEmpty)
        }
        let forgotten = rounds.filter { $0.isOver || $0.round.stage > .discuss }.flatMap { turn in
            mechanism.sessions.all(turn.round.sessions).filter { $0.state == .proposed }.map { session in
                Evidence(.session(session.id), false)
            }
        }
        return issues + decided + forgotten
    }

    /// BU-3: nobody answers an input of their own. Who screened a proposal, and the organisations, cannot be compared.
    func evaluations() -> [Evidence] {
        let issues = mechanism.issues.filter { $0.fateDecided != nil }.map { ObjectID.issue($0.id) }
        let proposals = sessions.filter { $0.state != .proposed }.map { ObjectID.session($0.id) }
        let answers = mechanism.consultations.compactMap { consultation -> Evidence? in
            let inputs = inputs(of: consultation)
            guard inputs.answers > 0 else { return nil }
            let standing: Evidence.Standing = inputs.ownAnswers > 0 ? .broken : .unknown(.sealedNames)
            return Evidence(.consultation(consultation.id), standing, .ownAnswers(inputs.ownAnswers))
        }
        return (issues + proposals).map { Evidence($0, .unknown(.evaluators)) } + answers
    }

    /// TRAN-1: the report of a session came within fourteen days, and says how many people were there.
    func recordInTime() -> [Evidence] {
        sessions.compactMap { session in
            guard let held = session.held else { return nil }
            let (object, latest) = (ObjectID.session(session.id), held.ended.adding(days: 14))
            let filed = session.report?.filed ?? now
            let isInTime = filed <= latest
            guard session.report != nil || !isInTime else { return nil }
            let people = max(held.heads, held.attributed)
            guard isInTime else {
                return Evidence(object, false, .daysAtMost(begun(from: held.ended, to: filed), most: 14))
            }
            return Evidence(object, people > 0, .attendance(people))
        }
    }

    /// TRAN-2: a session has a report in its three parts, or is listed as one whose report is missing.
    func reports() -> [Evidence] {
        sessions.compactMap { session in
            let object = ObjectID.session(session.id)
            if let report = session.report {
                let parts = [report.proposal, report.summary, report.discussion].count { !$0.isEmpty }
                return Evidence(object, parts == 3, .stated(parts, of: 3))
            }
            guard let due = mechanism.reportDue(session) else { return nil }
            if session.state == .reportMissing { return Evidence(object, true) }
            return now >= due ? Evidence(object, false) : nil
        }
    }

    /// TRAN-5: rules and texts have a history that only grows. Whoever made a version stands in its entry, and no entry
    /// is without an actor; a text is there as a hash.
    func histories() -> [Evidence] {
        let rules = mechanism.charter.versions
        let stamps = rules.map(\.adopted)
        let rulesGrow =
            zip(stamps, stamps.dropFirst()).allSatisfy { $0.index < $1.index && $0.at <= $1.at }
            && stamps.allSatisfy { $0.index < mechanism.count } && rules.allSatisfy { !$0.reason.isEmpty }
        let charter = rules.isEmpty ? [] : [Evidence(.mechanism, rulesGrow, .versions(rules.count))]
        let texts = mechanism.consultations.map { consultation in
            let versions = consultation.versions
            let isWhole =
                versions.map(\.number) == Array(1..<(versions.count + 1)) && !versions.isEmpty
                && zip(versions, versions.dropFirst()).allSatisfy { $0.published <= $1.published }
                && versions.dropFirst().allSatisfy { !$0.reason.isEmpty }
                && versions.allSatisfy { $0.clauses.allSatisfy { $0.clause.text.commitment != nil } }
            return Evidence(.consultation(consultation.id), isWhole, .versions(versions.count))
        }
        return charter + texts
    }

    /// Days from one moment to another, the last one counted as soon as it has begun.
    private func begun(from start: Timestamp, to end: Timestamp) -> Int { -start.days(since: end) }
}
