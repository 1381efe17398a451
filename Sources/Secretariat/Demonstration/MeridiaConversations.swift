import Mechanism

/// Two conversations: one on names, closed and counted, and one on rural access, in two languages and under way.
extension Script {
    mutating func talkAboutNames() {
        let name = "names-talk"
        converse(
            name, on: "names", by: .mirela, .week(-9, .fri, 14), .participants,
            title: "How fast is fast enough?",
            question: """
                What should hold when somebody asks that a name be suspended? Vote on short statements; what comes out
                goes to the session on mistakes and to the registry's drafters.
                """)
        for (place, statement) in Self.onNames.prefix(10).enumerated() {
            state(statement.name, in: name, by: .mirela, .week(-9, .fri, 14, 5 + place), statement.text)
            translate(
                statement.name, by: .seoin, .week(-9, .fri, 15, 5 + place), into: "ko", statement.korean)
        }
        open(name, by: .mirela, .week(-8, .mon, 9), until: .week(-6, .mon, 18))
        let own = Self.onNames[10]
        state(own.name, in: name, by: .dagny, .week(-8, .wed, 20, 10), own.text)
        moderate(
            own.name, .accepted, by: .seoin, .week(-8, .thu, 9, 30), "One idea, and nobody had said it before.")
        translate(own.name, by: .seoin, .week(-8, .thu, 9, 35), into: "ko", own.korean)
        state(
            "names-two", in: name, by: .vuk, .week(-8, .thu, 11),
            "Suspensions should be listed in public and every registrar should be reachable at night.")
        moderate(
            "names-two", .severalIdeas, by: .mirela, .week(-8, .thu, 15, 20),
            "Somebody may want the list and not the night shift. Please send two statements.")
    }

    mutating func talkAboutAccess() {
        let name = "rural-voices"
        converse(
            name, on: "rural", by: .seoin, .week(-2, .thu, 11), .everyone, title: "마지막 4킬로미터, 누구의 몫인가",
            question: """
                빠른 회선이 없는 집에 누가 무엇을 해야 하는지 짧은 문장으로 묻습니다. 한 문장씩 읽고 동의하는지
                답해 주십시오. 계정이 없어도 참여할 수 있습니다.

                Who owes what to households without a fast line? Vote on one statement after the other, in Korean or
                English, with or without an account.
                """)
        for (place, statement) in Self.onAccess.prefix(9).enumerated() {
            state(statement.name, in: name, by: .seoin, .week(-2, .thu, 11, 10 + place), in: "ko", statement.korean)
            translate(statement.name, by: .mirela, .week(-2, .thu, 14, 10 + place), into: "en", statement.text)
        }
        open(name, by: .seoin, .week(-1, .tue, 9, 30), until: .ahead(7, 18))
        let own = Self.onAccess[9]
        state(own.name, in: name, by: .hagyeong, .week(-1, .tue, 21, 15), in: "ko", own.korean)
        moderate(own.name, .accepted, by: .mirela, .week(-1, .wed, 10), "A new idea, in one sentence that is clear.")
        translate(own.name, by: .mirela, .week(-1, .wed, 10, 5), into: "en", own.text)
        state(
            "rural-waiting", in: name, by: .bartol, .week(-1, .sun, 19, 40),
            "Cooperatives should be allowed to use ducts of the state for free.")
    }

    /// A statement in two languages, and how likely people agree: those who want speed, those who want care.
    struct Sentence {
        let name: String
        let text: String
        let korean: String
        /// In percent, for one camp and for the other.
        let agreeing: (Int, Int)
        /// Groups that see it another way than their camp.
        var apart: [Group: Int] = [:]
    }

    static let onNames = [
        Sentence(
            name: "names-told", text: "Whoever reports a name should learn within a day what became of the report.",
            korean: "도메인을 신고한 사람은 하루 안에 처리 결과를 알 수 있어야 한다.", agreeing: (99, 99)),
        Sentence(
            name: "names-back", text: "Whoever loses a name by mistake should have it back within hours, on any day.",
            korean: "잘못 정지된 도메인은 어느 요일이든 몇 시간 안에 되돌려 주어야 한다.", agreeing: (99, 99)),
        Sentence(
            name: "names-first", text: "The registry may suspend a phishing name before its holder is heard.",
            korean: "등록기관은 피싱에 쓰이는 도메인을 소유자의 의견을 듣기 전에 정지할 수 있다.", agreeing: (92, 14)),
        Sentence(
            name: "names-police", text: "A request of the police should be enough to suspend a name.",
            korean: "경찰의 요청만으로 도메인을 정지할 수 있어야 한다.", agreeing: (66, 6), apart: [.government: 96, .civil: 3]),
        Sentence(
            name: "names-court", text: "Only a court should be able to suspend a name for longer than a week.",
            korean: "일주일이 넘는 정지는 법원만 할 수 있어야 한다.", agreeing: (20, 90)),
        Sentence(
            name: "names-content", text: "Names should never be suspended for what a page says.",
            korean: "웹페이지의 내용을 이유로 도메인을 정지해서는 안 된다.", agreeing: (48, 97)),
        Sentence(
            name: "names-six", text: "Six hours from report to suspension are slow enough to be careful.",
            korean: "신고에서 정지까지 여섯 시간이면 신중하게 살피기에 충분하다.", agreeing: (90, 25)),
        Sentence(
            name: "names-cost", text: "Registrars should pay for being reachable at night.",
            korean: "등록대행자는 야간 연락 체계의 비용을 부담해야 한다.", agreeing: (76, 70), apart: [.private: 4]),
        Sentence(
            name: "names-list", text: "Every suspension should be counted and published once a year.",
            korean: "모든 정지 건수를 해마다 집계하여 공개해야 한다.", agreeing: (97, 99)),
        Sentence(
            name: "names-small", text: "Small registrars should have more time than large ones.",
            korean: "작은 등록대행자에게는 더 많은 시간을 주어야 한다.", agreeing: (34, 52)),
        Sentence(
            name: "names-victims", text: "A broken-into site should get help before its name is suspended.",
            korean: "침해를 당한 사이트는 도메인이 정지되기 전에 도움을 받아야 한다.", agreeing: (30, 93))
    ]

    static let onAccess = [
        Sentence(
            name: "rural-right", text: "Every household should have a line on which a video call works.",
            korean: "모든 가구는 영상 통화가 되는 회선을 쓸 수 있어야 한다.", agreeing: (99, 98)),
        Sentence(
            name: "rural-paper", text: "As long as a house has no line, public services must take it on paper.",
            korean: "회선이 없는 집에는 공공 서비스를 종이로도 제공해야 한다.", agreeing: (98, 99)),
        Sentence(
            name: "rural-all", text: "All subscribers should share the cost of the last kilometres.",
            korean: "마지막 구간의 비용은 모든 가입자가 나누어야 한다.", agreeing: (92, 8), apart: [.private: 8]),
        Sentence(
            name: "rural-tax", text: "The cost should come from taxes.", korean: "비용은 세금으로 부담해야 한다.",
            agreeing: (18, 88), apart: [.government: 12]),
        Sentence(
            name: "rural-wireless", text: "Radio is good enough where fibre is dear.",
            korean: "광케이블이 비싼 곳에서는 무선이면 충분하다.", agreeing: (10, 93)),
        Sentence(
            name: "rural-poles", text: "Whoever owns poles should publish what their use costs.",
            korean: "전봇대의 주인은 임대료 기준을 공개해야 한다.", agreeing: (96, 94)),
        Sentence(
            name: "rural-village", text: "Villages should be allowed to build their own networks.",
            korean: "마을이 스스로 망을 놓을 수 있어야 한다.", agreeing: (92, 80)),
        Sentence(
            name: "rural-wait", text: "Villages under twenty houses can wait.",
            korean: "스무 집이 안 되는 마을은 기다릴 수 있다.", agreeing: (3, 82)),
        Sentence(
            name: "rural-speed", text: "Thirty megabits are enough for the next ten years.",
            korean: "앞으로 10년은 초당 30메가비트면 충분하다.", agreeing: (7, 90)),
        Sentence(
            name: "rural-map", text: "Who has which line should be on a public map.",
            korean: "어느 집에 어떤 회선이 있는지 공개 지도에 표시해야 한다.", agreeing: (95, 38))
    ]
}
