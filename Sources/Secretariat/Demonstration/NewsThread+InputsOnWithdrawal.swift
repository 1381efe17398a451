import Mechanism

extension Script {
    /// § 4: who may have a report withdrawn.
    mutating func inputOnWithdrawal() {
        input(
            "court", to: "news", 4, .change, by: .vuk, .week(-28, .tue, 15, 10),
            """
            "Manifestly false" and "public order" are decided by whoever reads first, at night, without hearing the
            other side. We have courts for this. They are slow, and the ministry should say so and give them a judge on
            duty rather than give their work to an office.
            """,
            quote: "manifestly false or endangers public order",
            proposal: "A report may be withdrawn only by order of a court, after hearing the operator.")
        answer(
            "court", .accepted, by: .radomir, .week(-24, .wed, 14),
            """
            Accepted, also in view of the message of the first session, which said the same. The Ministry of Justice has
            confirmed that a judge on duty can be assigned from the existing rota.
            """,
            change: "§ 4: only a court may order withdrawal; the Registrar's power is gone.")
        input(
            "name", to: "news", 4, .concern, by: .jinsol, .week(-28, .thu, 11, 20),
            """
            Speaking for the registry. We can switch off a name. We cannot switch off a page. When a name goes, so do
            the mail of the newsroom, its archive, the other four thousand articles and every subdomain, usually within
            an hour and for a day after we switch it on again, since resolvers remember. For one sentence that is out of
            proportion. We also do not wish to be the place where disputes about content are settled by pulling a plug.
            """,
            quote: "the registrar shall suspend the domain name",
            proposal: "The registry of the national domain shall not suspend a name because of the content of a report."
        )
        answer(
            "name", .acceptedWithChanges, by: .hanneke, .week(-24, .wed, 14, 40),
            """
            The technical facts decide this; we had not known about the mail. The sentence stands in the passive, so
            that it binds everybody and not the registry alone, and leaves phishing and malware to your policy as
            \(number(of: "phishing")) asks.
            """,
            change: "§ 4: a domain name shall not be suspended because of the content of a report.")
        input(
            "phishing", to: "news", 4, .change, by: .kwabena, .week(-27, .tue, 9, 5),
            """
            If a sentence is added that protects names, and we hope so, it should leave alone what the registry and we
            do together against phishing. Last year 212 names were suspended for it, 190 within six hours. False copies
            of news sites were among them.
            """)
        answer(
            "phishing", .accepted, by: .hanneke, .week(-24, .wed, 14, 50),
            """
            Accepted. A false copy of a news site is not suspended for what its reports say, but for what it pretends to
            be; the half-sentence makes that plain and follows the wording of the sessions.
            """,
            change: "§ 4, last half-sentence: measures against phishing and malware remain unaffected.")
        input(
            "urgent", to: "news", 4, .concern, by: .nestor, .week(-26, .mon, 8, 50),
            """
            There are cases in which eight months are too long and so are eight days. Two years ago a site published the
            name and school of a child who was a witness. We could do nothing but telephone the editor. If the
            Registrar's order goes, something else has to come in its place for the worst cases, within 24 hours.
            """,
            proposal: "Keep the order of the Registrar for reports that endanger life, health or a child.")
        answer(
            "urgent", .notAccepted, by: .radomir, .week(-24, .thu, 14, 20),
            """
            We understand the case, but an order by the Registrar is the very thing that the sessions and most inputs on
            § 4 object to. The courts have interim measures, which § 4 leaves as they are. Whoever is in danger can ask
            for one today.
            """)
        contest(
            "urgent", by: .nestor, .week(-24, .fri, 15, 30),
            """
            The answer speaks of interim measures as if they were quick. The median at the Valora court is nineteen
            days; the figure is in the annual report of the Ministry of Justice, table 7. I did not ask for the
            Registrar for its own sake, I asked for 24 hours. Please answer that.
            """)
        answer(
            "urgent", .acceptedWithChanges, by: .hanneke, .week(-23, .tue, 10, 10),
            """
            You are right to contest our first answer. It met your proposal and missed your point; we had not looked up
            how long interim measures take. After two calls with your ministry and the court of Valora, § 4 now has a
            judge on duty decide within 48 hours, every day of the year. It is not 24, because the operator must be
            heard, and the court told us what it can keep. The Registrar stays out.
            """,
            change: "§ 4: in urgent cases a judge on duty decides within 48 hours after hearing the operator.")
        input(
            "deadlink", to: "news", 4, .change, by: .dagny, .week(-25, .tue, 18, 55),
            """
            We are readers. Nobody will ever serve papers on us and we shall not serve any. What we ask is small: if an
            article was withdrawn by order, the page should say so, with the name of the court and the number of the
            order, in place of "not found". One can then go and read the reasons, and so can somebody who writes the
            history of this town.
            """,
            proposal: "Whoever opens the address of a withdrawn report is told that it was withdrawn, by which order.")
        answer(
            "deadlink", .accepted, by: .hanneke, .week(-23, .mon, 14, 5),
            """
            Accepted. It was raised as an issue of its own, merged into this one, and asked about again in the workshop;
            three times is enough. Publication of the reasons is new, too: you can only go and read them if they are
            there.
            """,
            change: "§ 4: every order is published with its reasons, and whoever opens the address is told of it.")
        input(
            "two-registrars", to: "news", 4, .editorial, by: .ingrid, .week(-25, .thu, 10, 30),
            """
            The second sentence says "the registrar shall suspend the domain name". In the first sentence the Registrar
            is the Media Registrar; in the second it can only mean the company through which the name was registered. If
            anything of this sentence survives, please give the two different names.
            """,
            quote: "registrar shall suspend")
        answer(
            "two-registrars", .accepted, by: .radomir, .week(-23, .mon, 14, 15),
            """
            Well spotted, and embarrassing. Two of us had read the sentence in two ways. "Registrar" now means the Media
            Registrar throughout, and the second sentence is gone for other reasons.
            """,
            change: "§ 4: the sentence is gone; \"Registrar\" has one meaning in the whole text.")
    }
}
