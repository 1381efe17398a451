extension Mechanism {
    /// What the state says about each of the 79 safeguards, in the order of the catalogue.
    ///
    /// Where a safeguard names a number, that number counts, whatever the charter says: a charter that asks for less
    /// shows. Where it leaves the number to the rules, the charter counts that was in force at the time.
    /// - Complexity: O(n log n) in everything that has happened.
    public func safeguards(at now: Timestamp) -> [SafeguardFinding] {
        let survey = SafeguardSurvey(of: self, at: now)
        return Safeguard.all.map(survey.finding)
    }
}

/// A look over the whole state for its safeguards, with what several of them need gathered once.
struct SafeguardSurvey {
    let mechanism: Mechanism
    let now: Timestamp
    /// Everybody who holds a role: the body that organises.
    let body: [Person]
    /// The sessions that were prepared here. A page that was imported tells what was done under other rules.
    let sessions: [Session]
    /// Every round of every thread.
    let rounds: [Turn]
    let census: [ID<Consultation>: InputCensus]

    /// A round and the thread that it is a turn of.
    struct Turn {
        let issue: ID<Issue>
        let round: Round
        /// Whether the thread has gone beyond this round's stage for good: closed, or in a later round.
        let isOver: Bool
    }

    init(of mechanism: Mechanism, at now: Timestamp) {
        (self.mechanism, self.now) = (mechanism, now)
        body = mechanism.people.all.filter { !$0.roles.isEmpty }
        sessions = mechanism.sessions.filter { !$0.isOfElsewhere }
        rounds = mechanism.issues.flatMap { issue in
            issue.rounds.map { round in
                Turn(issue: issue.id, round: round, isOver: issue.state == .closed || round.number < issue.rounds.count)
            }
        }
        census = InputCensus.count(in: mechanism)
    }

    /// The rules that were in force at a moment.
    func charter(at moment: Timestamp) -> Charter {
        let versions = mechanism.charter.versions
        return (versions.last { $0.adopted.at <= moment } ?? versions.first)?.charter ?? Charter()
    }

    /// Whole days from one moment to another. A form knows minutes, not seconds: one minute short is not short.
    func days(from start: Timestamp, to end: Timestamp) -> Int { end.adding(seconds: 60).days(since: start) }

    func finding(on safeguard: Safeguard) -> SafeguardFinding {
        func weigh(_ evidence: [Evidence]) -> SafeguardFinding { SafeguardFinding(safeguard, weighing: evidence) }
        func notComputed(_ why: Reason) -> SafeguardFinding { SafeguardFinding(safeguard, notComputed: why) }
        return switch safeguard.code {
        case .open1: weigh(anyoneMayPropose())
        case .open2: weigh(noticeInAdvance())
        case .open3: notComputed(.teams)
        case .known1: weigh(rulesNamed())
        case .known2: weigh(decisionMakerStated())
        case .acc1: notComputed(.captions)
        case .acc2: weigh(waitsAlike())
        case .acc4: weigh(turnsFromAfar())
        case .acc3: weigh(remoteModeratorApart())
        case .lang1: notComputed(.glossary)
        case .lang2: weigh(translationsNamed())
        case .bal1: weigh(groupsInBody())
        case .bal2: weigh(largestGroupInBody())
        case .bal3, .bal4: notComputed(.demographics)
        case .bal5: weigh(keyParticipants())
        case .bal6: weigh(timeOnTheFloor())
        case .bal7: weigh(lengthOfTurns())
        case .bal8: notComputed(.speakerLimit)
        case .bal9: weigh(participationTables())
        case .bal10: notComputed(.sealedNames)
        case .bu1: notComputed(.programmes)
        case .bu2: weigh(fates())
        case .bu3: weigh(evaluations())
        case .nc1: notComputed(.money)
        case .tran1: weigh(recordInTime())
        case .tran2: weigh(reports())
        case .tran3: notComputed(.media)
        case .tran4: notComputed(.yearlyReports)
        case .tran5: weigh(histories())
        case .cons1: weigh(periods())
        case .cons2: weigh(neverShortened())
        case .cons3: weigh(receipts())
        case .cons4: weigh(everyInputAnswered())
        case .cons5: weigh(completeAnswers())
        case .cons6: weigh(duplicatesGrouped())
        case .cons7: weigh(disownable())
        case .cons8: weigh(lateInputsFlagged())
        case .cons9: weigh(summariesChallengeable())
        case .cons10: weigh(learningBefore())
        case .cons11: weigh(groupsHeard())
        case .rc1: weigh(noOpenObjection())
        case .rc2: weigh(justifications())
        case .rc3: weigh(activeSupport())
        case .rc4: weigh(bases())
        case .rc5: weigh(exactText())
        case .rc6: weigh(callPeriods())
        case .rc7: weigh(challengePeriods())
        case .rc8: weigh(dissentAttached())
        case .rc9: weigh(supportByGroup())
        case .rc10: weigh(withdrawalsExplained())
        case .rc11: weigh(newcomers())
        case .app1, .app2, .app3: notComputed(.appeals)
        case .app4: notComputed(.conduct)
        case .coi1, .coi2: notComputed(.statementsOfInterest)
        case .coi3: weigh(representationStated())
        case .seat1, .seat2, .seat3, .seat4, .seat5: notComputed(.bodies)
        case .sel1, .sel2, .sel3, .sel4, .sel5: notComputed(.draws)
        case .fu1: weigh(addressees())
        case .fu2: weigh(followUpsAnswered())
        case .ind1: notComputed(.legalBasis)
        case .ind2: notComputed(.stateTexts)
        case .you1: notComputed(.demographics)
        case .you2: notComputed(.youthProgrammes)
        case .safe1: notComputed(.consents)
        case .safe2: notComputed(.exercises)
        case .safe3: notComputed(.conduct)
        case .rev1: notComputed(.evaluations)
        }
    }
}

extension Session {
    /// What was held elsewhere, and what is only planned elsewhere, tells nothing of this process.
    fileprivate var isOfElsewhere: Bool { isBroughtInHeld || broughtIn != nil && held == nil }
}
