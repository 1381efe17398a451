/// Consultation: enough time, and a reasoned answer to every input.
extension SafeguardSurvey {
    /// CONS-1: a consultation is open for as long as the charter asks for one of its kind.
    func periods() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            guard consultation.state != .withdrawn, let announced = consultation.announced,
                let opens = consultation.opens, let closes = consultation.closes
            else { return nil }
            let least = charter(at: announced).shortestConsultation(consultation.kind)
            let open = days(from: opens, to: closes)
            return Evidence(.consultation(consultation.id), open >= least, .days(open, least: least))
        }
    }

    /// CONS-2: a closing date only moves to later, with a reason; where more than a quarter of the period are holidays, it
    /// was extended, or the reason why not was told. Without a calendar in the charter nobody can tell.
    func neverShortened() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            guard consultation.state != .withdrawn, let announced = consultation.announced,
                let closes = consultation.closes
            else { return nil }
            // A text that was revised while it was open has been announced anew, with another period.
            let extensions = consultation.extensions.filter { $0.at >= announced }
            let dates = extensions.map(\.closes)
            let onlyGrows =
                zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 } && (dates.last ?? closes) == closes
                && extensions.allSatisfy { !$0.reason.isEmpty }
            let holidays = charter(at: announced).holidays
            guard onlyGrows, extensions.isEmpty, let opens = consultation.opens else {
                return Evidence(.consultation(consultation.id), onlyGrows, .extensions(extensions.count))
            }
            guard !holidays.days.isEmpty else {
                return Evidence(.consultation(consultation.id), .unknown(.holidays), .extensions(0))
            }
            let (free, all) = holidays.share(from: opens, to: closes)
            let isLong = !holidays.fillsTooMuch(from: opens, to: closes) || !consultation.despiteHolidays.isEmpty
            return Evidence(.consultation(consultation.id), isLong, .holidays(free, of: all))
        }
    }

    /// LANG-2: whoever translates a text says whose words count. That a translation is of an earlier version shows by
    /// itself: it stands in that version.
    func translationsNamed() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            let languages = Set(consultation.versions.flatMap(\.translations.keys))
            guard !languages.isEmpty else { return nil }
            return Evidence(
                .consultation(consultation.id), consultation.authoritative != nil, .languages(languages.count))
        }
    }

    /// CONS-3: the public list has every input that got a receipt. What was withdrawn stays in both.
    func receipts() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            let listed = mechanism.inputs.all(consultation.inputs).count { $0.consultation == consultation.id }
            let receipts = inputs(of: consultation).receipts
            guard listed > 0 || receipts > 0 else { return nil }
            let isWhole = listed == receipts && listed == consultation.inputs.count
            return Evidence(.consultation(consultation.id), isWhole, .listed(listed, receipts: receipts))
        }
    }

    /// CONS-4: no input is without an answer once the answers are published or the text is decided.
    func everyInputAnswered() -> [Evidence] {
        let decided = Set(rounds.filter { $0.round.decision != nil }.flatMap(\.round.consultations))
        return mechanism.consultations.flatMap { consultation -> [Evidence] in
            guard consultation.state == .responded || (consultation.hasOpened && decided.contains(consultation.id))
            else { return [] }
            let inputs = inputs(of: consultation)
            let measure = Measure.answered(inputs.counted - inputs.unanswered.count, of: inputs.counted)
            return [Evidence(.consultation(consultation.id), inputs.unanswered.isEmpty, measure)]
                + inputs.unanswered.map { Evidence(.input($0), false) }
        }
    }

    /// CONS-5: an answer says what became of the input, why, and what changes.
    func completeAnswers() -> [Evidence] {
        mechanism.consultations.flatMap { consultation -> [Evidence] in
            let inputs = inputs(of: consultation)
            guard inputs.answers > 0 else { return [] }
            let complete = inputs.answers - inputs.poorlyAnswered.count
            let measure = Measure.completeAnswers(complete, of: inputs.answers)
            return [Evidence(.consultation(consultation.id), inputs.poorlyAnswered.isEmpty, measure)]
                + inputs.poorlyAnswered.map { Evidence(.input($0), false) }
        }
    }

    /// CONS-6: what was answered as a duplicate stands behind the input that it duplicates, with its author.
    func duplicatesGrouped() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            let counting = mechanism.inputs.all(consultation.inputs).filter(\.counts)
            let duplicates = counting.filter { $0.answer?.disposition == .duplicate || $0.filing.leader != nil }
            guard !duplicates.isEmpty else { return nil }
            let grouped = duplicates.count { $0.filing.leader != nil }
            return Evidence(
                .consultation(consultation.id), grouped == duplicates.count, .grouped(grouped, of: duplicates.count))
        }
    }

    /// CONS-7: whoever is named can disown an input, and the tombstone stays in the list.
    func disownable() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            let disowned = mechanism.inputs.filter { $0.consultation == consultation.id && !$0.disowned.isEmpty }
            guard !consultation.inputs.isEmpty else { return nil }
            let isKept = disowned.allSatisfy { consultation.inputs.contains($0.id) }
            return Evidence(.consultation(consultation.id), isKept, .disowned(disowned.count))
        }
    }

    /// CONS-9: before the answers were complete there was a summary, seven days to challenge it, and no challenge to the
    /// last one.
    func summariesChallengeable() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            guard consultation.state == .responded else { return nil }
            let last = consultation.summaries.last
            let open = last.flatMap { last in consultation.responded.map { days(from: last.at, to: $0) } } ?? 0
            let least = Consultation.Summary.challengeDays
            let holds = open >= least && last?.challenges.isEmpty == true
            return Evidence(.consultation(consultation.id), holds, .days(open, least: least))
        }
    }

    /// CONS-8: an input that came after closing is kept, and flagged.
    func lateInputsFlagged() -> [Evidence] {
        mechanism.consultations.compactMap { consultation in
            let inputs = inputs(of: consultation)
            guard inputs.late > 0 else { return nil }
            let measure = Measure.lateFlagged(inputs.lateFlagged, of: inputs.late)
            return Evidence(.consultation(consultation.id), inputs.lateFlagged == inputs.late, measure)
        }
    }

    /// CONS-10: a learning event came before a consultation, or it was waived with a reason.
    func learningBefore() -> [Evidence] {
        rounds.flatMap { turn in
            let events = mechanism.learning.all(turn.round.learning)
            return mechanism.consultations.all(turn.round.consultations).compactMap { consultation -> Evidence? in
                guard consultation.hasOpened, let opens = consultation.opens else { return nil }
                let before = events.count { $0.starts <= opens }
                let holds = before > 0 || !turn.round.waiver.isEmpty
                return Evidence(.consultation(consultation.id), holds, .learningEvents(before))
            }
        }
    }

    /// CONS-11: input came from three groups, or on leaving the stage it was said what was done to reach the others.
    func groupsHeard() -> [Evidence] {
        rounds.flatMap { turn in
            let leaving = turn.round.begun.first { $0.stage == .converge }
            return mechanism.consultations.all(turn.round.consultations).compactMap { consultation -> Evidence? in
                guard consultation.state == .responding || consultation.state == .responded else { return nil }
                let groups = inputs(of: consultation).groups.count
                // While the stage lasts, the groups that are missing can still be asked.
                guard groups >= 3 || leaving != nil || turn.isOver else { return nil }
                let holds = groups >= 3 || leaving?.outreach.isEmpty == false
                return Evidence(.consultation(consultation.id), holds, .groups(groups, least: 3))
            }
        }
    }
}
