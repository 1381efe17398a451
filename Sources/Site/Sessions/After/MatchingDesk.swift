import Exchange
import HTML
import Mechanism

import enum Exchange.SessionRole

/// Who is meant by the names in a transcript: what people have found, and, for those who may say so, whom they might be.
extension Reading {
    func speakers(_ h: inout HTMLWriter, _ session: Session, _ transcript: Session.Transcript) {
        guard !transcript.labels.isEmpty else { return }
        let mayMatch = transcript.number == session.transcripts.count && may(.matchSpeaker, on: .session(session.id))
        h.section(.class("flow"), .id("speakers")) { h in
            h.h2(.class("h3"), words("Who speaks"))
            if mayMatch {
                h.p(
                    .class("small soft"),
                    words("Captions carry misheard names. What is suggested is no more than that: you say who it is."))
            }
            h.ul(.class("turns")) { h in
                for (place, label) in transcript.labels.enumerated() {
                    h.li(.class("flow")) { h in
                        speaker(&h, label, place + 1, transcript)
                        if mayMatch { matching(&h, label, place + 1, session, transcript) }
                    }
                }
            }
        }
    }

    private func speaker(
        _ h: inout HTMLWriter, _ label: Session.Transcript.Label, _ number: Int, _ transcript: Session.Transcript
    ) {
        let said = text(label.name)
        let turns = transcript.turns.count { $0.line.label == number }
        h.p { h in
            h.b(.lang(language(of: said)), said)
            h.text(" ")
            h.span(.class("small soft num"), words.count(turns, "%1 turn", "%1 turns"))
            h.void(.br)
            guard let speaker = label.speaker else { return h.span(.class("small soft"), words("not matched")) }
            if let person = speaker.person {
                h.a(.href(Route.person(person).link), name(person))
            } else if let name = name(of: speaker) {
                h.span(.lang(language(of: name)), name)
            }
            h.text(" ")
            h.span(.class("small soft"), speaker.group.map(group) ?? words("no group stated"))
        }
    }

    private func matching(
        _ h: inout HTMLWriter, _ label: Session.Transcript.Label, _ number: Int, _ session: Session,
        _ transcript: Session.Transcript
    ) {
        let about = [
            "session": String(session.id.number), "version": String(transcript.number), "speaker": String(number),
            "turn": "0"
        ]
        if label.speaker == nil {
            for suggestion in suggestions(for: text(label.name), session) {
                h.form(.method("post"), .action(Route.act(.matchSpeaker).link)) { h in
                    formToken(&h)
                    for (name, value) in (about.merging(suggestion.fields) { $1 }).sorted(by: { $0.key < $1.key }) {
                        h.input(.type("hidden"), .name(name), .value(value))
                    }
                    h.button(.class("button quiet"), .type("submit"), words("It is %1", suggestion.name))
                }
            }
        }
        let link = Route.act(.matchSpeaker).link.adding(query: "session", String(session.id.number))
            .adding(query: "version", String(transcript.number)).adding(query: "speaker", String(number))
        h.p { h in
            h.a(
                .class("small"), .href(link),
                label.speaker == nil ? words("Say who it is") : words("Say who it is instead"))
        }
    }

    /// Somebody who may be meant.
    private struct Suggestion: Hashable {
        let name: String
        let fields: [String: String]
    }

    /// Whom a name in the transcript may mean, the likeliest first: those with a part in the session and those who had its
    /// floor, by name; and by part, where the transcript names one.
    private func suggestions(for label: String, _ session: Session) -> [Suggestion] {
        var likely: [(suggestion: Suggestion, likeness: Double)] = []
        func note(_ person: PersonID?, _ name: Prose, _ group: String?, _ role: SessionRole?) {
            let called = person.map { self.name($0) } ?? text(name)
            var likeness = SpeakerLikeness.of(label, and: called)
            if let role, SpeakerLikeness.role(of: label) == role { likeness = max(likeness, 0.9) }
            guard likeness > 0 else { return }
            var fields: [String: String] = [:]
            if let person {
                fields["person"] = person.code
            } else {
                fields["name"] = called
                fields["group"] = group
            }
            let suggestion = Suggestion(name: called, fields: fields)
            if !likely.contains(where: { $0.suggestion.fields == fields }) { likely.append((suggestion, likeness)) }
        }
        for part in session.parts {
            let role = SessionRole(rawValue: part.role.rawValue.replacing("_", with: "-"))
            note(part.person, part.name, part.group, role)
        }
        for turn in session.floor.turns { note(turn.person, turn.name, turn.group, nil) }
        return likely.sorted { ($0.likeness, $1.suggestion.name) > ($1.likeness, $0.suggestion.name) }
            .prefix(3).map(\.suggestion)
    }
}
