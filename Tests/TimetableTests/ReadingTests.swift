import Testing

@testable import Timetable

@Suite struct `Reading an instance` {
    @Test func `N2OR has its sessions, rooms, tracks, submissions and conflicts`() throws {
        let conference = try Conference(json: try fixture("N2OR.json"))
        #expect(conference.sessions.map(\.slots) == [2, 2, 2, 3])
        #expect(conference.rooms.count == 4)
        #expect(conference.tracks.count == 8)
        #expect(conference.submissions.count == 35)
        #expect(conference.conflicts.joined().count(where: \.ofPresenters) == 0)
        #expect(conference.conflicts.joined().count(where: \.ofAttendees) == 2)
        #expect(conference.similarity.joined().reduce(0, +) == 2)
        #expect(conference.warnings.isEmpty)
    }

    @Test func `conflicts come from presenters, attendees and chairs of other tracks`() throws {
        let conflicts = try Example.conference.conflicts
        #expect(conflicts.map { $0.map(\.other) } == [[2, 4], [3, 4], [0, 4], [1], [0, 1, 2]])
        #expect(conflicts[1].first == Conference.Conflict(other: 3, ofPresenters: true, ofAttendees: true))
    }

    @Test func `the zone penalties are those of the worked example`() throws {
        let zones = try Example.conference.submissions.map(\.zonePenalties)
        #expect(zones == [[1, 0], [0, 1], [10, 1], [1, 0], [1, 0]])
    }

    @Test(arguments: [
        ("A, B", ["A", "B"]), ("A,B", ["A,B"]), ("A,  B", [" B", "A"]), ("A, ", ["A"]), (", , A", ["A"]),
        ("a, A", ["A", "a"]), ("A, A", ["A"]), ("A ", ["A "])
    ])
    func `names are parted by comma and space alone`(text: String, names: [String]) throws {
        let sheet = try Sheet("tracks", [[.text("Tracks")], [.text(text)]])
        #expect(try sheet.nameList(1, 0, "The chairs").map(\.text).sorted() == names)
    }

    @Test func `names that read the same when glued together are warned of`() throws {
        var sheets = Example.sheets
        for name in sheets.keys {
            sheets[name] = sheets[name]?.map { $0.map { if case .text("S2") = $0 { "S11" } else { $0 } } }
        }
        sheets["sessions"]?[1][1] = 12
        #expect(try Conference(json: try Example.json(sheets)).warnings.count == 1)
    }

    typealias Change = @Sendable (inout [String: [[TestCell]]]) -> Void

    static let faults: [(String, Change)] = [
        (#"Sheet "rooms": The sheet is missing."#, { $0["rooms"] = nil }),
        (#"Sheet "rooms": It is empty; it needs a header and data."#, { $0["rooms"] = [] }),
        (#"Sheet "rooms": There is no room."#, { $0["rooms"] = [["Rooms"]] }),
        (#"Sheet "rooms", row 1: The row is blank, with data below it; remove it."#, { $0["rooms"]?[1] = [nil] }),
        (#"Sheet "rooms", row 2: The room "R1" is repeated; row 1 has it too."#, { $0["rooms"]?[2] = ["R1"] }),
        (#"Sheet "rooms", row 2: The room must be text, not 7."#, { $0["rooms"]?[2] = [7] }),
        (
            #"Sheet "sessions", row 1: The number of time slots must be a whole number from 0 to 1440, not -2."#,
            { $0["sessions"]?[1][1] = -2 }
        ),
        (
            #"Sheet "sessions", row 1: The number of time slots must be a whole number from 0 to 1440, not 1e+300."#,
            { $0["sessions"]?[1][1] = 1e300 }
        ),
        (
            #"Sheet "sessions", row 2: The start time must be a time such as 09:30:00, not "25:00"."#,
            { $0["sessions"]?[2][3] = "25:00" }
        ),
        (#"Sheet "sessions", row 2: The end time is blank."#, { $0["sessions"]?[2][4] = nil }),
        (
            #"Sheet "submissions", row 3: "Z" is no track of the sheet "tracks"."#,
            { $0["submissions"]?[3][1] = "Z" }
        ),
        (
            #"Sheet "submissions", row 1: The number of required time slots must be a whole number from 1 to 1440, not 0."#,
            { $0["submissions"]?[1][2] = 0 }
        ),
        (
            #"Sheet "submissions", row 1: The order must be a whole number from 0 to 100000, not -1."#,
            { $0["submissions"]?[1][3] = -1 }
        ),
        (
            #"Sheet "submissions", row 1: The time zone must be GMT+0 to GMT+12 or GMT-0 to GMT-12, not "GMT+09"."#,
            { $0["submissions"]?[1][4] = "GMT+09" }
        ),
        (#"Sheet "submissions", row 1: The presenters must be text, not true."#, { $0["submissions"]?[1][5] = true }),
        (
            #"Sheet "submissions", row 1: The penalty in column 8 must be a number of at most 1000000000, not "much"."#,
            { $0["submissions"]?[1][8] = "much" }
        ),
        (
            #"Sheet "submissions", row 2: The reference "a1" is repeated; row 1 has it too."#,
            { $0["submissions"]?[2][0] = "a1" }
        ),
        (
            #"Sheet "submissions", row 0: The header of column 1 must be "Track", not "Topic"."#,
            { $0["submissions"]?[0][1] = "Topic" }
        ),
        (
            #"Sheet "submissions", row 0: "S9" is no session; column 7 needs the name of one."#,
            { $0["submissions"]?[0][7] = "S9" }
        ),
        (
            #"Sheet "submissions", row 0: The header "S1" is repeated in column 8."#,
            { $0["submissions"]?[0][7] = "S1" }
        ),
        (
            #"Sheet "submissions": 9 time slots are needed, but all rooms and sessions have 8."#,
            { $0["submissions"]?[1][2] = 4 }
        ),
        (
            #"Sheet "tracks", row 2: The track "B" has no submission; remove it."#,
            { for row in 4...5 { $0["submissions"]?[row][1] = "A" } }
        ),
        (
            #"Sheet "tracks", row 2: The chairs: every one reads as a number; they must be names."#,
            { $0["tracks"]?[2][1] = "12" }
        ),
        (
            #"Sheet "parameters", row 1: The weight of tracks in sessions must be a whole number from -1000000000 to "#
                + "1000000000, not blank.",
            { $0["parameters"]?[1][4] = nil }
        ),
        (
            #"Sheet "parameters", row 8: The penalty of less suitable times must be a whole number from -1000000000 to "#
                + "1000000000, not 0.5.",
            { $0["parameters"]?[8][1] = 0.5 }
        ),
        (
            #"Sheet "similar tracks": There is no row for the track "B"."#,
            { $0["similar tracks"] = [[nil, "A", "B"], ["A", nil, 4]] }
        ),
        (#"Sheet "tracks_rooms|penalty", row 2: "C" is no track."#, { $0["tracks_rooms|penalty"]?[2][0] = "C" }),
        (
            #"Sheet "sessions_rooms|penalty", row 0: The cell at the top left must be blank."#,
            { $0["sessions_rooms|penalty"]?[0][0] = "x" }
        ),
        (
            #"Sheet "tracks_sessions|penalty", row 0: It needs 3 columns, one for each session, and has 2."#,
            { $0["tracks_sessions|penalty"] = [[nil, "S1"], ["A"], ["B"]] }
        )
    ]

    @Test(arguments: faults) func `what is not in order is refused with its sheet and row`(
        message: String, change: Change
    ) throws {
        var sheets = Example.sheets
        change(&sheets)
        let json = try Example.json(sheets)
        let fault = #expect(throws: ConferenceFault.self) { try Conference(json: json) }
        #expect(fault?.description == message)
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"rooms\": 7}", "\u{0}", "{\"rooms\": [[{}]]}"])
    func `what is no object of sheets is refused`(text: String) {
        #expect(throws: ConferenceFault.self) { try Conference(json: Array(text.utf8)) }
    }

    @Test func `no change of cells makes reading or searching fail otherwise than by a fault`() throws {
        let wild: [TestCell] = [
            nil, "", "S1", "A", "P1, P2", -1, 0, 1, 2.5, 1e18, -1e300, true, "GMT+2", "09:30:00", "١", "e\u{301}"
        ]
        var generator = SearchGenerator(seed: 7)
        var read = 0
        for round in 0..<600 {
            var sheets = Example.sheets
            for _ in 0...(round % 3) {
                guard let name = generator.pick(sheets.keys.sorted()), let rows = sheets[name],
                    let cell = generator.pick(wild)
                else { continue }
                let row = generator.below(rows.count)
                sheets[name]?[row][generator.below(rows[row].count)] = cell
            }
            guard let conference = try? Conference(json: try Example.json(sheets)) else { continue }
            read += 1
            let finding = conference.timetable(seed: 1, .moves(50))
            _ = conference.report(on: finding, seed: 1)
        }
        #expect(read > 50)
    }
}
