import Mechanism

extension Script {
    /// The first session: a workshop on what should need a permission, a notice, or nothing.
    mutating func discussNewsInWorkshop() {
        let name = "news-workshop"
        propose(
            name, on: "news", by: .nkechi, .week(-36, .fri, 13, 10), title: "Permission, notice, or neither?",
            teaser:
                """
                What each instrument would change for a newsroom of five people, and for somebody wronged by an article
                """,
            keywords: "press, licence, imprint, takedown, prior restraint",
            description: """
                The draft asks news sites to hold a licence. This workshop lays three instruments side by side: a
                permission that comes before publication, a notice that follows it, and the plain duty to say who one
                is. For each we ask what it achieves for a person who has been wronged, what it costs a small newsroom,
                and what can go wrong when somebody in office wants it to.

                The aim is not to agree on an instrument. It is to find out on which facts the disagreement rests, and
                to leave the drafters with a few sentences that the room can stand behind.
                """,
            format: """
                Three cases of seven minutes each, told by people to whom they happened. Then an hour of discussion,
                with every second turn given to those who take part from afar. Interpretation between English and
                Korean.
                """,
            reading: "The brief of this thread. The five cases of the training. The figures of Media Studies, sheet 2.")
        accept(
            name, by: .mirela, .week(-35, .tue, 10),
            "Fits the stage, names people from five groups, and asks about facts before opinions.")
        part(.programmeCommittee, of: name, to: .ljubica, by: .mirela, .week(-35, .tue, 10, 8))
        part(
            .subjectMatterExpert, of: name, to: .theodore, by: .mirela, .week(-35, .tue, 10, 10),
            note: "Media and content")
        part(.orgTeam, of: name, to: .hala, by: .nkechi, .week(-35, .wed, 9, 30))
        part(.moderator, of: name, to: .kwabena, by: .nkechi, .week(-35, .wed, 9, 35))
        part(
            .remoteModerator, of: name, to: .eungyeol, by: .nkechi, .week(-35, .wed, 9, 40), note: "English and Korean")
        part(.rapporteur, of: name, to: .bogdan, by: .nkechi, .week(-35, .wed, 9, 45))
        part(.keyParticipant, of: name, to: .vuk, by: .nkechi, .week(-35, .wed, 9, 50), note: "The newsroom's side")
        part(
            .keyParticipant, of: name, to: .radomir, by: .nkechi, .week(-35, .wed, 9, 55), note: "What the draft is for"
        )
        part(.keyParticipant, of: name, to: .jihan, by: .nkechi, .week(-35, .thu, 16, 20), note: "한국어 주간지를 혼자 편집하는 일")
        part(
            .presenter, of: name, to: .jinsol, by: .nkechi, .week(-35, .thu, 16, 25),
            note: "What happens when a name is switched off")
        part(
            .keynote, of: name, toGuest: "Rasheeda Colmvik", organisation: "Press Complaints Panel", country: "Tesmar",
            group: .civil, by: .nkechi, .week(-35, .thu, 16, 30), note: "Nine years of a notice without a permission")
        schedule(
            name, by: .nkechi, .week(-34, .mon, 11), from: .week(-33, .wed, 14), to: .week(-33, .wed, 15, 45),
            place: "House of Guilds, Valora, Blue Room", links: "https://meet.example.org/permission-or-notice")
        hold(
            name, by: .kwabena, from: .week(-33, .wed, 14, 2), to: .week(-33, .wed, 15, 51),
            [.government: 6, .private: 17, .civil: 15, .technical: 9, .academia: 12, .users: 14], onSite: 48, remote: 25
        )
        debateNewsInWorkshop()
        transcribeNewsWorkshop()
        report(
            name, by: .bogdan, .week(-32, .wed, 12, 30),
            proposal: """
                The draft should say which harm it wants to prevent before it says by which means. Where knowing who is
                answerable is enough, a notice does what a licence does. Withdrawal of a page should be for a court. The
                figures on readers should be published before the threshold is set.
                """,
            summary: """
                Three speakers told of cases of their own: an editor whose provider took the whole site offline over one
                paragraph, a reader who could not find out whom to write to about a false report on her shop, and a
                Korean weekly edited by one person. The ministry explained that it had the second case in mind. A guest
                described nine years with a register that refuses nobody. The room agreed more than it had expected on
                the imprint and on courts, and did not agree on the threshold or on comments by readers.
                """,
            discussion: """
                Vuk Stanarević said that the word licence decides more than the paragraphs under it. Whoever can grant
                can refuse, and an editor who waits for renewal writes differently in the month before. He asked the
                ministry to name a single harm that a notice would not meet. Radomir Ćosinac answered that the ministry
                had received forty letters from people who did not know whom to sue. He conceded that this is a reason
                for a name and an address, not yet for a permission; the deposit was meant for the cases in which there
                is a name and no money.

                남궁지한 발언자는 혼자서 주간지를 편집하는 형편을 설명했다. 매주 여섯 면을 만들고 인쇄비를 직접 낸다.
                2만 크라운의 보증금은 석 달치 수입이며, 영어로 된 신청서를 번역하는 데만 사흘이 걸린다고 했다. 그는
                이름과 주소를 밝히는 것은 이미 하고 있으며 앞으로도 기꺼이 하겠다고 덧붙였다.

                The guest from Tesmar reported that its register has never refused an entry, since it may not. In nine
                years two entries were false, and both were found by readers. The cost is one half-time post. She warned
                against registers that publish home addresses: two reporters had visitors at night.

                원격 참가자들은 게시판과 소식지의 범위를 물었다. 표은결 원격 진행자가 채팅의 질문 열한 개를 모아
                전했는데, 그 가운데 일곱 개가 "우리 학부모 소식지도 뉴스 사이트인가"라는 물음이었다. 부처 쪽에서는 그럴
                뜻이 없으며 정의를 다시 쓰겠다고 답했다.

                On withdrawal the technical community was of one mind. A registry can switch off a name, not a page:
                mail, archives and every other article go with it. Somebody from a provider added that nobody there is
                able to judge a complaint at ten in the evening, and that the safe choice is always to take things
                offline.

                Not agreed: the threshold of 50,000, which several called arbitrary and nobody could defend with
                figures, and the liability for comments. Here a speaker from the Consumers' Council reminded the room
                that those who are insulted in comments are seldom in it.
                """,
            issues: """
                Which harm is a licence to prevent that a notice would not? Who decides that a page is withdrawn? Where
                does a small site end?
                """,
            presentations: """
                **Rasheeda Colmvik** told of nine years with a register that refuses nobody: two false entries, half a
                post, and a warning against publishing home addresses.

                **Eo Jinsol** showed what goes dark when a name is switched off: not a page but everything under it.
                """,
            agreement: """
                There was broad support for a name and an address for service, and for leaving withdrawal to courts. Many
                said that a notice is enough. No agreement was reached on the threshold of 50,000 and on the liability
                for comments.
                """,
            wayForward: """
                The drafters take the four messages into the text that is consulted on. Media Studies publishes the
                figures on readers before the threshold is discussed again.
                """,
            gender: """
                It was said that reporters whose home addresses were published had visitors, and that most were women.
                """)
        draftMessages(of: name)
        publish(name, by: .mirela, .week(-30, .mon, 15))
    }

    private mutating func draftMessages(of name: String) {
        message(
            "workshop-name", of: name, by: .bogdan, .week(-32, .wed, 13),
            """
            Readers have a right to know who answers for a news site. A name and an address at which papers can be
            served achieve this, and can be asked of every site of some size.
            """)
        message(
            "workshop-notice", of: name, by: .bogdan, .week(-32, .wed, 13, 4),
            """
            A notice that cannot be refused gives the state what it needs to know. A permission gives it more than that.
            """
        )
        message(
            "workshop-court", of: name, by: .bogdan, .week(-32, .wed, 13, 8),
            """
            Only a court should order that a page be withdrawn, and the order should be public. Domain names should not
            be suspended because of what a page says.
            """)
        message(
            "workshop-figures", of: name, by: .bogdan, .week(-32, .wed, 13, 12),
            "Where the line between small and large is drawn should follow from published figures on readers.")
        openMessages(of: name, by: .bogdan, .week(-32, .thu, 9), until: .week(-31, .fri, 18))
        comment(
            on: "workshop-name", by: .hala, .week(-32, .fri, 12, 20),
            """
            An address at which papers can be served need not be the address at which the editor sleeps. Please say so.
            Two of our clients moved house last year because of an imprint.
            """)
        comment(
            on: "workshop-court", by: .kwabena, .week(-31, .mon, 10, 5),
            """
            As it stands the second sentence could be read to cover names that were registered only for phishing. Nobody
            in the room meant that.
            """)
        comment(
            on: "workshop-court", by: .dagny, .week(-31, .tue, 20, 30),
            "Public for whom? We would like the reader who opens the old link to be told that there was an order.")
        comment(
            on: "workshop-notice", by: .emin, .week(-31, .wed, 9, 15),
            """
            I was in the room and did not hear agreement on the second sentence. I heard it said, by several, and
            contested.
            """
        )
        answer(
            1, on: "workshop-name", by: .bogdan, .week(-31, .thu, 11),
            """
            Taken up: the message now speaks of an address for service, which may be that of a lawyer or an association.
            """
        )
        answer(
            1, on: "workshop-court", by: .bogdan, .week(-30, .mon, 9, 20),
            "Right. Suspension for phishing and malware is now excepted in so many words.")
        answer(
            2, on: "workshop-court", by: .nkechi, .week(-30, .mon, 9, 35),
            """
            The room did not speak about the notice at the dead link, so we cannot add it as its message. It is a good
            point for the consultation; § 4 is the place.
            """)
        answer(
            1, on: "workshop-notice", by: .bogdan, .week(-30, .mon, 9, 50),
            "You are right, and the recording bears you out. The second sentence is gone.")
        reword(
            "workshop-name", by: .bogdan, .week(-30, .mon, 10, 10),
            """
            Readers have a right to know who answers for a news site. A name and an address for service achieve this,
            and can be asked of every site of some size. The address need not be anybody's home.
            """)
        reword(
            "workshop-notice", by: .bogdan, .week(-30, .mon, 10, 15),
            "A notice that cannot be refused gives the state what it needs to know about who answers for a site.")
        reword(
            "workshop-court", by: .bogdan, .week(-30, .mon, 10, 20),
            """
            Only a court should order that a page be withdrawn, and the order should be public. Domain names should not
            be suspended because of what a page says; phishing and malware are another matter.
            """)
        finalise(name, by: .nkechi, .week(-30, .mon, 14, 30))
    }
}
