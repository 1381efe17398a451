import Mechanism

/// The short words for a state or a choice, for pages. Forms say the same at more length; see ``ActWords``.
enum ChoiceWords {
    static func of(_ stage: Stage) -> String {
        switch stage {
        case .raise: "Raise"
        case .understand: "Understand"
        case .discuss: "Discuss"
        case .consult: "Consult"
        case .converge: "Converge"
        case .decide: "Decide"
        case .followUp: "Follow up"
        }
    }
}

// MARK: - People

extension ChoiceWords {
    static func of(_ behalf: Capacity.Behalf) -> String {
        switch behalf {
        case .own: "On own behalf"
        case .organisation: "On behalf of an organisation"
        case .group: "On behalf of a stakeholder group"
        }
    }

    static func of(_ role: Role) -> String {
        switch role {
        case .secretariat: "Secretariat"
        case .chair: "Chair"
        case .drafter: "Drafter"
        case .decisionMaker: "Decision maker"
        }
    }
}

// MARK: - Issues and understanding

extension ChoiceWords {
    static func of(_ state: Issue.State) -> String {
        switch state {
        case .submitted: "Awaits screening"
        case .returned: "Returned to its submitter"
        case .withdrawn: "Withdrawn"
        case .expired: "Expired"
        case .merged: "Merged into another issue"
        case .underWay: "Under way"
        case .parked: "Parked"
        case .closed: "Closed"
        }
    }

    static func of(_ fate: ScreenIssue.Fate) -> String {
        switch fate {
        case .listed: "Listed"
        case .merged: "Merged into another issue"
        case .returned: "Returned to its submitter"
        }
    }

    static func of(_ kind: LearningEvent.Kind) -> String {
        switch kind {
        case .talk: "Talk"
        case .dialogue: "Dialogue"
        case .training: "Training"
        }
    }
}

// MARK: - Sessions

extension ChoiceWords {
    static func of(_ state: Session.State) -> String {
        switch state {
        case .proposed: "Proposed"
        case .returned: "Returned to its author"
        case .withdrawn: "Withdrawn"
        case .expired: "Expired"
        case .merged: "Merged into another session"
        case .planned: "In preparation"
        case .ready: "Scheduled"
        case .live: "Live now"
        case .held: "Held, report to come"
        case .reportMissing: "Held, report missing"
        case .reporting: "Messages in preparation"
        case .messagesOpen: "Messages open for comment"
        case .messagesEditing: "Comments being answered"
        case .messagesFinal: "Messages final"
        case .published: "Published"
        case .cancelled: "Cancelled"
        }
    }

    /// How far a session has come; of a proposal that was not taken into the programme, that it was declined.
    static func of(_ session: Session) -> String {
        if session.isDeclined { return of(ScreenSession.Fate.declined) }
        return session.state == .reporting && session.isWithoutMessages ? "Report filed" : of(session.state)
    }

    static func of(_ fate: ScreenSession.Fate) -> String {
        switch fate {
        case .accepted: "Accepted into the programme"
        case .declined: "Declined"
        case .returned: "Returned to be mended"
        }
    }

    static func of(_ role: SessionRole) -> String {
        switch role {
        case .focalPoint: "Focal point"
        case .moderator: "Moderator"
        case .remoteModerator: "Remote moderator"
        case .keyParticipant: "Key participant"
        case .rapporteur: "Rapporteur"
        case .orgTeam: "Organising team"
        case .keynote: "Keynote"
        case .presenter: "Presenter"
        case .subjectMatterExpert: "Subject matter expert"
        case .programmeCommittee: "Programme committee"
        case .proposer: "Proposer"
        }
    }
}

// MARK: - Consultations

extension ChoiceWords {
    static func of(_ state: Consultation.State) -> String {
        switch state {
        case .drafted: "Draft"
        case .announced: "Announced"
        case .open: "Open for input"
        case .responding: "Inputs being answered"
        case .responded: "Every input answered"
        case .withdrawn: "Withdrawn"
        }
    }

    static func of(_ kind: Input.Kind) -> String {
        switch kind {
        case .support: "Support"
        case .concern: "Concern"
        case .change: "Change"
        case .question: "Question"
        case .editorial: "Editorial"
        }
    }

    static func of(_ format: Feed.Format) -> String {
        switch format {
        case .calendar: "Calendar (iCalendar)"
        case .frabXML: "Schedule for conference apps (frab XML)"
        case .frabJSON: "Schedule for conference apps (frab JSON)"
        case .xCal: "Calendar (xCal)"
        case .atom: "News feed (Atom)"
        case .table: "Table (CSV)"
        case .wikitext: "Page for the EuroDIG wiki (wikitext)"
        }
    }

    static func of(_ export: Export) -> String {
        switch export {
        case .dataPackage: "Dictionary of the fields (Data Package)"
        case .inputs: "Inputs (CSV)"
        case .dispositions: "Dispositions (CSV)"
        case .responses: "Response table in the columns of ISO (CSV)"
        case .responseDocument: "Response table (ODT)"
        case .json: "Everything (JSON)"
        case .annotations: "Inputs as W3C Web Annotations"
        case .text: "The text in Akoma Ntoso"
        case .amendments: "The last amendments in Akoma Ntoso"
        case .readersCopy: "Reader's copy: one page to print or keep"
        }
    }

    static func of(_ way: Input.Origin.Way) -> String {
        switch way {
        case .letter: "By letter"
        case .email: "By e-mail"
        case .meeting: "In a meeting"
        case .telephone: "On the telephone"
        }
    }

    static func of(_ disposition: Answer.Disposition) -> String {
        switch disposition {
        case .accepted: "Accepted"
        case .acceptedWithChanges: "Accepted with changes"
        case .notAccepted: "Not accepted"
        case .outOfScope: "Out of scope"
        case .duplicate: "Duplicate"
        case .deferred: "Deferred"
        }
    }
}

// MARK: - Consensus

extension ChoiceWords {
    static func of(_ state: ConsensusCall.State) -> String {
        switch state {
        case .open: "Open for stances and objections"
        case .evaluation: "The chair weighs"
        case .designated: "Found, can be challenged"
        case .declared: "Declared"
        case .noConsensus: "No consensus"
        case .superseded: "Superseded by a new text"
        }
    }

    static func of(_ position: ConsensusCall.Position) -> String {
        switch position {
        case .support: "Support"
        case .canLiveWithIt: "Can live with it"
        case .standAside: "Stand aside"
        }
    }

    static func of(_ level: Determination.Level) -> String {
        switch level {
        case .fullConsensus: "Full consensus"
        case .consensus: "Consensus"
        case .strongSupport: "Strong support but significant opposition"
        case .divergence: "Divergence"
        }
    }

    static func of(_ severity: Objection.Severity) -> String {
        switch severity {
        case .minor: "Minor"
        case .major: "Major"
        }
    }

    static func of(_ state: Objection.State) -> String {
        switch state {
        case .open: "Open"
        case .discussed: "Answered, still open"
        case .accommodated: "Accommodated"
        case .addressed: "Addressed with written reasons"
        case .withdrawn: "Withdrawn"
        }
    }

    static func of(_ outcome: ResolveObjection.Outcome) -> String {
        switch outcome {
        case .accommodated: of(Objection.State.accommodated)
        case .addressed: of(Objection.State.addressed)
        }
    }
}

// MARK: - Decisions

extension ChoiceWords {
    static func of(_ outcome: Decision.Outcome) -> String {
        switch outcome {
        case .adopted: "Adopted"
        case .adoptedWithChanges: "Adopted with changes"
        case .notAdopted: "Not adopted"
        case .deferred: "Deferred"
        }
    }

    static func of(_ state: FollowUp.State) -> String {
        switch state {
        case .open: "Awaits an answer"
        case .answered: "Answered"
        case .silent: "No answer came"
        }
    }
}

// MARK: - The record

extension ChoiceWords {
    static func of(_ ground: Removal.Ground) -> String {
        switch ground {
        case .request: "at the request of whoever it is about"
        case .law: "because a law or a court demands it"
        case .safety: "because it put somebody in danger"
        }
    }

    static func of(_ scope: Removal.Scope) -> String {
        switch scope {
        case .names: "names"
        case .everything: "everything"
        }
    }
}

// MARK: - Conversations

extension ChoiceWords {
    static func of(_ state: Conversation.State) -> String {
        switch state {
        case .drafted: "In preparation"
        case .open: "Open for votes"
        case .closed: "Being counted"
        case .counted: "Counted"
        case .withdrawn: "Withdrawn"
        }
    }

    static func of(_ verdict: Statement.Verdict) -> String {
        switch verdict {
        case .accepted: "Accepted"
        case .duplicate: "Declined, another says the same"
        case .offTopic: "Declined, it does not answer the question"
        case .severalIdeas: "Declined, it says several things at once"
        case .conduct: "Declined, it attacks people or makes private matters public"
        }
    }

    static func of(_ label: OpinionResult.Label) -> String {
        switch label {
        case .roughConsensus: "Common ground"
        case .leaning: "Likely common ground"
        case .contested: "Groups differ"
        case .noConsensus: "No common ground"
        case .unheard: "Not everybody heard"
        }
    }

    /// A vote: 1, 0 or −1.
    static func vote(_ vote: Int) -> String { vote > 0 ? "Agree" : vote < 0 ? "Disagree" : "Pass" }
}
