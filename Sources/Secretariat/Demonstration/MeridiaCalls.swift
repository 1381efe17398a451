import Mechanism

/// Three calls: one for issues that is open, one for the sessions of the yearly meeting whose review is published, and a
/// late one that is being scored.
extension Script {
    mutating func tellOfCalls() {
        call(
            "issues", for: .issues, by: .seoin, .week(-2, .mon, 9, 40), opens: .week(-2, .mon, 10),
            closes: .week(3, .fri, 18), title: "Call for issues",
            guidance: """
                Which question of Internet governance should Meridia deal with next? One question to a form, up to three
                categories; no session plan is needed. Issues are put together into sessions and none is turned down.
                """)
        askForSessions()
        tellOfReview()
        decideOnSessions()
        askForLateSessions()
    }

    private mutating func askForSessions() {
        call(
            "meeting", for: .sessions, by: .seoin, .week(-9, .mon, 11), opens: .week(-9, .tue, 9),
            closes: .week(-6, .fri, 18), completes: .week(-5, .fri, 18), reviews: (2, .week(-4, .wed, 18)), limit: 1,
            title: "Call for sessions: the yearly meeting",
            guidance: """
                The forum meets for one day, with six sessions of an hour. Say what is at stake, how the hour is used, and
                who might speak; leave half of it to the floor. One proposal of each person counts, the last one.
                """)
        answer(
            "meeting", with: "crawlers", by: .agnieszka, .week(-8, .tue, 10, 20), [.press, .liability],
            title: "Robots that read the news: who may, and at what price?",
            teaser: "Newspapers, builders of language models and readers on one question",
            description: """
                Since last winter more than half of the requests to our archive come from programs that learn from it. Some
                papers sell access, some lock it, and some cannot tell who comes. The session asks what a rule would have to
                say: about consent, about money, and about readers who meet our words without our name.
                """,
            format: "Two figures from the logs, ten minutes; three positions of four minutes; the floor.",
            moderator: "Nkechi Verhoeck, Valora University",
            panel: "Somebody who builds models; a small newspaper; a reader")
        answer(
            "meeting", with: "archive", by: .priyanka, .week(-8, .thu, 15, 5), [.press],
            title: "May anybody train on a village newspaper?",
            teaser: "Thirty years of local news, copied in a night",
            description: """
                Our archive was copied in a night, and a week later a program answered questions about our villages, half of
                them wrong. We have no lawyer. What can a paper with two editors do, and what should it not have to do alone?
                """,
            format: "A case in ten minutes, then questions.")
        answer(
            "meeting", with: "haven", by: .yunus, .week(-7, .mon, 9, 15), [.resources],
            title: "Backups after the flood", teaser: "What hosting firms learned in one night",
            description: "A first draft of what we want to tell about the flood and the backups.", format: "A talk.")
        answer(
            "meeting", with: "haven-again", by: .yunus, .week(-7, .thu, 9, 50), [.resources, .security],
            title: "Meet Haven: a data centre that floats",
            teaser: "A tour of our new building and its cooling",
            description:
                "We present our new data centre, its cooling and its prices, and answer questions on moving in.",
            format: "Slides, 50 minutes; questions, 10 minutes.", moderator: "Haven Hosting", panel: "Haven Hosting")
        answer(
            "meeting", with: "telephone", by: .hala, .week(-7, .fri, 17, 30), [.privacy, .access],
            title: "Your telephone is not your passport",
            teaser: "Fourteen public services ask for a number that not everybody has",
            description: """
                A telephone number has become an identity card that a company can take away. Whoever shares one, changes it or
                has none is nobody. We bring the cases of our clinic; the services that ask for it are invited to answer.
                """,
            format: "Three cases, five minutes each; answers of two services; the floor.",
            moderator: "Ingrid, Meridia Exchange Point",
            panel: "A public service; an operator; somebody without a telephone")
        answer(
            "meeting", with: "children", by: .emin, .week(-6, .tue, 14, 10), [.privacy],
            title: "What a school platform knows of a child",
            teaser: "Marks, absences, moods: who reads them, and for how long",
            description: """
                Eight in ten schools keep their children's days on platforms of three firms. My office has looked into one of
                them. The session asks what may be kept, who decides it, and how a child can say no.
                """,
            format: "Findings, ten minutes; a teacher, a parent and a pupil; the floor.",
            panel: "A school; a parents' council; a platform")
        answer(
            "meeting", with: "young", by: .zuri, .week(-6, .wed, 21), [.expression], isByYouth: true, minutes: 45,
            title: "What would you ask, if you were nineteen?", teaser: "The forum as those see it who inherit it",
            description: "We would like to talk about the Internet of young people.", format: "Open.")
        let young = the("young") as ID<Session>
        decide(
            on: "young", .returned, by: .mirela, .week(-6, .thu, 9, 20),
            "We want this session. Please say which question it asks and how the time is used; a page is plenty.")
        add(Account.zuri.actor, .week(-6, .thu, 20, 30), ResubmitSession()) {
            ($0.session, $0.title) = (young, .typeset("What would you ask, if you were nineteen?"))
            $0.teaser = .typeset("Ten questions of young people, and two minutes for each answer")
            $0.description = .typeset(
                """
                We collect questions in four schools and vote on ten of them. Whoever decides on such things in Meridia
                answers each in two minutes; then a pupil says whether it was an answer.
                """)
            $0.format = .typeset("Ten questions, two minutes each; a verdict after every one; the floor for the rest.")
            ($0.topics, $0.minutes, $0.isByYouth) = ([Topic.expression.rawValue], 45, true)
        }
        let telephone = the("telephone") as ID<Session>
        add(Account.hala.actor, .week(-5, .tue, 18, 10), CompleteProposal()) {
            ($0.session, $0.minutes) = (telephone, 60)
            $0.moderator = .typeset("Ingrid, Meridia Exchange Point")
            $0.panel = .typeset("Tax office; Coastal Fibre Cooperative; two clients of the clinic")
        }
    }

    private mutating func tellOfReview() {
        appoint(
            [.marguerite, .kwabena, .ottilie, .wanjiku, .ilija, .bartol], for: "meeting", by: .seoin,
            .week(-6, .fri, 11))
        conflict(of: .wanjiku, with: "telephone", in: "meeting", .week(-5, .mon, 8, 40))
        let id = the("meeting") as ID<ProgrammeCall>
        add(Account.seoin.actor, .week(-5, .mon, 10), AssignReviews()) { $0.call = id }
        add(Account.seoin.actor, .week(-4, .mon, 9, 30), OpenDiscussion()) { $0.call = id }
        add(Account.seoin.actor, .week(-4, .thu, 10), CloseReview()) { ($0.call, $0.given) = (id, 12) }
        let given: [(String, [Int], String)] = [
            (
                "crawlers", [5, 4, 4],
                "The question of the year, and the plan leaves room. Take the village paper along."
            ),
            ("crawlers", [5, 3, 4], "Strong. It needs somebody who builds models and is not from abroad."),
            ("archive", [4, 3, 2], "A case that nobody forgets; too small for an hour of its own."),
            ("archive", [4, 2, 2], "Belongs to the session on robots, as its first ten minutes."),
            ("haven-again", [2, 2, 1], "A presentation of a firm. The draft on the flood would have been a session."),
            ("haven-again", [1, 2, 1], "No question is asked, and everybody on the podium has one employer."),
            ("telephone", [5, 5, 4], "Cases first, then those who must answer: exactly what the forum is for."),
            ("telephone", [4, 5, 5], "Also on the list of issues. Prepared with care."),
            ("children", [5, 3, 3], "Matters to many. The platforms should be named and invited now."),
            ("children", [3, 4, 2], "Good findings; so far it is one office that speaks."),
            ("young", [4, 4, 5], "Mended well. The verdict after each answer is worth the session."),
            ("young", [3, 4, 4], "Two minutes are short for ten questions; eight would do.")
        ]
        for (place, review) in given.enumerated() {
            self.review(of: review.0, in: "meeting", .week(-4, .thu, 10, 1 + place), review.1, review.2)
        }
        add(.operator, .week(-4, .thu, 10, 20), PublishReview()) { $0.call = id }
    }

    private mutating func decideOnSessions() {
        decide(
            on: "telephone", .accepted, by: .mirela, .week(-3, .mon, 11),
            "First in the ranking, from people who know the cases, with those on the podium who have to answer.")
        decide(
            on: "crawlers", .accepted, by: .mirela, .week(-3, .mon, 11, 5),
            "High in the ranking; the village newspaper's case opens it, as both reviewers suggest.")
        let (archive, crawlers) = (the("archive") as ID<Session>, the("crawlers") as ID<Session>)
        add(Account.seoin.actor, .week(-3, .mon, 11, 20), MergeSessions()) {
            ($0.session, $0.target) = (archive, crawlers)
            $0.reason = .typeset("The same question seen from a paper with two editors: it becomes the opening case.")
        }
        add(Account.priyanka.actor, .week(-3, .tue, 9, 30), AnswerInvitation()) { $0.session = crawlers }
        decide(
            on: "young", .accepted, by: .mirela, .week(-3, .mon, 11, 40),
            "The only proposal that users lead. Eight questions instead of ten, as a reviewer proposes.")
        decide(
            on: "haven-again", .declined, by: .mirela, .week(-3, .mon, 12),
            """
            A presentation of a firm and its prices, with one employer on the podium and no question to the floor. What the
            firms learned in the flood is welcome at any time.
            """)
    }

    private mutating func askForLateSessions() {
        call(
            "late", for: .sessions, by: .seoin, .week(-2, .tue, 10), opens: .week(-2, .tue, 11),
            closes: .week(-1, .wed, 9), reviews: (2, .week(1, .wed, 18)), title: "Call for the hour that is kept open",
            guidance: """
                One hour of the yearly meeting is kept for what has happened since. Say what it was, and who should speak of
                it. A few lines are enough.
                """)
        answer(
            "late", with: "cable", by: .jaromir, .week(-2, .wed, 22, 15), [.resources, .security],
            title: "Eleven hours on one cable",
            teaser: "An anchor, a coast, and what still worked",
            description: """
                When the cable was cut, mail between two towns forty kilometres apart went through another continent, or did
                not. What was reachable, what was not, and who could have known before?
                """,
            format: "A map and a clock, fifteen minutes; operators and those who were cut off.")
        answer(
            "late", with: "blocked", by: .vuk, .week(-2, .fri, 16, 40), [.expression, .liability],
            title: "A chat that was blocked for a night",
            teaser: "One order, one provider, three hundred thousand people",
            description: """
                A court ordered one account to be blocked; a provider blocked the service. It was lifted in the morning. Who
                decides how an order is carried out, and who answers when it is done wrongly?
                """,
            format: "The order, read aloud; the provider; the floor.")
        answer(
            "late", with: "captions", by: .tomas, .week(-1, .mon, 12, 30), [.disability],
            title: "The stream without words",
            teaser: "Parliament was streamed for a week without captions",
            description: """
                A contract had ended and nobody had noticed who would not be able to follow. What has to be written into a
                contract so that it does not happen again?
                """,
            format: "Two who could not follow, the office that bought the stream, the floor.")
        appoint([.marguerite, .kwabena, .dagny, .ottilie], for: "late", by: .seoin, .week(-1, .thu, 9, 30))
        let id = the("late") as ID<ProgrammeCall>
        add(Account.seoin.actor, .week(-1, .thu, 10), AssignReviews()) { $0.call = id }
    }
}
