import HTML
import Mechanism
import Timetable

/// What is wrong with a programme, in the reader's words, with the way to each session.
extension Reading {
    func sentence(of trouble: Timetable.Programme.Trouble, in draft: Timetabling) -> RecordSentence {
        RecordSentence(words: template(of: trouble), pieces: pieces(of: trouble, in: draft))
    }

    private func template(of trouble: Timetable.Programme.Trouble) -> String {
        switch trouble {
        case .noPlace: words("“%1” has no time and room yet.")
        case .notWhereSettled: words("“%1” cannot be moved any more, and is not where it was.")
        case .tooLong: words("“%1” takes %2, but there is less time at %3.")
        case .closedRoom: words("“%1” is in %2, which cannot be used at %3.")
        case .lacks: words("“%1” needs something that %2 does not have: %3.")
        case .tooFewSeats: words("“%1” expects %2, but %3 seats %4.")
        case .changed: words("“%1” is not where it was announced.")
        case .away: words("%1 cannot come to “%3” at %4. Part: %2.")
        case .earlyOrLate:
            words("For %1, who takes part from afar, “%2” at %3 is early in the morning or late in the evening.")
        case .atNight: words("For %1, who takes part from afar, “%2” at %3 is in the middle of the night.")
        case .sameRoom: words("“%1” and “%2” are in %3 at the same time.")
        case .samePerson: words("%1 has parts in two sessions at the same time: %2 of “%3”, %4 of “%5”.")
        case .sameTopics: words("“%1” and “%2” are at the same time, though both are about this: %3.")
        case .tooManyNeed: words("At %2, %1 need this: %3. There is enough for %4 only.")
        case .nothingFor: words("At %2, nobody from this group has a part in any session: %1.")
        case .everythingFor: words("At %2, people from this group have parts in every session and have to choose: %1.")
        case .manySessions: words("%1 has parts in %2; %3 are enough.")
        case .hurry: words("%1 has %2 to get from “%3” in %4 to “%5” in %6.")
        }
    }

    private func pieces(of trouble: Timetable.Programme.Trouble, in draft: Timetabling) -> [RecordSentence.Piece] {
        func session(_ number: Int) -> RecordSentence.Piece {
            let session = draft.sessions[number]
            return .init(text: text(session.title), link: Route.session(session.id).link)
        }
        func slot(_ number: Int) -> RecordSentence.Piece {
            .init(text: words.dayAndTime(draft.slots[number].starts, Zone(draft.edition.zone)))
        }
        func room(_ number: Int) -> RecordSentence.Piece { .init(text: text(draft.rooms[number].name)) }
        func person(_ number: Int) -> RecordSentence.Piece {
            switch draft.people[number] {
            case .joined(let id): .init(text: name(id), link: Route.person(id).link)
            case .guest(let name): .init(text: name)
            }
        }
        func role(_ person: Int, _ session: Int) -> RecordSentence.Piece {
            let roles = draft.programme.sessions[session].parts.filter { $0.person == person }.map(\.role)
            let names = roles.compactMap { SessionRole(rawValue: $0) }.map { words(ChoiceWords.of($0)) }
            return .init(text: words.list(names))
        }
        func people(_ count: Int) -> RecordSentence.Piece {
            .init(text: words.count(count, "%1 person", "%1 people"))
        }
        func minutes(_ count: Int) -> RecordSentence.Piece {
            .init(text: words.count(count, "%1 minute", "%1 minutes"))
        }
        func sessions(_ count: Int) -> RecordSentence.Piece {
            .init(text: words.count(count, "%1 session", "%1 sessions"))
        }
        switch trouble {
        case .noPlace(let one), .notWhereSettled(let one), .changed(let one): return [session(one)]
        case .tooLong(let one, let time):
            return [session(one), minutes(draft.programme.sessions[one].length), slot(time)]
        case .closedRoom(let one, let place, let time): return [session(one), room(place), slot(time)]
        case .lacks(let one, let place, let feature): return [session(one), room(place), .init(text: called(feature))]
        case .tooFewSeats(let one, let place, let audience, let seats):
            return [session(one), people(audience), room(place), .init(text: words.number(seats))]
        case .away(let who, let one, let time): return [person(who), role(who, one), session(one), slot(time)]
        case .earlyOrLate(let who, let one, let time), .atNight(let who, let one, let time):
            return [person(who), session(one), slot(time)]
        case .sameRoom(let one, let other, let place): return [session(one), session(other), room(place)]
        case .samePerson(let who, let one, let other):
            return [person(who), role(who, one), session(one), role(who, other), session(other)]
        case .sameTopics(let one, let other, let topics):
            let names = topics.map { charter.topics.name(of: $0, language: place) }
            return [session(one), session(other), .init(text: words.list(names))]
        case .tooManyNeed(let feature, let count, let time, let limit):
            return [sessions(count), slot(time), .init(text: called(feature)), .init(text: words.number(limit))]
        case .nothingFor(let code, let time), .everythingFor(let code, let time):
            return [.init(text: group(code)), slot(time)]
        case .manySessions(let who, let count, let most):
            return [person(who), sessions(count), .init(text: words.number(most))]
        case .hurry(let who, let from, let to, let time):
            return [
                person(who), minutes(time), session(from.session), room(from.room), session(to.session), room(to.room)
            ]
        }
    }

    private func called(_ feature: String) -> String {
        RoomFeature(rawValue: feature).map { words(ChoiceWords.of($0)) } ?? feature
    }

    /// Troubles as a list, what cannot stay first.
    func troubles(
        _ h: inout HTMLWriter, _ violations: [Timetable.Programme.Violation], in draft: Timetabling, most: Int = 200
    ) {
        let lists = [
            (words("This cannot stay"), violations.filter(\.constraint.isHard)),
            (words("This could be better"), violations.filter { !$0.constraint.isHard })
        ]
        for (heading, list) in lists where !list.isEmpty {
            h.h3("\(heading) (\(words.number(list.count)))")
            h.ul(.class("troubles")) { h in
                for violation in list.prefix(most) {
                    h.li { h in write(sentence(of: violation.trouble, in: draft), &h) }
                }
            }
            if list.count > most {
                h.p(.class("small soft"), words.count(list.count - most, "%1 more.", "%1 more."))
            }
        }
    }
}
