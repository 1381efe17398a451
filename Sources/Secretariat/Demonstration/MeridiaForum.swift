import Mechanism

/// The annual meeting that is being prepared: a first outline is released, the draft is open for comments, and somebody is
/// in two rooms at once in it.
extension Script {
    mutating func tellOfTheForum() {
        let forum = "forum"
        plan(
            forum, by: .mirela, .week(-3, .thu, 9, 10), title: "Annual meeting of the Internet Forum Meridia",
            venue: "Central library, Valora")
        room(
            "Great reading room", of: forum, seats: 160,
            [.streaming, .interpretation, .captions, .hearingLoop, .stepFree],
            by: .mirela, .week(-3, .thu, 9, 15), links: "https://meet.example.org/reading-room")
        room(
            "Map room", of: forum, seats: 45, [.streaming, .captions, .stepFree], by: .mirela, .week(-3, .thu, 9, 20),
            links: "https://meet.example.org/map-room")
        room("Attic", of: forum, seats: 20, [], by: .mirela, .week(-3, .thu, 9, 25))
        slot(of: forum, .week(7, .thu, 9), minutes: 60, .plenary, "Opening", by: .mirela, .week(-3, .thu, 9, 30))
        slot(of: forum, .week(7, .thu, 10, 15), minutes: 75, by: .mirela, .week(-3, .thu, 9, 31))
        slot(of: forum, .week(7, .thu, 11, 30), minutes: 30, .pause, "Coffee", by: .mirela, .week(-3, .thu, 9, 32))
        slot(of: forum, .week(7, .thu, 12), minutes: 75, by: .mirela, .week(-3, .thu, 9, 33))
        slot(of: forum, .week(7, .thu, 13, 15), minutes: 75, .pause, "Lunch", by: .mirela, .week(-3, .thu, 9, 34))
        slot(of: forum, .week(7, .thu, 14, 30), minutes: 75, by: .mirela, .week(-3, .thu, 9, 35))
        slot(of: forum, .week(7, .thu, 16), minutes: 60, .plenary, "Closing", by: .mirela, .week(-3, .thu, 9, 36))
        proposeForForum()
        staffForForum()

        place("poles", of: forum, slot: 2, room: 1, by: .seoin, .week(-2, .thu, 10))
        place("one-form", of: forum, slot: 4, room: 2, by: .seoin, .week(-2, .thu, 10, 5))
        release(
            forum, by: .mirela, .week(-2, .thu, 11), title: "First outline",
            note: "Two sessions that are settled, so that people can book trains. The rest follows as a draft.")

        need("takedown", minutes: 75, audience: 60, [.streaming, .captions], by: .seoin, .week(-2, .fri, 9))
        need("reading-aloud", minutes: 60, audience: 30, [.streaming, .captions], by: .seoin, .week(-2, .fri, 9, 5))
        place("takedown", of: forum, slot: 4, room: 1, by: .seoin, .week(-2, .fri, 10))
        place("reading-aloud", of: forum, slot: 6, room: 3, by: .seoin, .week(-2, .fri, 10, 5))
        place("poles", of: forum, slot: 6, room: 1, by: .seoin, .week(-2, .fri, 10, 10))
        openDraft(of: forum, by: .mirela, .week(-1, .mon, 9), until: .week(1, .wed, 18))
        comment(
            onProgrammeOf: forum, "reading-aloud", by: .tomas, .week(-1, .tue, 19, 30),
            """
            The attic has neither streaming nor captions, and no lift goes there. A session on reading aloud that some of
            us cannot follow would make its point, but not the one that it means to make.
            """)
        answer(
            1, onProgrammeOf: forum, by: .mirela, .week(-1, .thu, 10),
            "You are right. It moves to the map room; we look for a time at which nobody is needed elsewhere.")
        comment(
            onProgrammeOf: forum, nil, by: .hagyeong, .week(-1, .sun, 20, 15),
            "고지에서 오는 첫 기차는 아홉 시 반에 도착합니다. 농어촌 접근을 다루는 세션은 오후에 두어 주시면 좋겠습니다.")
    }

    private mutating func proposeForForum() {
        propose(
            "poles", on: "rural", by: .bartol, .week(-3, .fri, 11), title: "Who owns the pole?",
            teaser: "What it costs to hang a fibre on somebody else's pole, and who says so",
            keywords: "rural access, poles, sharing, price",
            description: """
                A cooperative, a power company and a town bring their bills. Together with the room they work out one
                price for one pole, and see where they stop agreeing.
                """,
            format: "Three short bills, then one hour in which everybody calculates.")
        propose(
            "takedown", on: "names", by: .kwabena, .week(-3, .fri, 14), title: "Two days to take a name down",
            teaser: "A registry, a shop and a victim go through one case, hour by hour",
            keywords: "abuse of names, notice, appeal",
            description: """
                One real case of a false shop, with the hours at which somebody knew something and could have acted. At
                each hour the room says what the policy should have asked for.
                """,
            format: "One case, seven stops, no slides.")
        propose(
            "one-form", on: "websites", by: .ottilie, .week(-2, .mon, 9), title: "One form for 84 municipalities",
            teaser: "What happens if forms are made once, tested once, and used everywhere",
            keywords: "accessibility, public services, sharing",
            description: """
                Small towns cannot make accessible forms, and should not have to. This session drafts what a common set of
                forms needs: who makes it, who tests it, and what a town may change.
                """,
            format: "Work at four tables; each reports in five minutes.")
        propose(
            "reading-aloud", on: "websites", by: .eungyeol, .week(-2, .mon, 20), in: "ko", title: "한국어로 소리 내어 읽는 웹",
            teaser: "화면 낭독기가 한국어를 영어 음성으로 읽을 때 생기는 일",
            keywords: "접근성, 화면 낭독기, 다국어",
            description: "공공 웹사이트 세 곳을 화면 낭독기로 함께 들어 보고, 언어 표시가 빠진 곳을 그 자리에서 고쳐 봅니다.",
            format: "시연 30분, 함께 고치기 30분. 영어 통역이 있습니다.")
        propose(
            "satellite", on: "rural", by: .yunus, .week(-2, .tue, 16), title: "A dish on every roof?",
            teaser: "What satellites can do for 19,000 households, measured on six of them",
            keywords: "rural access, satellite, measurements",
            description: """
                Six households measured for three months. The numbers are put beside those of the fibre that stops four
                kilometres short, with the prices of both.
                """,
            format: "Measurements first, then questions.")
        for (number, name) in ["poles", "takedown", "one-form", "reading-aloud", "satellite"].enumerated() {
            accept(
                name, by: .seoin, .week(-2, .wed, 10, number * 5),
                "It fits the annual meeting and brings several groups together.")
        }
    }

    private mutating func staffForForum() {
        let parts: [(String, SessionRole, Account)] = [
            ("poles", .moderator, .marguerite), ("poles", .remoteModerator, .zuri),
            ("poles", .rapporteur, .haram), ("poles", .keyParticipant, .nestor),
            ("takedown", .moderator, .kwabena),
            ("takedown", .remoteModerator, .jinsol), ("takedown", .rapporteur, .ingrid),
            ("takedown", .keyParticipant, .lotte),
            ("one-form", .moderator, .jaromir),
            ("one-form", .rapporteur, .ingrid), ("one-form", .keyParticipant, .tomas),
            ("reading-aloud", .moderator, .eungyeol),
            ("reading-aloud", .remoteModerator, .jinsol), ("reading-aloud", .rapporteur, .haram),
            ("satellite", .moderator, .priyanka),
            ("poles", .programmeCommittee, .dagny)
        ]
        for (number, part) in parts.enumerated() {
            self.part(part.1, of: part.0, to: part.2, by: .seoin, .week(-2, .wed, 12, number))
        }
    }
}
