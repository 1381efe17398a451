import Mechanism

extension Script {
    /// What a program heard in the workshop, and what the rapporteur made of it.
    mutating func transcribeNewsWorkshop() {
        let name = "news-workshop"
        link(
            name, by: .eungyeol, .week(-33, .wed, 13, 30), stream: "https://stream.example.org/valora",
            captions: "https://captions.example.org/valora-blue-room")
        link(
            name, by: .bogdan, .week(-32, .tue, 10), stream: "https://stream.example.org/valora",
            captions: "https://captions.example.org/valora-blue-room",
            recording: "https://video.example.org/valora/wednesday", offset: 4 * 3600 + 1325)
        transcribe(
            name, by: .bogdan, .week(-32, .tue, 10, 20), source: "Speech recognition of the House of Guilds",
            notice: """
                This text was made by a program while people spoke. It is no authoritative record and may hold words that
                nobody said.
                """,
            [
                ("KWABENA", 0, 41, "Good afternoon. We begin on time, and we end on time."),
                (
                    "VUK STANAREVICH", 1720, 1893,
                    """
                    The word licence decides more than the paragraphs under it. Whoever can grant can refuse. Name me one
                    harm that a notice would not meet.
                    """
                ),
                (
                    "HALA", 1975, 2031,
                    "When you say notice, do you mean one that can be refused, or one that cannot be refused?"
                ),
                ("남궁지한", 2040, 2216, "혼자서 매주 여섯 면을 만듭니다. 보증금 2만 크라운은 석 달치 수입입니다. 이름과 주소는 이미 밝히고 있습니다."),
                (
                    "REMOTE MODERATOR", 2405, 2512,
                    """
                    A question from afar: I read the news on a bus. How would I see whether a page has a licence or only
                    a notice?
                    """
                ),
                (
                    "RADOMIR COSINATS", 2524, 2699,
                    """
                    We had forty letters from people who did not know whom to sue. That is a reason for a name and an
                    address. I grant that it is not yet a reason for a permission.
                    """
                ),
                (nil, 2699, 2704, "(Laughter)"),
                (
                    "JINSOL", 2884, 3060,
                    """
                    A registry can switch off a name, not a page. Male, archives and every other article go with it.
                    """
                ),
                (
                    "AUDIENCE", 3071, 3112,
                    "Nobody at our provider can judge a complaint at ten in the evening, so we take things offline."
                ),
                ("AUDIENCE", 3120, 3149, "Those who are insulted in comments are seldom in this room."),
                (
                    "KWABENA", 5290, 5331,
                    "Could you live with a duty to say who one is, in place of a licence? Please hum."
                ),
                (nil, 6480, 6520, "Thank you for watching. Please subscribe.")
            ], doubted: [12: [.farewell, .overSilence]])
        for (place, person) in [(1, Account.kwabena), (2, .vuk), (3, .hala), (4, .jihan), (5, .eungyeol), (6, .radomir)]
        {
            match(place, in: name, to: person, by: .bogdan, .week(-32, .tue, 10, 25 + place))
        }
        match(7, in: name, to: .jinsol, by: .bogdan, .week(-32, .tue, 10, 33))
        match(turn: 9, in: name, to: .technical, by: .bogdan, .week(-32, .tue, 10, 36))
        correct(
            8, in: name, by: .bogdan, .week(-32, .tue, 11, 2),
            "A registry can switch off a name, not a page. Mail, archives and every other article go with it.")
        check(1, to: 7, in: name, by: .bogdan, .week(-32, .tue, 11, 10))
    }
}
