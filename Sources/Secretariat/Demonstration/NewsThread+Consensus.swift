import Mechanism

extension Script {
    mutating func callConsensusOnNews() {
        moveOn(
            "news", by: .mirela, .week(-21, .mon, 10),
            "Every input has its answer and the responses are published. All six groups have spoken on the text.")
        call(
            "news", on: "news", version: 2, by: .theodore, .week(-21, .tue, 10), until: .week(-19, .wed, 18),
            """
            Who cannot live with version 2 of the Ordinance on Online News Services, and why? If you can, say so; if you
            support it, say that, too. Silence is not counted as either.
            """)
        takeStancesOnNews()
        objectToHours()
        objectToRegister()
        determine(
            "news", .consensus, by: .theodore, .week(-18, .mon, 11),
            """
            I find consensus on version 2. Nineteen people spoke. Fifteen support the text, from all six groups; two can
            live with it, one stands aside, and one objected to the end. That is not why I find consensus; the numbers
            only show that nobody was absent.

            Two objections were raised. The one on the 72 hours was answered from the practice of those who host sites
            of this size, and was withdrawn by its author with a reason that I find convincing. The one on the place of
            the register was argued on both sides for a week. I have set out in my resolution why I think that § 3 as it
            stands meets the danger it describes: a notice that cannot be refused gives nobody a lever. The objector
            does not share this, and had every chance to. I could not identify an argument in it that was left without
            an answer.

            It is not full consensus, since this objection was considered and not followed.
            """)
        dissent(
            from: "news", by: .amaia, .week(-18, .thu, 15, 25),
            """
            Open Net Meridia does not share the finding on § 3. We do not dispute that the chair weighed our argument;
            we think that it was weighed against the present minister, whom nobody fears. Registers outlive ministers. A
            list of everybody who answers for the news, kept in the ministry that also funds and licenses broadcasters,
            is an instrument, and what it will be used for depends on people who are not in this room.

            We support every other paragraph, and we shall say so in public. We ask that the place of the register be
            looked at again with the figures of § 9, and that changes to it come back to this forum before they are
            made.
            """)
    }

    private mutating func takeStancesOnNews() {
        stance(
            on: "news", .support, by: .vuk, .week(-21, .tue, 16, 5),
            "What we feared most is gone, and the duty that stays is one our members already meet.")
        stance(on: "news", .support, by: .agnieszka, .week(-21, .wed, 9, 20))
        stance(
            on: "news", .support, by: .jihan, .week(-21, .wed, 22, 40),
            "보증금이 없어지고 한국어 서식이 약속되었으므로 찬성합니다.")
        stance(
            on: "news", .support, by: .nkechi, .week(-21, .thu, 10, 15),
            "In my reading it stands up to Article 19. § 4 is better than what most countries have.")
        stance(on: "news", .support, by: .jinsol, .week(-21, .thu, 13, 30), "도메인 이름은 건드리지 않는 규정이 되었습니다. 찬성합니다.")
        stance(
            on: "news", .support, by: .dagny, .week(-21, .fri, 19, 10),
            """
            The circle discussed it on Thursday. All who were there support it, most of them because of the notice at
            the dead link.
            """
        )
        stance(on: "news", .support, by: .hala, .week(-20, .mon, 11, 50))
        stance(
            on: "news", .canLiveWithIt, by: .nestor, .week(-20, .mon, 14, 20),
            "I would have kept 24 hours. 48 with a judge who can be reached is better than what we have.")
        stance(
            on: "news", .support, by: .emin, .week(-20, .tue, 9, 35),
            "The Commissioner's one concern, the counting, is met.")
        stance(on: "news", .support, by: .kwabena, .week(-20, .tue, 15))
        stance(on: "news", .support, by: .eungyeol, .week(-20, .wed, 20, 45), "게시판과 소식지에 대한 걱정이 풀렸습니다.")
        stance(
            on: "news", .canLiveWithIt, by: .wanjiku, .week(-20, .thu, 13, 15),
            "72 hours are longer than a weekend. With a notice that needs no form we can work with it.")
        stance(
            on: "news", .support, by: .bogdan, .week(-20, .fri, 10, 40),
            "I look forward to § 9, and to being proved wrong by it.")
        stance(on: "news", .support, by: .haram, .week(-20, .fri, 16, 25))
        stance(
            on: "news", .standAside, by: .lotte, .week(-19, .mon, 12, 30),
            """
            What matters most to our members was put off to another round. I have nothing against the rest and no part
            in it.
            """
        )
        stance(on: "news", .support, by: .hagyeong, .week(-19, .mon, 20, 15))
        stance(on: "news", .support, by: .priyanka, .week(-19, .tue, 17, 5), "Six months will do. Thank you.")
        stance(
            on: "news", .support, by: .bartol, .week(-19, .wed, 11, 20),
            """
            After the answers to my objection. The sites that we host were asked again; two would still close their
            comments.
            """
        )
    }

    private mutating func objectToHours() {
        object(
            "hours", to: "news", 7, .minor, by: .bartol, .week(-21, .fri, 10, 50),
            """
            72 hours run through weekends and holidays. Of the 31 sites that we host, 24 are run by one person. Somebody
            who sends a notice on the Friday before Easter has that person answer for a comment that was never read.
            """,
            remedy: "Count working days, or let a notice take effect only once it was opened.")
        reply(
            to: "hours", by: .wanjiku, .week(-20, .mon, 15, 5),
            """
            An insult does not rest on Sundays either. But look at what § 7 asks: remove, or give reasons for keeping.
            Hiding the comment until Monday is a removal in this sense and takes a minute; nobody has to judge anything
            at Easter.
            """)
        reply(
            to: "hours", by: .jaromir, .week(-20, .tue, 21, 20),
            """
            The two programs that run 29 of your 31 sites can hide a comment upon a complaint until somebody has looked.
            It is a setting. I will write it up for both.
            """)
        reply(
            to: "hours", by: .radomir, .week(-20, .wed, 10),
            """
            The explanatory note will say that hiding a contribution counts as removal, and that the operator may put it
            back after a look. We publish the note before the ordinance enters into force and will not change this point
            without asking here.
            """)
        withdraw(
            objection: "hours", by: .bartol, .week(-19, .wed, 11),
            """
            Withdrawn. I asked the 24. With a comment that hides itself and a note that says so, all but two can live
            with the hours, and so can I. I have the drafters' answer on record.
            """)
    }

    private mutating func objectToRegister() {
        object(
            "register", to: "news", 3, .major, by: .amaia, .week(-20, .thu, 17, 30),
            """
            The notice goes to the Media Registrar, who is part of the ministry that drafts media law, pays the public
            broadcaster and answers to a minister. Even a notice that cannot be refused makes a list, and lists invite
            letters: "we note that you have notified, and we note what you wrote". In two of the nine countries that we
            compared this is how it began.
            """,
            remedy:
                """
                Let the notice go to a body that does not report to a minister: the courts' registry, or the press union
                and the university together.
                """
        )
        reply(
            to: "register", by: .nkechi, .week(-20, .fri, 14, 45),
            """
            I share the worry and doubt the remedy. What makes a list dangerous is what its keeper may do with it. § 3
            gives the Registrar no decision to take, § 6 opens the list to all, so that everybody sees what the
            Registrar sees. The courts' registry told me that it cannot keep lists without a law of its own, which takes
            two years.
            """)
        reply(
            to: "register", by: .agnieszka, .week(-19, .mon, 9, 25),
            """
            As somebody who would be on the list: I already get such letters, and those who write them know where to
            find me. I would rather be on a list that anybody can copy than on one that somebody keeps.
            """)
        reply(
            to: "register", by: .amaia, .week(-19, .tue, 18, 40),
            """
            Openness of the list does not help against the letter, which nobody else sees. I accept that the courts
            cannot do it soon. That leaves independence as a question for § 3, and I have not read an answer to it yet.
            """)
        reply(
            to: "register", by: .hanneke, .week(-19, .wed, 9, 50),
            """
            We cannot found an independent body by ordinance; that takes parliament. What we can do: letters of the
            Registrar to those who have notified will be published with the register, except where a third person's data
            stand in the way. The minister has agreed to this in writing.
            """)
        resolve(
            "register", .addressed, by: .theodore, .week(-19, .fri, 15, 30),
            """
            Considered, not followed. The objection fears pressure by whoever keeps the list. Three things answer it:
            the keeper has nothing to grant or refuse (§ 3); the list is open (§ 6); and letters to those on it will be
            published, which was offered during this call and is now on record. The remedy cannot be had by ordinance,
            as was shown and not disputed. What remains is a distrust of offices that may be wise, but that no wording
            of this text could remove. I ask that the figures under § 9 include the letters.
            """)
    }
}
