import Mechanism

extension Script {
    mutating func decideOnNews() {
        moveOn(
            "news", by: .mirela, .week(-17, .wed, 9, 30),
            "The finding was open to challenge for seven days and nobody challenged it. The text goes to the ministry.")
        decide(
            "news", .adoptedWithChanges, by: .djurdja, .week(-15, .tue, 11),
            reasons: """
                I adopt version 2 with one change, and I owe you the reason for it.

                In § 8, services with fewer than five employees have nine months instead of six. The Registrar told me
                last week that the forms need longer than planned. I do not want the smallest to have the least time
                with them. This is in favour of those who asked for more time, and to nobody's cost that I can see.
                Should I be wrong, the next round of this thread is the place to tell me.

                Everything else stands as the forum left it. We came here with a licence and leave with a notice. I was
                not persuaded by the number of those who were against the licence, but by a question that nobody in my
                house could answer: which harm does a permission prevent that a name and an address do not?

                To Open Net Meridia I say that the minority statement has been read, by me and by the minister. We shall
                report on the letters of the Registrar with the figures of § 9.
                """,
            influence: """
                The licence became a notice because of \(number(of: "gate")) and the first session. The line in § 2
                follows the figures of \(number(of: "line")). § 4 was rewritten after six inputs, of which
                \(number(of: "urgent")) gave us the judge on duty and \(number(of: "deadlink")) the notice for the
                reader. Korean forms go back to \(number(of: "korean")). § 9 was not our idea but that of
                \(number(of: "review")).
                """)
        moveOn(
            "news", by: .mirela, .week(-15, .wed, 9),
            "The decision is published with its reasons. What it promises is listed as follow-up, with names and dates."
        )
        assign(
            "news-note", on: "news", to: "Ministry of Communications", person: .radomir, by: .mirela,
            .week(-15, .wed, 9, 20),
            due: .week(-12, .fri, 17),
            """
            Publish the explanatory note: the method of counting with a worked example, what a notice under § 7 needs,
            and that hiding a comment counts as removal.
            """)
        assign(
            "news-forms", on: "news", to: "Office of the Media Registrar", by: .mirela, .week(-15, .wed, 9, 25),
            due: .week(-9, .fri, 17),
            """
            Publish the form and the guidance for notices in English and in Korean, in a form that can be read aloud by
            a machine, and the telephone number that was promised in the consultation.
            """)
        assign(
            "news-figures", on: "news", to: "Ministry of Communications and the Court of Valora", person: .hanneke,
            by: .mirela,
            .week(-15, .wed, 9, 30), due: .week(30, .fri, 17),
            """
            Report the first half-year of orders under § 4: how many were sought, how many were made, and whether every
            one was published with its reasons. Include the letters of the Registrar.
            """)
        fulfil(
            "news-note", by: .radomir, .week(-12, .thu, 15, 40),
            """
            The explanatory note is published on the ministry's site and in the archive of this forum, eleven pages,
            with the method of counting and a worked example with the logs of a site that wishes to remain unnamed.
            Hiding a comment counts as removal; see page 9. A Korean translation of pages 1 to 4 is with it, the rest
            follows this month.
            """)
    }

    /// The silence of an office opens the thread again.
    mutating func reopenNews() {
        openRound(
            "news", by: .seoin, .week(-5, .tue, 10, 15),
            """
            Three reasons. The forms in English and Korean were due and have not come; the silence of the Media
            Registrar is on record. The question about lists made by machines was put off to a second round. And the
            deputy minister asked to be told here whether the longer period for the smallest was right. The chairs and
            the proposers of the first round agree.
            """)
        moveOn(
            "news", by: .seoin, .week(-5, .wed, 9, 40),
            "The questions of this round are clear from the first; nothing new is merged.")
        brief(
            "news", by: .seoin, .week(-4, .mon, 11),
            """
            What this round is about. First, the forms: without them nobody can notify, and the period runs. Second,
            platforms: services that write nothing and pick from what others wrote. Third, whether nine months for the
            smallest help them.

            What has changed since the first round. The ordinance is adopted. The explanatory note is out. Eleven
            services have told the ministry that they fall under § 2; one of them is edited from abroad. No order has
            been sought under § 4.

            What we know about platforms. Media Studies looked at what 412 people in Meridia were shown as news in one
            week. Six in ten items came through three services. In none of the three could a person be found to whom a
            complaint would go; two have a form that answers by itself.

            What is not asked. Whether the ordinance should exist. That was decided, and § 9 says when it is looked at
            as a whole.
            """)
        announce(
            .dialogue, "news-platforms", on: "news", by: .seoin, .week(-4, .mon, 14), title: "Who picks what I read?",
            host: "Readers' Circle", starts: .week(-3, .wed, 18, 30), place: "Central library, Valora, and online")
        held(
            "news-platforms", by: .seoin, .week(-3, .thu, 11),
            [.government: 3, .private: 8, .civil: 11, .technical: 5, .users: 27],
            material: """
                Notes of four tables, nine pages. Each table was given the same ten items and asked who had chosen them.
                No table was right about more than four.
                """)
        moveOn(
            "news", by: .seoin, .week(-2, .mon, 10),
            """
            The dialogue was well attended and shows what people do not know. The platforms should now answer in a
            session.
            """,
            outreach: """
                Nobody from academia came to the dialogue, which fell into the examination week. Media Studies and Sele
                Polytechnic were asked again; both have a part in the session.
                """)
        meetThePlatforms()
    }

    private mutating func meetThePlatforms() {
        let name = "news-platforms"
        propose(
            name, on: "news", by: .nkechi, .week(-3, .fri, 10, 20), title: "Nobody's editor: lists made by machines",
            teaser: "If no person picks the news, who answers for the picking? Three services were invited to say so",
            keywords: "platforms, recommendation, complaint, responsibility",
            description: """
                The definition in § 2 speaks of services that are edited by persons, and so leaves out those that pick
                by machine. This session asks what one would want to know about such a service, to whom one should be
                able to write, and whether either needs a law. Two of three services have accepted the invitation.
                """,
            format:
                """
                The ten items of the dialogue again, with those who made the lists in the room. Questions first,
                statements after.
                """
        )
        accept(
            name, by: .seoin, .week(-3, .fri, 14),
            "Takes up the point that was put off, with those whom it concerns at the table.")
        part(.moderator, of: name, to: .ljubica, by: .nkechi, .week(-2, .mon, 13))
        part(.remoteModerator, of: name, to: .jinsol, by: .nkechi, .week(-2, .mon, 13, 5), note: "English and Korean")
        part(.rapporteur, of: name, to: .bogdan, by: .nkechi, .week(-2, .mon, 13, 10))
        part(.keyParticipant, of: name, to: .haram, by: .nkechi, .week(-2, .mon, 13, 15), note: "추천 목록을 되짚어 보는 방법")
        part(
            .keyParticipant, of: name, to: .dagny, by: .nkechi, .week(-2, .mon, 13, 20),
            note: "What four tables could not tell")
        part(
            .keyParticipant, of: name, toGuest: "Ismene Okparavero", organisation: "Harbour News (a news list)",
            country: "Meridia",
            group: .private, by: .nkechi, .week(-2, .mon, 13, 25), note: "How our list is made")
        schedule(
            name, by: .nkechi, .week(-2, .tue, 9, 30), from: .week(-1, .wed, 15), to: .week(-1, .wed, 16, 30),
            place: "House of Guilds, Valora, Blue Room", links: "https://meet.example.org/nobodys-editor")
        hold(
            name, by: .ljubica, from: .week(-1, .wed, 15, 3), to: .week(-1, .wed, 16, 38),
            [.government: 4, .private: 12, .civil: 9, .technical: 8, .academia: 6, .users: 16], onSite: 31, remote: 24)
    }
}
