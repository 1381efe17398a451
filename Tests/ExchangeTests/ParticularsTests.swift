import Testing

@testable import Exchange

/// Dates, people, prompts and escapes, case by case.
struct ParticularsTests {
    @Test(arguments: [
        ("4 June 2015 | 14:00-15:30 | Room X", "2015-6-4 840-930 Room X"),
        ("Wednesday, 3 June 2015, 11:30-13:00", "2015-6-3 690-780 -"),
        ("17 June 2024 | 17:30 - 18:30 EEST | Auditorium", "2024-6-17 1050-1110 Auditorium"),
        ("June 3rd, 2015, 2:00 - 3:30 pm, Hall 4", "2015-6-3 840-930 Hall 4"),
        ("2015-06-03 | 9.00–10.15", "2015-6-3 540-615 -"),
        ("03.06.2015, 14h30 to 15h45", "2015-6-3 870-945 -"),
        ("2019년 7월 5일(금) 오전 10시 ~ 오후 12시 30분", "2019-7-5 600-750 -"),
        ("2019. 7. 5.(금) 13:00~14:30", "2019-7-5 780-870 -"),
        ("31 February 2015 | 25:00-26:00 | Room 1", "nil-nil-nil nil-nil 25:00-26:00, Room 1"),
        ("1st of May 2031 | 22:00-01:00 | Pier", "2031-5-1 1320-nil Pier")
    ])
    func `date, time and room are read from one line`(_ line: String, _ expected: String) throws {
        let schedule = try #require(SessionDocument.Schedule(line: line))
        let text = { (value: Int?) in value.map(String.init) ?? "nil" }
        let date = [schedule.year, schedule.month, schedule.day].map(text).joined(separator: "-")
        let time = [schedule.startMinute, schedule.endMinute].map(text).joined(separator: "-")
        #expect("\(date) \(time) \(schedule.room ?? "-")" == expected)
    }

    @Test(arguments: [
        "We met on 4 June 2015 and agreed that the harbours would meet again as soon as the ice allowed it.",
        "Room 3", "", "14:00", "|", "June", "4 Juni 2015"
    ])
    func `a line without a date, or a sentence with one, is no schedule`(_ line: String) {
        #expect(SessionDocument.Schedule(line: line) == nil)
    }

    @Test(arguments: [
        ("Moderator(s)", SessionRole.moderator), ("Remote Moderators:", .remoteModerator),
        ("SME", .subjectMatterExpert),
        ("Subject Matter Expert(s) (SMEs)", .subjectMatterExpert), ("ORG TEAM", .orgTeam),
        ("Organizing team:", .orgTeam),
        ("Key Participants (for workshop) or Panellists (for plenary)", .keyParticipant), ("Speakers", .keyParticipant),
        ("Reporter", .rapporteur), ("Rapporteurs", .rapporteur), ("Focal Point:", .focalPoint),
        ("Programme Committee member(s)", .programmeCommittee), ("Keynote speakers", .keynote),
        ("Presenters", .presenter),
        ("'''Moderator'''", .moderator)
    ])
    func `a label names its role`(_ label: String, _ role: SessionRole) {
        #expect(RoleTitle.match(label) == RoleTitle(role: role, note: nil))
    }

    @Test(arguments: ["Moderation of content", "The moderator", "Key", "", "(s)", "Moderator (", "Speakers shared"])
    func `other words are no label`(_ label: String) {
        #expect(RoleTitle.match(label) == nil)
    }

    @Test(arguments: [
        ("Until 1 April 2017", true), ("Until 30 April 2017. Please try.", true),
        ("Until 1 April 2017 … please insert", true),
        ("By 3 May 2031: insert the agenda", true), ("Until 1 April 2017 the law was silent.", false),
        ("Until spring.", false), ("Will be provided here after the event.", true), ("Please insert your names", true),
        ("The harbour inserts a fee.", false)
    ])
    func `a prompt is told from a sentence`(_ text: String, _ isPrompt: Bool) {
        #expect(TemplatePrompt.isPrompt(text) == isPrompt)
    }

    @Test(arguments: [
        ("Buoys – WS 05 2015", "Buoys", "WS 05 2015"),
        ("Ice - and fire – Pre 04 2019", "Ice - and fire", "Pre 04 2019"),
        ("WS 5: Buoys", "Buoys", "WS 5"), ("[워크숍 6] 부표", "부표", "워크숍 6")
    ])
    func `an identifier is parted from its title`(_ whole: String, _ title: String, _ identifier: String) throws {
        let parts = try #require(SessionIdentifier.split(whole))
        #expect(parts.title == title && parts.identifier == identifier)
    }

    @Test(arguments: ["Ice – 2031", "Sea: a history", "A – B", "", " – ", "[x]"])
    func `a title without identifier stays whole`(_ title: String) {
        #expect(SessionIdentifier.split(title) == nil)
    }

    @Test(arguments: [
        ("a*b", "a\\*b"), ("snake_case at https://x.example/a_b", "snake_case at https://x.example/a_b"),
        ("_x_", "\\_x\\_"),
        ("# x", "\\# x"), ("3. x", "3\\. x"), ("- x", "\\- x"), ("<b>", "\\<b>"), ("1 < 2", "1 < 2"),
        ("R&D & x", "R&D & x"),
        ("&lt;", "\\&lt;"), ("[a](b)", "[a\\](b)"), ("[note]", "[note]"), ("`x`", "\\`x\\`"), ("a\\*", "a\\\\\\*")
    ])
    func `plain words are escaped only where they would be markup`(_ plain: String, _ markdown: String) {
        #expect(Markdown.escaped(plain) == markdown)
    }
}
