import HTML
import Mechanism

/// What an act is about, above its form: nobody should have to judge, answer or amend from memory.
extension Reading {
    func context(_ h: inout HTMLWriter, of form: ActForm) {
        switch form.type {
        case .screenIssue, .resubmitIssue: about(form, "issue", mechanism.issues) { question(&h, of: $0) }
        case .decide: about(form, "issue", mechanism.issues) { outcome(&h, of: $0) }
        case .fileInput: about(form, "consultation", mechanism.consultations) { clause(&h, of: $0, form) }
        case .announceConsultation: about(form, "consultation", mechanism.consultations) { period(&h, of: $0) }
        case .bringInInput: about(form, "consultation", mechanism.consultations) { clause(&h, of: $0, form) }
        case .withdrawInput, .answerInput, .contestAnswer, .editInput, .confirmInput, .disownInput, .placeInput,
            .askClarification, .clarify, .challengeSummary, .attachFile:
            about(form, "input", mechanism.inputs) { input(&h, $0) }
        case .takeStance, .raiseObjection, .determine, .challengeDetermination, .fileMinorityStatement:
            about(form, "call", mechanism.calls) { call(&h, $0, form) }
        case .answerObjection, .resolveObjection, .withdrawObjection:
            about(form, "objection", mechanism.objections) { objection(&h, $0) }
        case .commentOnMessage, .answerMessageComment, .rewordMessage, .dropMessage:
            about(form, "message", mechanism.messages) { message(&h, $0, form) }
        case .answerFollowUp: about(form, "follow_up", mechanism.followUps) { prose(&h, $0.task, "said flow") }
        case .sortInputs, .groupInputs, .assignInputs: touched(&h, form)
        case .explainChange: about(form, "consultation", mechanism.consultations) { changed(&h, of: $0, form) }
        case .moderateStatement, .translateStatement, .takeIntoMessages, .takeIntoText:
            about(form, "statement", mechanism.statements) { statement(&h, $0) }
        case .submitStatement: about(form, "conversation", mechanism.conversations) { prose(&h, $0.question) }
        case .releaseProgramme: about(form, "edition", mechanism.editions) { released(&h, $0) }
        case .answerProgrammeComment: about(form, "edition", mechanism.editions) { comment(&h, on: $0, form) }
        case .commentOnProgramme: about(form, "session", mechanism.sessions) { commented(&h, on: $0) }
        case .screenSession: about(form, "session", mechanism.sessions) { proposal(&h, $0) }
        case .raiseIssue, .proposeSession:
            about(form, "programme_call", mechanism.programmeCalls) { call in asking(&h, call) }
        case .mergeSessions, .answerInvitation, .completeProposal, .resubmitSession, .withdrawSession, .declareConflict:
            about(form, "session", mechanism.sessions) { proposal(&h, $0) }
        case .extendCall: about(form, "programme_call", mechanism.programmeCalls) { dates(&h, $0) }
        case .closeReview: about(form, "programme_call", mechanism.programmeCalls) { withoutReview(&h, closing: $0) }
        case .clusterIssues: toBeTaken(&h, form)
        case .matchSpeaker, .correctTurn: about(form, "session", mechanism.sessions) { spoken(&h, $0, form) }
        default: break
        }
    }

    /// Shows the thing whose number a field of the form holds, if there is one.
    private func about<Thing: Numbered & Equatable>(
        _ form: ActForm, _ field: String, _ shelf: Shelf<Thing>, _ show: (Thing) -> Void
    ) {
        if let thing = Int(digits: form.value(field)).flatMap({ shelf[ID($0)] }) { show(thing) }
    }

    func contextSection(_ h: inout HTMLWriter, _ heading: String, _ content: (inout HTMLWriter) -> Void) {
        h.section(.class("context flow"), .ariaLabel(heading)) { h in
            h.h2(.class("h3"), heading)
            content(&h)
        }
    }

    private func question(_ h: inout HTMLWriter, of issue: Issue) {
        contextSection(&h, words("The issue as it stands")) { h in
            prose(&h, issue.question)
            h.h3(words("Who is affected"))
            prose(&h, issue.affected)
            h.h3(words("What the submitter has at stake"))
            prose(&h, issue.interest)
        }
    }

    private func outcome(_ h: inout HTMLWriter, of issue: Issue) {
        guard let round = issue.round, let call = mechanism.calls.all(round.calls).last else { return }
        contextSection(&h, words("What the chair found")) { h in
            finding(&h, of: call)
            h.p { h in h.a(.href(Route.call(call.id).link), words("See the consensus call")) }
            for id in round.consultations.suffix(1) {
                h.p { h in h.a(.href(Route.responses(id).link), words("Every input with its answer")) }
            }
        }
    }

    private func finding(_ h: inout HTMLWriter, of call: ConsensusCall) {
        guard let finding = call.determination else { return h.p(.class("soft"), words("Nothing is found yet.")) }
        h.p { h in
            h.span(.class("state"), words(ChoiceWords.of(finding.level)))
            h.text(", \(name(finding.by.person)), ")
            day(&h, finding.at)
        }
        prose(&h, finding.reason)
    }

    /// How long a consultation is open at least, and which days few people will write on.
    private func period(_ h: inout HTMLWriter, of consultation: Consultation) {
        contextSection(&h, words("What the charter asks for")) { h in
            if let kind = consultation.kind { h.p(charter.kinds.name(of: kind, language: place)) }
            let days = charter.shortestConsultation(consultation.kind)
            h.p(words.count(days, "It is open for at least %1 day.", "It is open for at least %1 days."))
            let today = String(now.rfc3339.prefix(10))
            let ahead = charter.holidays.days.filter { $0 >= today }.prefix(20)
            if !ahead.isEmpty { h.p(words("Public holidays ahead: %1.", words.list(Array(ahead)))) }
        }
    }

    private func clause(_ h: inout HTMLWriter, of consultation: Consultation, _ form: ActForm) {
        guard let version = consultation.version else { return }
        let key = Int(digits: form.value("clause")) ?? 0
        contextSection(&h, words("What you speak on")) { h in
            if let clause = version[key] {
                quote(&h, clause, of: version.number)
                if form.type == .fileInput { sentences(&h, clause, consultation, key, form) }
            } else {
                whole(&h, version)
            }
            prose(&h, consultation.question)
        }
    }

    /// The sentences of a clause, each a link that puts it into the field for quotes: what works without a script.
    private func sentences(
        _ h: inout HTMLWriter, _ clause: Clause, _ consultation: Consultation, _ key: Int, _ form: ActForm
    ) {
        let sentences = Sentences.of(text(clause.text))
        guard sentences.count > 1, form.value("text").isEmpty else { return }
        let chosen = form.value("quote")
        h.details(.class("brief"), .open(!chosen.isEmpty)) { h in
            h.summary(words("Speak on one sentence only"))
            h.ul(.class("flow")) { h in
                for sentence in sentences {
                    let link = Route.act(.fileInput).link
                        .adding(query: "consultation", String(consultation.id.number))
                        .adding(query: "clause", String(key)).adding(query: "quote", sentence)
                    h.li { h in
                        h.a(
                            .href(link), .ariaCurrent(sentence == chosen ? "true" : nil),
                            .lang(language(of: sentence)), text: sentence)
                    }
                }
            }
        }
    }

    private func whole(_ h: inout HTMLWriter, _ version: TextVersion) {
        h.details(.class("brief")) { h in
            h.summary(words("The whole text, version %1", String(version.number)))
            for keyed in version.clauses {
                let said = text(keyed.clause.text)
                h.section(.class("clause")) { h in
                    h.h3(.class("no"), keyed.clause.label)
                    h.div(.class("words flow"), .lang(language(of: said))) { h in h.p(said) }
                }
            }
        }
    }

    private func input(_ h: inout HTMLWriter, _ input: Input) {
        guard let consultation = mechanism.consultations[input.consultation] else { return }
        contextSection(&h, words("What was said")) { h in
            if let key = input.clause, let clause = consultation.version(input.version)?[key] {
                quote(&h, clause, of: input.version)
            }
            h.div(.class("input")) { h in
                said(&h, input, in: consultation)
                contest(&h, of: input)
                if let answer = input.answer { show(&h, answer) }
            }
        }
    }

    /// What the version did to the clause that is to be explained.
    private func changed(_ h: inout HTMLWriter, of consultation: Consultation, _ form: ActForm) {
        guard let version = Int(digits: form.value("version")), let key = Int(digits: form.value("clause")), key > 0,
            version > 1
        else { return }
        contextSection(&h, words("What changed:")) { h in redlined(&h, key, version, consultation) }
    }

    /// Exactly the inputs that an act on many touches.
    private func touched(_ h: inout HTMLWriter, _ form: ActForm) {
        let numbers = form.values["inputs", default: []].flatMap { $0.split { $0 == "," || $0 == " " } }
        let inputs = numbers.compactMap { Int(digits: $0) }.compactMap { mechanism.inputs[ID($0)] }
        guard !inputs.isEmpty else { return }
        contextSection(&h, words.count(inputs.count, "This touches %1 input", "This touches %1 inputs")) { h in
            h.ul { h in
                for input in inputs {
                    let said = input.counts ? text(input.text) : gone(input)
                    h.li { h in
                        h.a(.href(Route.input(input.id).link), title(of: .input(input.id)) ?? "")
                        h.text(" · \(author(of: input)) · ")
                        h.span(
                            .class("soft"), .lang(language(of: said)),
                            text: said.count > 90 ? said.prefix(84) + " …" : said)
                    }
                }
            }
        }
    }

    private func objection(_ h: inout HTMLWriter, _ objection: Objection) {
        guard let call = mechanism.calls[objection.call],
            let version = mechanism.consultations[call.consultation]?.version(call.version)
        else { return }
        contextSection(&h, words("The objection")) { h in
            if let clause = objection.clause.flatMap({ version[$0] }) { quote(&h, clause, of: version.number) }
            h.div(.class("input")) { h in said(&h, objection, version) }
        }
    }

    private func call(_ h: inout HTMLWriter, _ call: ConsensusCall, _ form: ActForm) {
        guard let version = mechanism.consultations[call.consultation]?.version(call.version) else { return }
        contextSection(&h, words("What is called for")) { h in
            prose(&h, call.question)
            if let clause = Int(digits: form.value("clause")).flatMap({ version[$0] }) {
                quote(&h, clause, of: version.number)
            }
            whole(&h, version)
            switch form.type {
            case .determine: weighed(&h, call, version)
            case .challengeDetermination, .fileMinorityStatement: finding(&h, of: call)
            default: break
            }
        }
    }

    /// What a chair weighs: every objection with its answers, and where people stand.
    private func weighed(_ h: inout HTMLWriter, _ call: ConsensusCall, _ version: TextVersion) {
        let objections = mechanism.objections.all(call.objections)
        objectionCount(&h, objections)
        for objection in objections { h.div(.class("input")) { h in said(&h, objection, version) } }
        if !call.standing.isEmpty { stanceTable(&h, call) }
    }

    private func message(_ h: inout HTMLWriter, _ message: Message, _ form: ActForm) {
        contextSection(&h, words("The message")) { h in
            prose(&h, message.text, "said flow")
            guard let place = Int(digits: form.value("comment")), message.comments.indices.contains(place - 1) else {
                return
            }
            let comment = message.comments[place - 1]
            h.div(.class("input")) { h in
                h.div(.class("head")) { h in
                    h.b(name(comment.author.person))
                    h.span(capacity(of: comment.author))
                    day(&h, comment.at)
                }
                prose(&h, comment.text)
            }
        }
    }

    /// What a release would change.
    private func released(_ h: inout HTMLWriter, _ edition: Edition) {
        contextSection(&h, words("What this release changes")) { h in
            changes(&h, mechanism.difference(of: edition, at: now), in: edition)
        }
    }

    private func comment(_ h: inout HTMLWriter, on edition: Edition, _ form: ActForm) {
        guard let place = Int(digits: form.value("comment")), edition.comments.indices.contains(place - 1) else {
            return
        }
        contextSection(&h, words("The comment")) { h in
            h.div(.class("input")) { h in comment(&h, edition.comments[place - 1]) }
        }
    }

    private func statement(_ h: inout HTMLWriter, _ statement: Statement) {
        contextSection(&h, words("The statement")) { h in
            words(of: statement, &h)
            if !statement.isSeed {
                h.p(
                    .class("small soft"),
                    words("by %1 (%2)", name(statement.author.person), group(of: statement.author)))
            }
        }
    }

    private func proposal(_ h: inout HTMLWriter, _ session: Session) {
        contextSection(&h, words("The proposal")) { h in
            prose(&h, session.teaser, "lede flow")
            prose(&h, session.description)
            prose(&h, session.format)
            if let score = mechanism.publishedScore(of: session) {
                h.p(words("The review gave it %1 of 5.", decimal(hundredths: score)))
            }
            lacking(&h, session)
        }
    }

    /// "Follow-up 2: Print the guide": its task in its name, cut where it is long.
    func followUpTitle(_ followUp: FollowUp) -> String {
        let task = text(followUp.task).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let short = task.prefix(90).split(separator: " ").dropLast().joined(separator: " ")
        let cut = task.count > 90 ? short + " …" : task
        return words("Follow-up %1: %2", String(followUp.id.number), cut)
    }
}
