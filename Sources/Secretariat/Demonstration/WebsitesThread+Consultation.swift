import Mechanism

extension Script {
    mutating func consultOnWebsites() {
        draft(
            "websites", on: "websites", by: .hanneke, .week(-11, .tue, 11),
            title: "Draft Regulation on Accessible Public Websites",
            note: """
                Six paragraphs under the law of one sentence. The law itself cannot be changed by regulation. Dates and
                numbers may all change.
                """,
            question:
                """
                Would this have helped on the day on which you could not use a public site? What can a small
                municipality not keep?
                """,
            decisionMaker: "The Ministry of Communications, after a consensus call of the forum",
            text: """
                § 1 Public bodies make their websites and applications accessible by the Web Content Accessibility
                Guidelines 2.2, level AA.

                § 2 New sites meet § 1 from the day on which they open, existing ones within two years.

                § 3 Every site has a statement that says what is not accessible, why, and until when, and names a person
                who answers.

                § 4 Whoever finds a barrier may report it in any form. The body answers within fourteen days.

                § 5 If a barrier keeps somebody from meeting a deadline, the deadline is extended by one week.

                § 6 Documents published before this regulation are made accessible on request within thirty days.
                """)
        announce(
            "websites", by: .mirela, .week(-11, .wed, 10), opens: .week(-10, .mon, 9), closes: .week(-6, .mon, 18),
            decisionDue: .week(4, .fri, 18))
        giveInputOnWebsites()
        summarise(
            "websites", by: .hanneke, .week(-6, .wed, 10),
            method: "One drafter read all nine inputs; another compared the summary with them.",
            """
            People who use public sites ask for deadlines that stop while a barrier stands, and for answers within days.
            Those who build sites ask for tests that are paid for. A municipality asks for shared forms instead of an
            exception. An archive asks for more time, a user of the statements for fewer words in them.
            """)
        revise(
            "websites", by: .hanneke, .week(-4, .tue, 10),
            """
            A test with users before a site is paid for (§ 2), five working days instead of fourteen (§ 4), and the
            clock stops until the barrier is gone (§ 5). Shared forms for municipalities are new (§ 7).
            """,
            text: """
                § 1 Public bodies make their websites and applications accessible by the Web Content Accessibility
                Guidelines 2.2, level AA. The language of every page and every passage is marked.

                § 2 New sites meet § 1 from the day on which they open, existing ones within two years. A new site is
                paid for in full only after people with disabilities have tested it.

                § 3 Every site has a statement that says what is not accessible, why, and until when, and names a person
                who answers.

                § 4 Whoever finds a barrier may report it in any form. A person answers within five working days and
                offers another way to do what could not be done.

                § 5 If a barrier was reported, every deadline that depends on it stops until the barrier is gone or
                another way was offered.

                § 6 Documents published before this regulation are made accessible on request within ten working days,
                longer ones in parts.

                § 7 The ministry provides forms for the services that all municipalities offer; whoever uses them meets
                § 1 in this respect.
                """)
        respond(
            "websites", by: .radomir, .week(-4, .wed, 11, 20),
            """
            Nine inputs from all six groups, all answered. Seven are reflected in the text. The greatest change is in §
            5, where the clock now stops instead of running a week longer. An exception for small bodies was asked for
            and not made; § 7 is meant to make it unnecessary.
            """)
        moveOn(
            "websites", by: .mirela, .week(-4, .thu, 9, 30),
            "All inputs are answered, all groups were heard, and version 2 is out.")
    }

    private mutating func giveInputOnWebsites() {
        input(
            "clock", to: "websites", 5, .change, by: .tomas, .week(-10, .tue, 9, 10),
            """
            One week is of no use if the barrier stands for two months. My tax form has been broken for four months. Let
            the clock stop until it works or until somebody has offered me another way.
            """,
            quote: "extended by one week",
            proposal: "… the deadline does not run until the barrier is removed or another way was offered.")
        answer(
            "clock", .accepted, by: .hanneke, .week(-5, .mon, 10),
            """
            You are right that a fixed week rewards slowness. Your wording is in the text, made to cover every deadline
            that depends on the form.
            """,
            change: "§ 5: the clock stops instead of running a week longer.")
        input(
            "exception", to: "websites", 2, .concern, by: .ottilie, .week(-10, .thu, 14, 15),
            """
            Of 84 municipalities 61 have fewer than ten employees in the town hall. Two years are not long when there is
            no money in either. I do not ask to be let off. I ask that the ministry make the twenty forms that all of us
            need, once.
            """,
            proposal: "The ministry provides accessible forms for the services that all municipalities offer.")
        answer(
            "exception", .accepted, by: .hanneke, .week(-5, .mon, 10, 30),
            """
            Accepted with pleasure and with a budget: eleven of the twenty exist already and are tested; the rest follow
            within a year.
            """,
            change: "§ 7 is new: shared forms.")
        input(
            "fourteen", to: "websites", 4, .change, by: .ilija, .week(-9, .sat, 11, 20),
            "Fourteen days. The firewood aid has a window of ten. By the time somebody answers it is winter.",
            quote: "within fourteen days",
            proposal: "Five days.")
        answer(
            "fourteen", .acceptedWithChanges, by: .hanneke, .week(-5, .mon, 11),
            """
            Five working days, so that an office that is closed over the holidays does not break the rule by being
            closed. And a person answers.
            """,
            change: "§ 4: five working days, by a person.")
        input(
            "pay", to: "websites", 2, .change, by: .jaromir, .week(-9, .mon, 20, 50),
            """
            I build such sites. Nobody tests with people because nobody pays for it, and nobody fixes after the last
            instalment. Keep back a fifth of the price until five people with disabilities have done the five most
            common tasks.
            """)
        answer(
            "pay", .acceptedWithChanges, by: .hanneke, .week(-5, .tue, 9, 20),
            """
            The principle is in the text. Share and number are for the model contract, which the procurement office can
            change without a regulation.
            """,
            change: "§ 2: full payment only after a test by people with disabilities.")
        input(
            "language", to: "websites", 1, .change, by: .jinsol, .week(-8, .tue, 15, 30),
            """
            한국어로 쓴 공공 안내문에 언어 표시가 없어 낭독기가 영어 음성으로 읽습니다. 어르신들은 무슨 말인지 알아듣지
            못하십니다. 문서와 문단의 언어를 표시하라는 문장을 § 1에 넣어 주십시오.
            """)
        answer(
            "language", .accepted, by: .hanneke, .week(-5, .tue, 9, 50),
            "표준에 들어 있는 내용이지만 실제로 가장 자주 빠지는 항목이므로 § 1에 한 문장으로 적었습니다. 고치는 비용이 거의 들지 않습니다.",
            change: "§ 1: the language of every page and passage is marked.")
        input(
            "archive", to: "websites", 6, .concern, by: .marguerite, .week(-8, .thu, 10, 40),
            """
            Thirty days are too long for somebody who needs an old decision in order to appeal against a new one: the
            period for that is fourteen.
            """,
            proposal: "Ten working days; longer documents in parts, beginning with the part that is asked for.")
        answer(
            "archive", .accepted, by: .hanneke, .week(-5, .tue, 10, 30),
            """
            Accepted. That the period must be shorter than the one for an appeal is an argument nobody had made before,
            and it settles the point.
            """,
            change: "§ 6: ten working days, longer documents in parts.")
        input(
            "small-firms", to: "websites", 0, .question, by: .priyanka, .week(-7, .tue, 16, 15),
            """
            Does this reach firms that work for public bodies, such as my van when it delivers the municipal bulletin? I
            could not make my site so by then.
            """
        )
        answer(
            "small-firms", .outOfScope, by: .radomir, .week(-5, .tue, 14),
            """
            No. Only sites of public bodies are meant, and those that others run in their name. Your own site is yours;
            the bulletin's is the town's.
            """
        )
        input(
            "apps", to: "websites", 1, .support, by: .zuri, .week(-7, .thu, 21, 30),
            """
            Good that applications are in § 1 and not only websites. The bus timetable is an app and nothing else. Two
            of my friends use a screen reader and ask strangers when the bus comes.
            """)
        answer(
            "apps", .accepted, by: .hanneke, .week(-5, .wed, 9, 30),
            """
            Recorded as support. Applications stay in § 1. The bus company is a public body and has two years.
            """,
            change: "§ 1: applications are kept beside websites.")
        input(
            "statement", to: "websites", 3, .concern, by: .wanjiku, .week(-7, .fri, 11, 50),
            """
            Statements become wallpaper. Who checks that they are true? A yearly sample by somebody who is not the
            ministry would be cheap.
            """
        )
        answer(
            "statement", .deferred, by: .hanneke, .week(-5, .wed, 10),
            """
            A body that checks needs a law. We take the proposal into the report to parliament that is due next year,
            and until then publish the reports under § 4 by public body, which is a sample that users draw themselves.
            """)
    }
}
