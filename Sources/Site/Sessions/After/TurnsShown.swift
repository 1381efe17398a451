import HTML
import Journal
import Mechanism

/// The turns of a transcript on a page.
extension Reading {
    func turns(
        _ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript, _ range: Range<Int>
    ) {
        let isLast = transcript.number == session.transcripts.count
        let mayMend = isLast && may(.correctTurn, on: .session(session.id))
        h.section(.class("flow"), .ariaLabel(words("What was spoken"))) { h in
            h.ol(.class("turns"), .start(range.lowerBound + 1)) { h in
                for place in range where transcript.turns.indices.contains(place) {
                    let turn = transcript.turns[place]
                    h.li(.id("t-\(place + 1)"), .class(turn.line.isStage ? "sound" : nil)) { h in
                        if turn.line.isStage {
                            stage(&h, turn, place + 1, session, transcript, mayMend)
                        } else {
                            said(&h, turn, place + 1, session, transcript, mayMend)
                        }
                    }
                }
            }
        }
        guard mayMend, !range.isEmpty else { return }
        let unchecked = range.first { !transcript.turns[$0].line.isStage && transcript.turns[$0].check == nil }
        if let unchecked { check(&h, session, transcript, from: unchecked + 1) }
    }

    /// What is nobody's words, and who found that nobody said them.
    private func stage(
        _ h: inout HTMLWriter, _ turn: Session.Transcript.Turn, _ number: Int, _ session: Session,
        _ transcript: Session.Transcript, _ mayMend: Bool
    ) {
        h.p(.class("soft small"), text: text(turn.line.text))
        if let check = turn.check, check.isCorrected {
            let by = check.by.map(name) ?? words("the operator")
            h.p(.class("small"), words("Nobody said this: put right by %1.", by))
        }
        guard mayMend else { return }
        h.p(.class("small")) { h in
            h.a(.href(mending(.correctTurn, session, transcript, turn: number)), words("Put it right"))
        }
    }

    private func said(
        _ h: inout HTMLWriter, _ turn: Session.Transcript.Turn, _ number: Int, _ session: Session,
        _ transcript: Session.Transcript, _ mayMend: Bool
    ) {
        h.div(.class("head small")) { h in
            who(&h, turn, transcript)
            if let starts = turn.line.starts { time(&h, starts / 1000, session, transcript) }
            h.a(
                .class("soft"), .href(link(to: number, session, transcript).adding(fragment: "t-\(number)")),
                .ariaLabel(words("Turn %1: its address", words.number(number))), text: "§ \(words.number(number))")
            h.span(.class("soft"), state(of: turn))
        }
        if case .kept(let commitment) = turn.line.text, journal.text(commitment.hash) == nil {
            prose(&h, turn.line.text)
        } else {
            // Captions are no markup: they are shown as they were written.
            let said = text(turn.line.text)
            h.div(.class("flow"), .lang(language(of: said))) { h in
                for paragraph in said.split(separator: "\n\n") { h.p(text: String(paragraph)) }
            }
        }
        if turn.check == nil, !turn.line.doubts.isEmpty {
            h.p(.class("missing small"), words("Listen to it again: %1.", words.list(doubts(turn.line.doubts))))
        }
        guard mayMend else { return }
        h.p(.class("small")) { h in
            h.a(.href(mending(.correctTurn, session, transcript, turn: number)), words("Put it right"))
            h.text(" · ")
            h.a(.href(mending(.matchSpeaker, session, transcript, turn: number)), words("Who spoke?"))
        }
    }

    private func mending(
        _ type: ActType, _ session: Session, _ transcript: Session.Transcript, turn: Int
    ) -> Link {
        Route.act(type).link.adding(query: "session", String(session.id.number))
            .adding(query: "version", String(transcript.number)).adding(query: "turn", String(turn))
    }

    /// Who speaks, as a person found or as the transcript has it.
    private func who(_ h: inout HTMLWriter, _ turn: Session.Transcript.Turn, _ transcript: Session.Transcript) {
        let label = speaker(of: turn, in: transcript)
        let speaker = transcript.speaker(of: turn)
        if let person = speaker?.person {
            h.b { h in h.a(.href(Route.person(person).link), name(person)) }
        } else if let label {
            h.b(.lang(language(of: label)), label)
        } else {
            h.b(words("Somebody"))
        }
        if let speaker {
            h.span(speaker.group.map(group) ?? words("no group stated"))
        } else {
            h.span(.class("soft"), words("not matched"))
        }
    }

    private func time(
        _ h: inout HTMLWriter, _ seconds: Int, _ session: Session, _ transcript: Session.Transcript
    ) {
        let shown = words.clipTime(seconds)
        guard let recording = recordingAddress(of: session) else { return h.span(.class("num"), shown) }
        let place = transcript.clock == .session ? seconds + session.media.offset : seconds
        h.a(
            .class("num"), .href(recording.playing(from: place)), .rel("nofollow ugc noreferrer"),
            .ariaLabel(words("Listen from %1", shown)), text: shown)
    }

    private func recordingAddress(of session: Session) -> Link? {
        session.media.recording.isEmpty ? nil : Link.outside(text(session.media.recording))
    }

    private func state(of turn: Session.Transcript.Turn) -> String {
        guard let check = turn.check else { return words("not checked") }
        let by = check.by.map(name) ?? words("the operator")
        return check.isCorrected ? words("put right by %1", by) : words("checked by %1", by)
    }

    private func doubts(_ doubts: SpokenLine.Doubts) -> [String] {
        var sentences: [String] = []
        if doubts.contains(.repeated) { sentences.append(words("the same words stand around it")) }
        if doubts.contains(.farewell) { sentences.append(words("machines write this at the end of videos")) }
        if doubts.contains(.overSilence) { sentences.append(words("a few words over a long time")) }
        if doubts.contains(.outOfOrder) { sentences.append(words("its time is out of order")) }
        if doubts.contains(.tooFast) { sentences.append(words("nobody speaks so fast")) }
        return sentences
    }

    /// The form that marks turns as checked, from the first that is not. How far somebody has listened, nobody else knows.
    private func check(
        _ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript, from first: Int
    ) {
        h.section(.class("context flow"), .id("check")) { h in
            h.h2(.class("h3"), words(ActType.checkTurns.words.title))
            h.p(words(ActType.checkTurns.words.lead))
            write(
                ActForm(
                    type: .checkTurns,
                    values: [
                        "session": [String(session.id.number)], "version": [String(transcript.number)],
                        "first": [String(first)]
                    ]), &h)
        }
    }

    /// The turn that a form is about, with those around it.
    func spoken(_ h: inout HTMLWriter, _ session: Session, _ form: ActForm) {
        guard let transcript = Int(digits: form.value("version")).flatMap(session.transcript) else { return }
        let turn = Int(digits: form.value("turn")) ?? 0
        let label = Int(digits: form.value("speaker")) ?? 0
        var shown: [Int] = []
        if transcript.turns.indices.contains(turn - 1) {
            shown = Array(max(0, turn - 2)..<min(turn + 1, transcript.turns.count))
        } else if transcript.labels.indices.contains(label - 1) {
            shown = Array(transcript.turns.indices.filter { transcript.turns[$0].line.label == label }.prefix(3))
        }
        guard !shown.isEmpty else { return }
        h.section(.class("context flow"), .ariaLabel(words("What was spoken"))) { h in
            h.h2(.class("h3"), words("What was spoken"))
            if transcript.labels.indices.contains(label - 1) {
                h.p { h in
                    h.text(words("The transcript says:") + " ")
                    h.b(text: text(transcript.labels[label - 1].name))
                }
            }
            for place in shown {
                h.div(.class("input")) { h in
                    h.div(.class("head")) { h in
                        who(&h, transcript.turns[place], transcript)
                        if let starts = transcript.turns[place].line.starts {
                            time(&h, starts / 1000, session, transcript)
                        }
                    }
                    h.p(text: text(transcript.turns[place].line.text))
                }
            }
        }
    }

    /// What the state knows of a turn or a name, for the forms that are about one.
    func prefillTranscript(_ form: inout ActForm) {
        func put(_ name: String, _ value: String) { if form.values[name] == nil { form.values[name] = [value] } }
        guard let session = session(of: form) else { return }
        put("version", String(session.transcripts.count))
        guard let transcript = Int(digits: form.value("version")).flatMap(session.transcript) else { return }
        let turn = Int(digits: form.value("turn")) ?? 0
        switch form.type {
        case .correctTurn:
            guard transcript.turns.indices.contains(turn - 1) else { return }
            put("text", text(transcript.turns[turn - 1].line.text))
            put("nobody", transcript.turns[turn - 1].line.isStage ? "yes" : "")
        case .matchSpeaker:
            put("turn", "0")
            put("speaker", "0")
            let label = Int(digits: form.value("speaker")) ?? 0
            let known =
                transcript.turns.indices.contains(turn - 1)
                ? transcript.speaker(of: transcript.turns[turn - 1])
                : transcript.labels.indices.contains(label - 1) ? transcript.labels[label - 1].speaker : nil
            guard let known else { return }
            put("person", known.person?.code ?? "")
            put("name", text(known.name))
            if known.person == nil { put("group", known.group ?? "") }
        default: break
        }
    }
}
