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
}
