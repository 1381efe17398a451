import Exchange
import HTML
import Mechanism

/// A programme as a table: a row for each time, a column for each room. A small screen shows it as a list instead.
struct TimeTable {
    let edition: Edition
    let days: [Day]

    struct Day {
        /// A moment of the day that it is called by.
        let date: Timestamp
        let rows: [Row]
    }

    struct Row {
        let starts: Timestamp
        let ends: Timestamp
        let name: Prose
        let kind: SlotKind
        /// The slot, where there still is one at this time.
        let slot: Int?
        let isOfDayBefore: Bool
        /// The sessions in each room, by its number.
        let cells: [Int: [ID<Session>]]
    }

    /// The rooms in which anything is, and those of the edition, in its order.
    let rooms: [(number: Int, name: Prose)]

    /// The table of the draft, as it would be released or with its empty slots and rooms as well.
    init(draftOf edition: Edition, showsEmpty: Bool) {
        self.init(
            edition, showsEmpty ? edition.slots : edition.shownSlots, edition.rooms, edition.appointments,
            slots: edition.places.mapValues(\.slot), showsEmpty: showsEmpty)
    }

    /// The table of a programme as it was released: whatever the draft has become, its times, breaks and rooms are those.
    init(_ release: Edition.Release, of edition: Edition) {
        self.init(edition, release.slots, release.rooms, release.appointments, slots: [:], showsEmpty: false)
    }

    /// - Parameter numbers: The slot of each session; none where a programme tells times alone.
    private init(
        _ edition: Edition, _ slots: [Edition.Slot], _ allRooms: [Edition.Room],
        _ appointments: [ID<Session>: Appointment], slots numbers: [ID<Session>: Int], showsEmpty: Bool
    ) {
        self.edition = edition
        let zone = Zone(edition.zone)
        struct Time: Hashable {
            let starts: Timestamp
            let ends: Timestamp
            let slot: Int?
        }
        var cells: [Time: [Int: [ID<Session>]]] = [:]
        for (session, place) in appointments.sorted(by: { $0.key < $1.key }) {
            let time = Time(starts: place.starts, ends: place.ends, slot: numbers[session])
            cells[time, default: [:]][place.room, default: []].append(session)
        }
        var rows: [Row] = []
        for slot in slots {
            let time = Time(starts: slot.starts, ends: slot.ends, slot: numbers.isEmpty ? nil : slot.number)
            // Beside a break there may be sessions of the same time, which have a row of their own.
            let held = slot.kind == .pause ? nil : cells.removeValue(forKey: time)
            guard showsEmpty || held != nil || slot.kind == .pause else { continue }
            rows.append(
                Row(
                    starts: slot.starts, ends: slot.ends, name: slot.name, kind: slot.kind, slot: slot.number,
                    isOfDayBefore: slot.isOfDayBefore, cells: held ?? [:]))
        }
        rows += cells.map {
            Row(
                starts: $0.key.starts, ends: $0.key.ends, name: .none, kind: .session, slot: nil,
                isOfDayBefore: false, cells: $0.value)
        }
        rows.sort { ($0.starts, $0.ends) < ($1.starts, $1.ends) }
        var days: [(key: String, date: Timestamp, rows: [Row])] = []
        for row in rows {
            let date = row.isOfDayBefore ? row.starts.adding(days: -1) : row.starts
            let key = String(zone.civil(date).text.prefix(10))
            if let place = days.firstIndex(where: { $0.key == key }) {
                days[place].rows.append(row)
            } else {
                days.append((key, date, [row]))
            }
        }
        self.days = days.sorted { $0.key < $1.key }.map { Day(date: $0.date, rows: $0.rows) }
        let known = Set(allRooms.map(\.number))
        let gone = appointments.values.filter { !known.contains($0.room) }.map { ($0.room, $0.name) }
        var rooms = allRooms.map { (number: $0.number, name: $0.name) }
        for (number, name) in gone.sorted(by: { $0.0 < $1.0 }) where !rooms.contains(where: { $0.number == number }) {
            rooms.append((number, name))
        }
        let used = Set(appointments.values.map(\.room))
        self.rooms = showsEmpty ? rooms : rooms.filter { used.contains($0.number) }
    }
}

extension Reading {
    /// The tables of a programme, one a day.
    /// - Parameters:
    ///   - mark: What the days are called in addresses, where a page has two programmes.
    ///   - cell: What stands in a cell below its sessions, as links to place and move them.
    func timeTable(
        _ h: inout HTMLWriter, _ table: TimeTable, mark: String = "day", _ caption: (String) -> String,
        cell: (inout HTMLWriter, TimeTable.Row, Int) -> Void = { _, _, _ in },
        head: (inout HTMLWriter, TimeTable.Row) -> Void = { _, _ in }
    ) {
        let zone = Zone(table.edition.zone)
        for (number, day) in table.days.enumerated() {
            let date = words.day(day.date, zone)
            h.section(.class("timetable flow"), .id("\(mark)-\(number + 1)")) { h in
                h.h3(date)
                h.div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel(caption(date))) { h in
                    h.table { h in
                        h.caption(caption(date))
                        h.thead { h in
                            h.tr { h in
                                h.th(.scope("col"), words("Time"))
                                for room in table.rooms {
                                    let name = text(room.name)
                                    h.th(.scope("col"), .lang(language(of: name)), name)
                                }
                            }
                        }
                        h.tbody { h in
                            for row in day.rows { self.row(&h, row, table, zone, cell, head) }
                        }
                    }
                }
            }
        }
    }

    private func row(
        _ h: inout HTMLWriter, _ row: TimeTable.Row, _ table: TimeTable, _ zone: Zone,
        _ cell: (inout HTMLWriter, TimeTable.Row, Int) -> Void, _ head: (inout HTMLWriter, TimeTable.Row) -> Void
    ) {
        h.tr(.class(row.kind == .pause ? "pause" : nil)) { h in
            h.th(.scope("row")) { h in
                h.span(.class("num")) { h in
                    h.time(.datetime(row.starts.rfc3339), words.time(row.starts, zone))
                    h.text("–")
                    h.time(.datetime(row.ends.rfc3339), words.time(row.ends, zone))
                }
                if row.kind != .pause, !row.name.isEmpty {
                    let name = text(row.name)
                    h.void(.br)
                    h.span(.class("small"), .lang(language(of: name)), name)
                }
                head(&h, row)
            }
            if row.kind == .pause {
                let name = row.name.isEmpty ? words(ChoiceWords.of(row.kind)) : text(row.name)
                return h.td(.colspan(max(1, table.rooms.count)), .lang(language(of: name)), text: name)
            }
            for room in table.rooms {
                let sessions = row.cells[room.number] ?? []
                h.td(.class(sessions.isEmpty ? "free" : nil)) { h in
                    let name = text(room.name)
                    h.span(.class("room small soft"), .lang(language(of: name)), name)
                    for session in mechanism.sessions.all(sessions) { self.session(&h, session) }
                    cell(&h, row, room.number)
                }
            }
        }
    }

    private func session(_ h: inout HTMLWriter, _ session: Session) {
        let title = text(session.title)
        h.a(.href(Route.session(session.id).link), .lang(language(of: title)), text: title)
        if session.state == .cancelled || session.state == .merged {
            h.span(.class("state small"), " " + words(ChoiceWords.of(session.state)))
        }
    }
}

extension TimeTable {
    /// The table as CSV (RFC 4180): a row for each session, with its day, times and room.
    func csv(_ reading: Reading) -> String {
        let zone = Zone(edition.zone)
        let names = rooms.reduce(into: [Int: String]()) { $0[$1.number] = reading.text($1.name) }
        var lines = [["day", "starts", "ends", "starts_utc", "room", "kind", "session", "title", "state"]]
        for day in days {
            let date = String(zone.civil(day.date).text.prefix(10))
            for row in day.rows {
                let times = [
                    reading.words.time(row.starts, zone), reading.words.time(row.ends, zone), row.starts.rfc3339
                ]
                if row.kind == .pause {
                    lines.append([date] + times + ["", row.kind.rawValue, "", reading.text(row.name), ""])
                }
                for room in rooms {
                    for session in reading.mechanism.sessions.all(row.cells[room.number] ?? []) {
                        lines.append(
                            [date] + times + [
                                names[room.number] ?? "", row.kind.rawValue, String(session.id.number),
                                reading.text(session.title), session.state.rawValue
                            ])
                    }
                }
            }
        }
        return lines.map(DataTable.line).joined()
    }
}
