import Mechanism

extension Script {
    mutating func consultOnNews() {
        draft(
            "news", on: "news", by: .radomir, .week(-29, .fri, 10), title: "Draft Ordinance on Online News Services",
            note: """
                This is the first draft. Nothing in it has been decided by cabinet. That somebody must answer for a
                widely read news site is the aim and will stay; every means to it may change, including the licence
                itself. Libel law and the public broadcaster are outside this ordinance.
                """,
            question: """
                What in this text works, what does not, and what would you write instead? For § 2 and § 6, please give
                figures if you have them.
                """,
            decisionMaker: "The Ministry of Communications, after a consensus call of the forum",
            text: """
                § 1 This ordinance serves the orderly development of online news and the protection of those about whom
                news is published.

                § 2 An online news service is a site or application that reports on current events in Meridia at least
                once a week and has more than 50,000 readers in a month.

                § 3 Whoever operates an online news service needs a licence of the Media Registrar. The licence is
                applied for before publication begins, is granted for three years, and may be refused where the
                applicant does not offer assurance of responsible conduct.

                § 4 The Registrar may order that a report which is manifestly false or endangers public order be
                withdrawn within 24 hours. If the operator does not comply, the registrar shall suspend the domain name.

                § 5 Every online news service names an editor who is answerable for its content, with name, place of
                residence and a telephone number that is answered during the day.

                § 6 The applicant deposits 20,000 crowns as security for the claims of persons who are wronged by its
                reports.

                § 7 The operator answers for what readers publish on the service as for its own reports.

                § 8 This ordinance enters into force three months after its publication. Services that exist by then
                apply for a licence within thirty days.
                """)
        announce(
            "news", by: .mirela, .week(-29, .fri, 15), opens: .week(-28, .mon, 9), closes: .week(-24, .mon, 18),
            decisionDue: .week(-14, .fri, 18))
        group(["restraint"], behind: "gate", in: "news", by: .hanneke, .week(-24, .tue, 9))
        group(["bond-market"], behind: "bond", in: "news", by: .hanneke, .week(-24, .tue, 9, 10))
        summarise(
            "news", by: .hanneke, .week(-24, .tue, 10),
            method: """
                Two drafters read every input and sorted them by paragraph. Where two said the same they were grouped, with
                both names kept.
                """,
            """
            § 3 and § 4 drew most of the inputs. Nearly all who spoke on § 3 hold that the Registrar would learn the same
            from a notice, and that a licence can be used to keep somebody silent; one school asks whether it is meant at
            all. On § 4, publishers, the registry and users ask for courts instead of the Registrar, and the registry
            describes what goes down with a name; a victims' counsellor wants something that works within a day. On § 2
            the number of readers is called arbitrary without a method. On § 6, small publishers say that the deposit would
            close them. Users ask that forms and guidance come in both languages.
            """)
        revise(
            "news", by: .radomir, .week(-22, .thu, 10),
            """
            Version 2 follows the inputs. The licence has become a notice that cannot be refused, the deposit is gone,
            pages are withdrawn by courts only, the line is higher and asks for two months in a row, and readers are
            counted without tracking them. § 7 gives operators 72 hours after a notice. § 9 is new and has the law
            reviewed with figures.
            """,
            text: """
                § 1 This ordinance has one purpose: that everybody can know who answers for a widely read news site, and
                can reach them.

                § 2 An online news service is a site or application, edited by one or more persons, that reports on
                current events in Meridia at least once a week and has more than 200,000 readers in each of two
                consecutive months. Forums, message groups and newsletters of associations, schools and public bodies
                are not online news services. Readers are counted by a method set out in the explanatory note, which
                needs no record about any single reader.

                § 3 Whoever operates an online news service notifies the Media Registrar within thirty days after § 2 is
                met. The notice takes effect on receipt; it cannot be refused and no permission is needed to publish.

                § 4 A report may be withdrawn only by order of a court. In urgent cases a judge on duty decides within
                48 hours after hearing the operator. Every order is published with its reasons, and whoever opens the
                address of the report is told that there is one. A domain name shall not be suspended because of the
                content of a report; measures of the registry of .meridia against phishing and malware remain
                unaffected.

                § 5 Every online news service names a person who answers for its content, and an address for service at
                which papers can be served and letters are answered. The address may be that of a lawyer, an association
                or an agent.

                § 6 The notices are kept in a public register that can be searched and copied free of charge.

                § 7 The operator answers for what readers publish on the service if it has received a notice that names
                the contribution and says why it is unlawful, and has neither removed it nor given reasons for keeping
                it within 72 hours.

                § 8 This ordinance enters into force six months after its publication. Forms and guidance are published
                two months before that, in English and in Korean, in a form that can be read aloud by a machine.

                § 9 Two years after entry into force the ministry publishes how many services have notified, how many
                orders were sought and made under § 4, and how many notices were given under § 7, and brings the figures
                to the Internet Forum Meridia.
                """)
        explainNews()
        placeInputOnNews()
        respond(
            "news", by: .hanneke, .week(-22, .fri, 11),
            """
            28 inputs were given, one of them late; one was withdrawn by its author. All 27 that stand are answered.
            Twenty changed the text, among them every input on § 4. The largest change is in § 3: what was a licence is
            now a notice.

            Not followed were proposals that would have exempted services by what they write rather than by how many
            people read them. Two inputs fall outside the ordinance and have been passed on to those who can act on
            them. What platforms owe that pick up other people's news is put off, with reasons, and should be asked
            again.
            """)
    }

    /// What the redraft left of the words that inputs were about.
    private mutating func placeInputOnNews() {
        place(
            "gate", 3, by: .hanneke, .week(-22, .thu, 14),
            quote: "it cannot be refused and no permission is needed to publish")
        place("line", 2, by: .hanneke, .week(-22, .thu, 14, 4), quote: "more than 200,000 readers")
        place("court", 4, by: .hanneke, .week(-22, .thu, 14, 8), quote: "only by order of a court")
        place(
            "name", 4, by: .hanneke, .week(-22, .thu, 14, 12),
            quote: "A domain name shall not be suspended because of the content of a report")
        place("two-registrars", 0, by: .hanneke, .week(-22, .thu, 14, 16))
        place("bond", 0, by: .hanneke, .week(-22, .thu, 14, 20))
        place("comments", 7, by: .hanneke, .week(-22, .thu, 14, 24), quote: "if it has received a notice")
    }

    private mutating func explainNews() {
        explain(
            "news", 2, by: .hanneke, .week(-22, .thu, 11),
            """
            The line is higher and has to be passed twice, so that one widely read report does not make a service; what
            is counted is told without following anybody around.
            """, inputs: ["line", "boards", "method", "tracking"],
            messages: ["threshold-method", "threshold-months", "threshold-tracking"])
        explain(
            "news", 3, by: .hanneke, .week(-22, .thu, 11, 10),
            """
            A notice tells the Registrar what a licence would have, and nobody can use it to keep a publication silent.
            """, inputs: ["gate", "restraint"])
        explain(
            "news", 4, by: .hanneke, .week(-22, .thu, 11, 20),
            """
            Withdrawing a report is for courts. Switching off a name takes down far more than one report, so it is ruled
            out; what is done against phishing is not touched.
            """, inputs: ["court", "name", "phishing", "urgent", "deadlink", "two-registrars"])
        explain(
            "news", 5, by: .hanneke, .week(-22, .thu, 11, 30),
            "Who answers must be reachable, which does not take the address of a home.", inputs: ["imprint", "address"])
        explain(
            "news", 7, by: .hanneke, .week(-22, .thu, 11, 40),
            """
            Liability begins with a notice that says what is unlawful and why, and with time to look.
            """, inputs: ["comments", "victims"])
        explain(
            "news", 8, by: .hanneke, .week(-22, .thu, 11, 50),
            "Half a year, and guidance before it begins, in both languages.", inputs: ["korean", "halfyear"])
        explain(
            "news", 0, by: .hanneke, .week(-22, .thu, 12),
            """
            Everything else follows from the notice that took the place of the licence: no deposit, a public register,
            and figures after two years.
            """, inputs: ["purpose", "bond", "bond-market", "review"])
    }
}
