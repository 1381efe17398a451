import HTML
import Mechanism
import Timetable

/// Where the programme committee makes the programme: by links, selects and buttons, without dragging anything.
extension Reading {
    func gridPage(_ edition: Edition, _ query: [String: [String]]) -> Page? {
        guard may(.placeSession, on: .edition(edition.id)) else { return forbiddenPage() }
        let title = words("Grid: %1", text(edition.title))
        let moved = query["move"]?.last.flatMap { Int(digits: $0) }.map { ID<Session>($0) }
        let draft = timetabling(of: edition, also: moved)
        let violations = draft.violations
        return Page(title, in: .programme) { h in
            h.div(.class("wrap hero")) { h in
                h.p(.class("kicker")) { h in h.a(.href(Route.edition(edition.id).link), text(edition.title)) }
                h.h1(title)
                h.p(.class("lede"), summary(edition, violations))
                h.p(.class("small soft"), words("Times are in this zone: %1.", zoneName(edition.zone)))
            }
            h.div(.class("wrap flow programme")) { h in
                panel(&h, edition, draft, query)
                steps(&h, edition)
                waiting(&h, edition)
                grid(&h, edition)
                wrong(&h, violations, draft)
                proposing(&h, edition)
                differing(&h, edition)
                setting(&h, edition)
                comments(&h, edition)
            }
        }
    }

    private func summary(_ edition: Edition, _ violations: [Timetable.Programme.Violation]) -> String {
        let hard = violations.count(where: \.constraint.isHard)
        let placed = words.count(edition.places.count, "%1 session has a place.", "%1 sessions have a place.")
        let wrong =
            violations.isEmpty
            ? words("Nothing is wrong with the draft.")
            : words(
                "%1 cannot stay, %2 could be better.", words.number(hard), words.number(violations.count - hard))
        return placed + " " + wrong
    }

    /// What can be done with the draft as a whole now.
    private func steps(_ h: inout HTMLWriter, _ edition: Edition) {
        let number = ("edition", String(edition.id.number))
        let isOpen = edition.hearing.map { $0.closes > now } ?? false
        let canRelease = !isOpen && edition.unanswered == 0 && !mechanism.difference(of: edition, at: now).isEmpty
        actions(
            &h,
            [
                canRelease ? action(.releaseProgramme, on: .edition(edition.id), number) : nil,
                isOpen || edition.places.isEmpty ? nil : action(.openDraft, on: .edition(edition.id), number),
                isOpen ? action(.amendHearing, on: .edition(edition.id), number) : nil
            ])
        if isOpen, let hearing = edition.hearing {
            h.p(
                .class("small soft"),
                words(
                    "The draft is open for comments until %1; it can be released after that.",
                    words.dayAndTime(hearing.closes, zone)))
        } else if edition.unanswered > 0 {
            h.p(
                .class("small soft"),
                words.count(
                    edition.unanswered, "It can be released when %1 comment has its answer.",
                    "It can be released when %1 comments have their answers."))
        }
    }

    /// The sessions without a place.
    private func waiting(_ h: inout HTMLWriter, _ edition: Edition) {
        let (waiting, beside) = unplaced(in: edition)
        h.section(.class("flow"), .id("waiting")) { h in
            h.h2(words("Without a place"))
            if waiting.isEmpty { h.p(.class("soft"), words("Every session has its place.")) }
            list(&h, waiting, edition)
            guard !beside.isEmpty else { return }
            h.details { h in
                h.summary(
                    words.count(
                        beside.count, "%1 session has a time of its own beside the grid",
                        "%1 sessions have times of their own beside the grid"))
                list(&h, beside, edition)
            }
        }
    }

    private func list(_ h: inout HTMLWriter, _ sessions: [Session], _ edition: Edition) {
        guard !sessions.isEmpty else { return }
        h.ul(.class("toc")) { h in
            for session in sessions {
                let title = text(session.title)
                h.li { h in
                    h.a(.href(Route.session(session.id).link), .lang(language(of: title)), text: title)
                    h.text(" ")
                    moving(&h, session, edition, words("Place it"))
                }
            }
        }
    }

    private func moving(_ h: inout HTMLWriter, _ session: Session, _ edition: Edition, _ label: String) {
        let link = Route.grid(edition.id).link.adding(query: "move", String(session.id.number))
            .adding(fragment: "panel")
        h.a(.class("deed small"), .href(link)) { h in
            h.text(label)
            h.span(.class("unseen"), ": " + text(session.title))
        }
    }

    private func grid(_ h: inout HTMLWriter, _ edition: Edition) {
        h.section(.class("flow"), .id("grid")) { h in
            h.h2(words("The draft"))
            guard !edition.slots.isEmpty, !edition.rooms.isEmpty else {
                return h.p(.class("soft"), words("Add rooms and slots first; then sessions can be placed."))
            }
            let table = TimeTable(draftOf: edition, showsEmpty: true)
            timeTable(
                &h, table, { words("Draft programme of %1", $0) },
                cell: { h, row, room in
                    let sessions = mechanism.sessions.all(row.cells[room] ?? [])
                    for session in sessions where [.planned, .ready].contains(session.state) {
                        h.text(" ")
                        moving(&h, session, edition, words("Move"))
                    }
                    guard sessions.isEmpty, let slot = row.slot else { return }
                    let link = Route.grid(edition.id).link
                        .adding(query: "at", GridPlace(slot: slot, room: room).code).adding(fragment: "panel")
                    h.a(.class("deed small"), .href(link)) { h in
                        h.text(words("Fill"))
                        h.span(
                            .class("unseen"),
                            ": " + words.time(row.starts, Zone(edition.zone)) + ", "
                                + text(edition.room(room)?.name ?? .none))
                    }
                },
                head: { h, row in
                    guard let slot = row.slot else { return }
                    h.void(.br)
                    h.a(
                        .class("deed small"),
                        .href(
                            Route.act(.setSlot).link.adding(query: "edition", String(edition.id.number))
                                .adding(query: "slot", String(slot))), words("Slot %1", String(slot)))
                })
        }
    }

    private func wrong(
        _ h: inout HTMLWriter, _ violations: [Timetable.Programme.Violation], _ draft: Timetabling
    ) {
        h.section(.class("flow"), .id("wrong")) { h in
            h.h2(words("What is wrong with the draft"))
            if violations.isEmpty {
                h.p(.class("soft"), words("Nothing: everybody can be where they are needed, and no wish is open."))
            }
            troubles(&h, violations, in: draft)
        }
    }

    /// Where the program is asked for an arrangement.
    private func proposing(_ h: inout HTMLWriter, _ edition: Edition) {
        guard !edition.slots.isEmpty, !edition.rooms.isEmpty else { return }
        h.section(.class("flow"), .id("propose")) { h in
            h.h2(words("Let the program propose"))
            h.p(
                words(
                    "It looks for places that break no rule and as few wishes as it can. You see the result first; nothing changes before you take it over."
                ))
            h.form(.method("get"), .action(Route.proposal(edition.id).link), .class("act flow")) { h in
                h.fieldset { h in
                    h.legend(words("What it may change"))
                    for way in Edition.Arrangement.Way.allCases {
                        h.p(.class("check")) { h in
                            h.input(
                                .type("radio"), .name("way"), .id("way-" + way.rawValue), .value(way.rawValue),
                                .checked(way == .fill))
                            h.label(.for("way-" + way.rawValue), words(ChoiceWords.of(way)))
                        }
                    }
                }
                h.div(.class("field")) { h in
                    h.label(.for("seed"), words("Seed"))
                    h.p(
                        .class("hint small soft"), .id("h-seed"),
                        words("Any number. The same seed gives the same result; another one may find a better one."))
                    h.input(
                        .type("text"), .inputmode("numeric"), .name("seed"), .id("seed"), .value("1"), .size(8),
                        .ariaDescribedBy("h-seed"))
                }
                h.p { h in h.button(.class("button quiet"), .type("submit"), words("Show a proposal")) }
            }
            if let last = edition.arrangement {
                h.p(
                    .class("small soft"),
                    words(
                        "Last taken over: %1, %2, seed %3, %4 moves, cost %5.", words(ChoiceWords.of(last.way)),
                        words.dayAndTime(last.at, zone), String(last.seed), words.number(last.moves),
                        words.number(last.cost)))
            }
        }
    }

    private func differing(_ h: inout HTMLWriter, _ edition: Edition) {
        guard !edition.releases.isEmpty else { return }
        h.section(.class("flow"), .id("differs")) { h in
            h.h2(words("How the draft differs from the programme in force"))
            changes(&h, mechanism.difference(of: edition, at: now), in: edition)
        }
    }
}
