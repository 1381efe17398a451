import Balance
import HTML
import Mechanism

/// What everybody sees of a session that is live: who speaks, who is next and why, how the floor is shared.
extension Reading {
    func floor(_ h: inout HTMLWriter, of session: Session) {
        h.div(.class("flow"), .data("asks", signs(of: session)), .data("now", String(now.seconds)), over(session)) {
            h in
            speaking(&h, session)
            asking(&h, session)
            queue(&h, session)
            shares(&h, session)
            genders(&h, of: session)
            onScreen(&h, session)
            notes(&h, session, most: 12)
        }
    }

    /// What decides on what anybody can do. The script asks for the reader's own part anew when it changes.
    private func signs(of session: Session) -> String {
        var signs = [session.state.rawValue]
        if let turn = session.floor.speaking, case .speaking(_, let until) = turn.stage {
            signs.append("\(turn.number) until \(until.seconds)")
        }
        signs.append("asked \(session.temperatures.count) \(session.temperatures.last?.state == .open)")
        signs.append("drafted \(session.messages.count)")
        // The reader's own part shows names and words of those who wait, too.
        signs.append("erased \(mechanism.record.erasureCount)")
        let queue = session.floor.queue(at: now).map { place in
            let removal = place.turn.person.flatMap { mechanism.people[$0]?.removal }
            return "\(place.turn.number)" + (removal.map { " \($0.scope)" } ?? "")
        }
        return (signs + queue).joined(separator: " ")
    }

    /// Tells the script that nothing more comes.
    private func over(_ session: Session) -> Attribute { .data("over", session.state == .live ? nil : "yes") }

    func screen(_ h: inout HTMLWriter, of session: Session) {
        h.div(.class("flow"), .data("now", String(now.seconds)), over(session)) { h in
            speaking(&h, session)
            asking(&h, session)
            h.div(.class("columns")) { h in
                h.div { h in queue(&h, session, most: 5) }
                h.div(.class("flow")) { h in
                    onScreen(&h, session)
                    shares(&h, session)
                    genders(&h, of: session)
                }
            }
        }
    }

    /// How the floor went, for the page of the session.
    func onTheFloor(_ h: inout HTMLWriter, _ session: Session) {
        guard session.state != .live else { return }
        shares(&h, session)
        genders(&h, of: session)
        if let transcript = session.transcripts.last { spokenShares(&h, transcript) }
        let left = session.floor.waiting.count
        if left > 0 {
            h.p(
                .class("missing"),
                words.count(
                    left, "%1 person waited and did not get the floor.", "%1 people waited and did not get the floor."))
        }
        senses(&h, of: session)
        let notes = session.standingNotes.count
        guard notes > 0 else { return }
        h.details { h in
            h.summary(words.count(notes, "%1 note of the rapporteur", "%1 notes of the rapporteur"))
            self.notes(&h, session)
        }
    }

    private func speaking(_ h: inout HTMLWriter, _ session: Session) {
        h.section(.class("speaking flow"), .ariaLabel(words("Who has the floor"))) { h in
            guard session.state == .live else {
                return h.p(.class("state"), words("The floor is closed. This is how it went."))
            }
            guard let turn = session.floor.speaking, case .speaking(_, let until) = turn.stage else {
                return h.p(.class("state"), words("Nobody has the floor."))
            }
            h.p(.class("small soft"), words("Has the floor"))
            h.p(.class("speaker")) { h in speaker(&h, turn) }
            h.p { h in
                h.text(about(turn) + " · ")
                timer(&h, until)
            }
            if !turn.question.isEmpty { prose(&h, turn.question, "said-out flow") }
            departure(&h, turn)
        }
    }

    /// Until when a turn lasts, and, with a script, how long that is.
    func timer(_ h: inout HTMLWriter, _ until: Timestamp) {
        h.time(.datetime(until.rfc3339), .class("num"), text: words("until %1", words.clock(until, zone)))
        h.text(" ")
        h.span(.class("num timer"), .data("until", String(until.seconds)), .aria("hidden", "true"), text: "")
    }

    /// Somebody with their group, as they are called here.
    func speaker(_ h: inout HTMLWriter, _ turn: Turn) {
        if let person = turn.person {
            h.a(.href(Route.person(person).link), name(person))
        } else {
            let name = text(turn.name)
            h.b(.lang(language(of: name)), name)
        }
        h.text(" ")
        h.span(.class("small soft"), turn.group.map(group) ?? words("no group stated"))
    }

    /// What somebody wants the floor for, and from where.
    private func about(_ turn: Turn) -> String {
        words(ChoiceWords.of(turn.kind)) + " · " + words(ChoiceWords.of(turn.channel))
    }

    private func departure(_ h: inout HTMLWriter, _ turn: Turn) {
        guard !turn.departure.isEmpty else { return }
        let reason = text(turn.departure)
        h.p(.class("small")) { h in
            h.b(words("Out of turn:"))
            h.text(" ")
            h.span(.lang(language(of: reason)), reason)
        }
    }

    private func queue(_ h: inout HTMLWriter, _ session: Session, most: Int = .max) {
        guard session.state == .live else { return }
        let places = session.floor.queue(at: now)
        h.section(.class("flow")) { h in
            h.h2(.id("queue"), words("Who is next"))
            guard !places.isEmpty else { return h.p(.class("soft"), words("Nobody waits for the floor.")) }
            h.ol(.class("queue")) { h in
                for place in places.prefix(most) {
                    h.li { h in
                        speaker(&h, place.turn)
                        h.void(.br)
                        h.span(.class("small"), about(place.turn))
                        h.span(.class("small soft"), " – " + sentence(place.reason, place.turn))
                    }
                }
            }
            if places.count > most {
                h.p(.class("small soft"), words.count(places.count - most, "%1 more waits", "%1 more wait"))
            }
        }
    }

    /// Why somebody stands at a place of the queue.
    private func sentence(_ reason: Floor.Place.Reason, _ turn: Turn) -> String {
        switch reason {
        case .kind: words("goes before what others want")
        case .afar:
            words("from afar, after %1 turns in a row from the room", String(Floor.turnsInARow))
        case .leastHeard(let seconds):
            words(
                "%1 has spoken least of those who wait: %2", turn.group.map(group) ?? words("Whoever states no group"),
                words.duration(seconds))
        case .firstCome: words("came first")
        }
    }

    func shares(_ h: inout HTMLWriter, _ session: Session) {
        let floor = session.floor
        guard floor.turns.contains(where: { $0.began != nil }) else { return }
        let seconds = floor.seconds(at: now)
        let (room, afar) = (floor.seconds(on: .room, at: now), floor.seconds(on: .remote, at: now))
        h.section(.class("flow")) { h in
            h.h2(words("How the floor is shared"))
            let silent = charter.groups.codes.filter { seconds[$0] == nil }
            if silent.isEmpty {
                h.p(words("Every group has had the floor."))
            } else {
                h.p(.class("missing"), words("Not heard yet: %1.", words.list(silent.map(group))))
            }
            h.p(words("In the room: %1. From afar: %2.", words.duration(room), words.duration(afar)))
            h.table(.class("num")) { h in
                h.caption(words("Time on the floor by group"))
                h.thead { h in
                    h.tr { h in
                        h.th(.scope("col"), words("Group"))
                        h.th(.scope("col"), words("Turns"))
                        h.th(.scope("col"), words("Time"))
                    }
                }
                h.tbody { h in
                    for code in charter.groups.codes { row(&h, floor, code, group(code), seconds) }
                    if seconds[nil] != nil { row(&h, floor, nil, words("no group stated"), seconds) }
                }
            }
            asked(&h, floor)
        }
    }

    private func row(
        _ h: inout HTMLWriter, _ floor: Floor, _ code: String?, _ name: String, _ seconds: [String?: Int]
    ) {
        h.tr { h in
            h.th(.scope("row"), name)
            h.td(words.number(floor.turns.count { $0.began != nil && $0.group == code }))
            h.td(words.duration(seconds[code] ?? 0))
        }
    }

    private func asked(_ h: inout HTMLWriter, _ floor: Floor) {
        let questions = floor.questions
        guard questions.asked > 0 else { return }
        h.p(
            .class("small"),
            words(
                "Questions sent in: %1; read out: %2; answered: %3.", words.number(questions.asked),
                words.number(questions.read), words.number(questions.answered)))
    }

    /// The messages as they are being drafted, before everybody's eyes.
    private func onScreen(_ h: inout HTMLWriter, _ session: Session) {
        guard !session.messages.isEmpty else { return }
        h.section(.class("flow")) { h in
            h.h2(words("Messages"))
            h.ol(.class("brief-messages")) { h in
                for message in mechanism.messages.all(session.messages) { h.li { h in prose(&h, message.text) } }
            }
        }
    }
}

extension Words {
    /// The time on the clock with its seconds: `18:00:05`.
    func clock(_ moment: Timestamp, _ zone: Zone) -> String {
        let seconds = zone.civil(moment).second
        return "\(time(moment, zone)):\(seconds < 10 ? "0" : "")\(seconds)"
    }

    /// How long something lasted.
    func duration(_ seconds: Int) -> String {
        let (minutes, rest) = max(0, seconds).quotientAndRemainder(dividingBy: 60)
        return minutes == 0
            ? self("%1 s", String(rest)) : self("%1 min %2 s", number(minutes), String(rest))
    }
}
