import Mechanism

/// The thread that has gone all the way round: who may publish news online, and who decides.
extension Script {
    mutating func tellOfNews() {
        raiseNews()
        understandNews()
        discussNewsInWorkshop()
        discussNewsWithSmallPublishers()
        consultOnNews()
        giveInputOnNews()
        callConsensusOnNews()
        decideOnNews()
        reopenNews()
    }

    private mutating func raiseNews() {
        raise(
            "news", by: .vuk, .week(-39, .tue, 10, 5), .on, [.press, .expression, .liability],
            title: "Who may publish news online, and who decides?",
            question: """
                The ministry has told editors that it prepares a licence for news sites with more than 50,000 readers a
                month. Newspapers on paper need none. Is a permission to publish the right instrument, who would grant
                it, and on what grounds could it be refused or taken away?
                """,
            affected: """
                About sixty newsrooms, most of them with fewer than ten people, and everybody who reads them. Providers
                that host them. Courts, if they are to decide.
                """,
            interest: """
                Our members are 340 journalists. Most of them work for sites that would have to ask for a licence.
                """)
        raise(
            "takedown", by: .dagny, .week(-39, .thu, 19, 50), .on, [.expression, .liability],
            title: "Articles disappear and nobody tells the reader why",
            question: """
                Three articles that we had discussed in our circle were gone a week later. One came back. Neither the
                site nor the provider would say who had asked for it. Who may have a page taken down, and should the
                reader who opens the old link not be told by whom and why?
                """,
            affected: "Readers, libraries and archives, teachers who send pupils to an article.",
            interest: "None beyond our reading. We are 70 people who meet in four libraries.")
        raise(
            "minority-press", by: .eungyeol, .week(-38, .mon, 20, 15), .on, [.press, .multilingualism],
            title: "뉴스 사이트 허가제가 한국어 매체에 미칠 영향",
            question: """
                메리디아의 한국어 뉴스 사이트는 네 곳이고 모두 자원봉사자나 한두 명의 직원이 운영합니다. 허가 신청서와
                안내가 영어로만 나오고 보증금까지 요구된다면 문을 닫거나 나라 밖으로 옮길 수밖에 없습니다. 작은 언어
                공동체의 매체와 게시판, 소식지는 어떻게 다루어야 합니까?
                """,
            affected: "한국어를 쓰는 주민 약 4만 명, 그리고 다른 소수언어 공동체.",
            interest: "우리 모임은 회원 600명의 이용자 단체이며 매체를 운영하지 않습니다. 회원 가운데 두 명이 기고자입니다.")

        screen(
            "news", .listed, by: .mirela, .week(-38, .thu, 9, 30),
            """
            In scope, and urgent: a draft is being written now. The ministry has confirmed that it will bring the draft
            here before it goes to cabinet and will answer every input.
            """)
        screen(
            "takedown", .merged, into: "news", by: .mirela, .week(-38, .thu, 9, 45),
            """
            The same draft rules on taking pages down, in § 4. Merged so that both questions are heard together; the
            question about the reader who opens a dead link is named in the brief.
            """)
        screen(
            "minority-press", .merged, into: "news", by: .seoin, .week(-38, .thu, 10, 20),
            """
            같은 초안에 대한 물음이므로 하나의 논의로 합칩니다. 한국어 안내와 서식, 작은 매체의 부담은 브리프에서 따로
            다루고, 대화 모임 하나를 한국어로 엽니다.
            """)
        moveOn(
            "news", by: .mirela, .week(-38, .fri, 14),
            """
            Three proposals from three groups ask about the same draft. Before positions harden, people should know it.
            """
        )
    }

    private mutating func understandNews() {
        brief(
            "news", by: .mirela, .week(-37, .tue, 11, 30),
            """
            What is planned. The ministry wants to know who answers for the news sites that many people read. Its first
            sketch: a licence before publication, a deposit, an editor who is named in public, and an order by which the
            Media Registrar can have a page withdrawn within a day.

            What is the case today. A newspaper on paper must print a name and an address, and that is all. A site needs
            nothing. Whoever is wronged by an article can go to court, which takes eight months on average. The
            Registrar has no powers over the Internet. The registry of .meridia suspends names only for phishing and
            malware.

            How many it concerns. Of the 140 news sites that the university counts, 61 had more than 50,000 readers in
            at least one month of last year. Twelve had more than 200,000 in two months running. Four publish in Korean;
            one of them is among the 61.

            What people disagree about. Whether a permission to publish can be squared with the constitution's ban on
            prior restraint. Whether the Registrar, a court or somebody else should decide that a page has to go.
            Whether those who host or comment are answerable for what others write. Whether a deposit protects victims
            or keeps out the small. What the reader who opens the old link gets to know.

            What is not on the table. Libel law itself, and the public broadcaster. Both have procedures of their own.
            """)
        announce(
            .talk, "news-talk", on: "news", by: .mirela, .week(-37, .tue, 15),
            title: "What a licence is, in law and in practice",
            host: "Nkechi Verhoeck", starts: .week(-36, .wed, 18),
            place: "Valora University, lecture room 2, and online")
        announce(
            .dialogue, "news-dialogue", on: "news", by: .seoin, .week(-37, .wed, 10), title: "한국어 매체와 독자의 대화",
            host: "메리디아 한인 이용자모임", in: "ko", starts: .week(-35, .thu, 19), place: "발로라 한인회관 2층, 온라인 병행")
        announce(
            .training, "news-training", on: "news", by: .mirela, .week(-36, .mon, 9, 40),
            title: "You receive a demand to take down an article: an evening with five cases",
            host: "Digital Rights Clinic",
            starts: .week(-34, .tue, 17, 30), place: "City library of Harbour Town, training room",
            takesRegistrations: true)
        held(
            "news-talk", by: .mirela, .week(-36, .thu, 10),
            [.government: 7, .private: 14, .civil: 19, .technical: 8, .academia: 23, .users: 11],
            material: """
                Recording with captions in English and Korean, and the twelve slides. The speaker compares three
                instruments: permission, notice, and nothing but a name in the imprint. Questions begin at minute 41.
                """)
        held(
            "news-dialogue", by: .seoin, .week(-35, .fri, 11, 20), [.private: 5, .civil: 4, .academia: 3, .users: 31],
            material: """
                대화 기록 6쪽. 독자 31명 가운데 22명이 "누가 운영하는지 알고 싶다"고 했고, 허가제를 바란 사람은 두
                명이었습니다. 영문 요약이 함께 있습니다.
                """)
        held(
            "news-training", by: .mirela, .week(-34, .wed, 9, 50),
            [.government: 3, .private: 16, .civil: 12, .technical: 6, .academia: 2, .users: 9],
            material: """
                The five cases with a solution sheet each. In four of five the groups needed to know first who was
                asking; nobody could tell from the letter alone. The cases may be reused.
                """)
        moveOn(
            "news", by: .mirela, .week(-34, .thu, 10, 30),
            "A talk, a dialogue and a training have been held; all six groups took part and the material is published.")
    }
}
