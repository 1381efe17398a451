import Mechanism

/// A thread that waits for its chair: one objection to the text is open.
extension Script {
    mutating func tellOfWebsites() {
        raise(
            "websites", by: .tomas, .week(-19, .tue, 10, 30), .on, [.disability, .access, .standards],
            title: "Public websites that everybody can use",
            question: """
                I cannot file my tax return on the web, because the button that sends it has no name. I am told that the
                form is "accessible". By which standard, checked by whom, and what can I do on the last day of the
                period when it is not? Meridia has a law of one sentence on this. What would have to be in the second?
                """,
            affected: """
                About one in six people in Meridia lives with a disability; many more are old, tired, on a small screen
                or a slow line. 310 public bodies run about 900 sites.
                """,
            interest: "I am blind, and I work for the association of those who are.")
        screen(
            "websites", .listed, by: .mirela, .week(-18, .mon, 9, 40),
            """
            In scope, concrete, and the ministry has said that it would draft a second sentence if somebody told it
            which.
            """
        )
        moveOn(
            "websites", by: .mirela, .week(-18, .tue, 9, 30),
            "Many know that something should be done and few know what a test looks like.")
        brief(
            "websites", by: .mirela, .week(-18, .wed, 13),
            """
            The law says that public websites "shall be accessible to all". It names no standard, nobody who checks, and
            no remedy.

            A standard exists: the Web Content Accessibility Guidelines, version 2.2, in three levels. Most countries
            ask for level AA. About a third of its criteria can be tested by a program; the rest takes a person.

            The association tested 40 public sites with five users each. Nine could be used from beginning to end. The
            most common failures are fields without a name, text that is a picture, and sessions that end before one has
            typed one's answer.

            Open questions. Must old documents be converted? What may a small municipality be asked to do? Who checks,
            and how does a person who cannot send a form keep a deadline? Which languages have to be readable aloud?
            """)
        announce(
            .training, "websites-training", on: "websites", by: .mirela, .week(-18, .wed, 13, 30),
            title: "Two hours without a mouse or a screen", host: "Meridia Association of the Blind",
            starts: .week(-16, .tue, 14), place: "Town hall of Sele, and online", takesRegistrations: true)
        held(
            "websites-training", by: .mirela, .week(-16, .wed, 10),
            [.government: 18, .private: 7, .civil: 9, .technical: 6, .academia: 4, .users: 8],
            material:
                """
                The twelve tasks of the training, with what to listen for. Eight of the eighteen officials brought their
                own site.
                """
        )
        moveOn(
            "websites", by: .mirela, .week(-16, .thu, 11),
            "52 people from all groups tried it themselves, among them those who buy public websites.")
        discussWebsites()
        consultOnWebsites()
        callConsensusOnWebsites()
    }

    private mutating func discussWebsites() {
        let name = "websites-remedy"
        propose(
            name, on: "websites", by: .tomas, .week(-16, .fri, 9, 20), title: "The button without a name",
            teaser:
                """
                What should happen between the moment when a form cannot be sent and the moment when the deadline ends
                """,
            keywords: "accessibility, WCAG, public services, remedy, procurement",
            description: """
                Standards are the easy part. This session is about the day on which they are not met. Users describe
                such a day, officials what they could have done, and developers why the button had no name.
                """,
            format:
                "Live: three public forms, three users, screen readers on the loudspeakers. Sign language and captions."
        )
        accept(
            name, by: .seoin, .week(-15, .mon, 10),
            "Shows the problem rather than describing it, and asks for a remedy.")
        part(.moderator, of: name, to: .marguerite, by: .tomas, .week(-15, .tue, 11))
        part(.remoteModerator, of: name, to: .zuri, by: .tomas, .week(-15, .tue, 11, 5))
        part(.rapporteur, of: name, to: .ingrid, by: .tomas, .week(-15, .tue, 11, 10))
        part(
            .keyParticipant, of: name, to: .ottilie, by: .tomas, .week(-15, .tue, 11, 15),
            note: "A town of 6,000 and its website")
        part(
            .keyParticipant, of: name, to: .ilija, by: .tomas, .week(-15, .tue, 11, 20),
            note: "Applying for firewood aid")
        schedule(
            name, by: .tomas, .week(-15, .wed, 9), from: .week(-14, .wed, 10), to: .week(-14, .wed, 11, 30),
            place: "Central library, Valora, great reading room", links: "https://meet.example.org/button")
        hold(
            name, by: .marguerite, from: .week(-14, .wed, 10, 1), to: .week(-14, .wed, 11, 34),
            [.government: 11, .private: 8, .civil: 13, .technical: 7, .academia: 5, .users: 12], onSite: 39, remote: 17)
        report(
            name, by: .ingrid, .week(-13, .tue, 15),
            proposal: """
                Name the standard and its level. Let a report of a barrier be answered within days, by a person, and let
                it stop the clock of the deadline to which the form belongs.
                """,
            summary: """
                Of three forms one could be sent. Nobody had meant to exclude anybody: the first button was a picture,
                the second form was bought from a company that has closed, and the third worked. The room agreed on the
                standard and on stopping the clock.
                """,
            discussion: """
                Ilija Brkovac applied for firewood aid, aloud, and was thrown out twice because the session ends after
                ten minutes. He has applied by letter since, which takes five weeks. Ottilie Brankwater said that her
                town has one person for everything with a plug, on two days of the week. She did not ask for an
                exception, she asked for forms that are made once for all 84 municipalities.

                A developer explained that accessible forms cost nothing if one begins with them and a great deal if one
                ends with them, and that public contracts pay for neither. It was proposed that no site be paid for
                before people have tested it.

                On old documents views differed. Some asked for all, since rights hang on old decisions, too; others
                reckoned that converting two million pages would use up ten years of money. A conversion on request
                found the most sympathy.

                모바일 화면에서 한국어 낭독이 영어 음성으로 나오는 문제도 나왔다. 문서의 언어 표시가 빠진 탓이며, 고치는
                데 몇 분이면 된다고 기술계 참가자가 설명했다.
                """)
        message(
            "websites-clock", of: name, by: .ingrid, .week(-13, .tue, 15, 20),
            "Whoever reports that a form cannot be used should not miss the deadline because of it.")
        message(
            "websites-standard", of: name, by: .ingrid, .week(-13, .tue, 15, 25),
            """
            A law that asks for accessibility should name the standard, and should have people test what programs
            cannot.
            """
        )
        message(
            "websites-request", of: name, by: .ingrid, .week(-13, .tue, 15, 30),
            "Old documents should be made accessible on request, within a time that is of use to the one who asks.")
        openMessages(of: name, by: .ingrid, .week(-13, .wed, 9), until: .week(-12, .thu, 12))
        comment(
            on: "websites-standard", by: .eungyeol, .week(-13, .thu, 20, 10),
            "언어 표시 문제도 메시지에 넣어 주세요. 발표에서 모두 동의했습니다.")
        answer(
            1, on: "websites-standard", by: .ingrid, .week(-12, .thu, 13),
            "표준의 기준 3.1.1과 3.1.2가 바로 그것이므로 '표준'이라는 말에 들어 있습니다. 보고서 본문에는 따로 적었습니다.")
        finalise(name, by: .tomas, .week(-12, .fri, 9, 30))
        publish(name, by: .seoin, .week(-12, .fri, 11))
        moveOn(
            "websites", by: .mirela, .week(-11, .mon, 10),
            "The session is published; the ministry has drafted the second sentence, and five more.")
    }
}
