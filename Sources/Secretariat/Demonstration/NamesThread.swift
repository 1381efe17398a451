import Mechanism

/// A thread in the middle of its consultation: who suspends a name that is abused, and how fast.
extension Script {
    mutating func tellOfNames() {
        raise(
            "names", by: .kwabena, .week(-13, .tue, 10, 20), .of, [.resources, .security, .cybercrime],
            title: "Abuse of names under .meridia: who suspends a domain, and how fast?",
            question: """
                A name that is used for phishing does most of its harm in the first nine hours. Whoever reports it today
                writes to the registrar, to us, to the registry or to all three, and learns nothing. The registry's
                policy of six pages names no deadline. Who should decide that a name is suspended, within which time, on
                what evidence, and how does somebody whose name was suspended by mistake get it back on a Sunday?
                """,
            affected: """
                Everybody who is deceived by such a name. The holders of 214,000 names, above all those whose site was
                broken into and who are victims themselves. Nineteen registrars.
                """,
            interest:
                "We are the national CERT and report about forty names a week. We would gain from clear deadlines.")
        screen(
            "names", .listed, by: .seoin, .week(-12, .mon, 9, 30),
            """
            Governance of the Internet in the strict sense, within the registry's reach, and asked by somebody who has
            the figures. The registry has agreed to bring its draft policy here.
            """)
        moveOn(
            "names", by: .seoin, .week(-12, .tue, 14),
            "Terms first: suspending a name is not deleting it, and neither takes down a page.")
        brief(
            "names", by: .seoin, .week(-11, .wed, 10),
            """
            Four things can be done about a name. It can be locked, so that nothing changes while somebody looks. It can
            be suspended: it no longer leads anywhere, and can be switched on again. It can be redirected to a page that
            warns. It can be deleted, after which anybody may register it.

            Who can do what. The registrar, through whom the name was bought, knows the holder. The registry runs the
            zone and can act within minutes, but knows the holder only on paper. The CERT sees the attack. The police
            can ask, a court can order.

            What happens today. Of 212 names suspended for phishing last year, 190 were gone within six hours of a
            report. The slowest took eleven days, since the report lay with a registrar that had closed. Nine names were
            suspended by mistake; on average their holders waited for 31 hours.

            What people disagree about. Whether the registry may act before the holder is heard. What counts as
            evidence. Whether anything besides phishing, malware and the control of botnets should be covered. Who pays
            for being reachable at night.

            What is not on the table: what a site says. That names are not suspended for the content of a report was
            settled in the thread on online news.
            """)
        announce(
            .talk, "names-talk", on: "names", by: .seoin, .week(-11, .wed, 10, 30),
            title: "Nine hours in the life of a phishing name",
            host: "Meridia CERT", starts: .week(-9, .tue, 17), place: "Meridia Exchange Point, Harbour Town, and online"
        )
        held(
            "names-talk", by: .seoin, .week(-9, .wed, 9, 45),
            [.government: 8, .private: 21, .civil: 5, .technical: 34, .academia: 7, .users: 4],
            material:
                "Recording, slides, and a timeline of one attack with the mails that were sent, names blacked out.")
        moveOn(
            "names", by: .seoin, .week(-9, .thu, 10, 15),
            "The talk reached 79 people from all groups; the brief has been read 600 times.")
        discussNames()
        consultOnNames()
        giveInputOnNames()
    }

    private mutating func discussNames() {
        let name = "names-mistakes"
        propose(
            name, on: "names", by: .jinsol, .week(-9, .fri, 11), title: "Fast enough to help, slow enough to be right",
            teaser:
                "Three suspensions, one of them wrong, told by those who asked for them, made them and suffered them",
            keywords: "domain names, phishing, suspension, appeal, registrars",
            description: """
                Every hour before a suspension costs victims. Every wrong suspension costs somebody who did nothing. We
                look at three real cases, with the clock beside them, and ask at each turn who could have known what.
                The registry will draft its new policy from what comes out of it.
                """,
            format:
                """
                Three cases of fifteen minutes, then open floor. The holder of the name that was suspended by mistake
                speaks first.
                """
        )
        accept(
            name, by: .mirela, .week(-8, .mon, 10),
            "Concrete, with both sides of a mistake on the panel, and the drafters in the room.")
        part(.moderator, of: name, to: .nkechi, by: .jinsol, .week(-8, .tue, 9, 10))
        part(.remoteModerator, of: name, to: .eungyeol, by: .jinsol, .week(-8, .tue, 9, 15))
        part(.rapporteur, of: name, to: .ingrid, by: .jinsol, .week(-8, .tue, 9, 20))
        part(.keyParticipant, of: name, to: .kwabena, by: .jinsol, .week(-8, .tue, 9, 25), note: "The attack")
        part(.keyParticipant, of: name, to: .yunus, by: .jinsol, .week(-8, .tue, 9, 30), note: "The registrar at night")
        part(
            .keyParticipant, of: name, to: .nestor, by: .jinsol, .week(-8, .tue, 9, 35),
            note: "What the police needs, and when")
        part(
            .keyParticipant, of: name, toGuest: "Perpetua Zlatnik", organisation: "Zlatnik Tiles", country: "Meridia",
            group: .private, by: .jinsol, .week(-8, .tue, 9, 40), note: "Two days without a name")
        schedule(
            name, by: .jinsol, .week(-8, .wed, 10), from: .week(-7, .wed, 13, 30), to: .week(-7, .wed, 15),
            place: "Meridia Exchange Point, Harbour Town", links: "https://meet.example.org/fast-and-right")
        hold(
            name, by: .nkechi, from: .week(-7, .wed, 13, 33), to: .week(-7, .wed, 15, 8),
            [.government: 5, .private: 16, .civil: 6, .technical: 28, .academia: 4, .users: 2], onSite: 37, remote: 24)
        report(
            name, by: .ingrid, .week(-6, .tue, 11, 15),
            proposal: """
                Deadlines should depend on the kind of abuse and run from a complete report. A holder whose site was
                broken into should be treated as a victim. Whoever can suspend around the clock must be able to restore
                around the clock.
                """,
            summary: """
                In the first case a false bank was gone after two hours, and eleven people had lost money. In the second
                a report without evidence was believed, and a maker of tiles was off the net for two days, with her
                mail. In the third nobody felt responsible for eleven days. The same six pages of policy applied to all
                three.
                """,
            discussion: """
                Perpetua Zlatnik told how she learned from a customer that her firm no longer existed. The page that had
                been reported was not hers, but had been put on her server over the weekend. She called the registrar
                and reached a machine. Yunus Demirçal, whose company it was, did not defend it. He said that a night
                shift costs more than all names under .meridia bring him in a year, and asked that the deadlines be ones
                that a firm of eight can keep, or be the registry's.

                Kwabena Lysander showed the curve: half of those who fall for a false bank do so within four hours, nine
                in ten within a day. A rule that first hears the holder for three days might as well not exist. Néstor
                Ivarsbø asked that the data be kept; a name that is deleted takes the evidence with it.

                On evidence the room came closer together than expected. A link and a sentence are not a report. A
                picture of the page, the time, the full address and the reason for which it is thought to be phishing
                are, and a form could ask for them. Who reports often and well might be believed faster; who reports
                falsely, slower.

                There was no agreement on spam, on counterfeit goods, or on names that merely resemble a trademark.
                Several said that there are courts for these, others that courts do not work at this speed. The
                moderator noted that nobody had argued for including what a page says.
                """)
        message(
            "names-clock", of: name, by: .ingrid, .week(-6, .tue, 12),
            """
            Deadlines for acting on abuse should run from a complete report, and differ with the harm that an hour does.
            """
        )
        message(
            "names-restore", of: name, by: .ingrid, .week(-6, .tue, 12, 5),
            "Whoever can suspend a name at any hour must be reachable at any hour by the one whose name it is.")
        message(
            "names-victim", of: name, by: .ingrid, .week(-6, .tue, 12, 10),
            """
            A holder whose site was broken into is a victim and should be helped before being suspended, where time
            allows.
            """
        )
        take("names-told", intoMessagesOf: name, by: .ingrid, .week(-6, .tue, 12, 15))
        openMessages(of: name, by: .ingrid, .week(-6, .wed, 9), until: .week(-5, .thu, 12))
        comment(
            on: "names-victim", by: .kwabena, .week(-6, .thu, 10, 30),
            "\"Where time allows\" carries the whole weight. For a false bank it never does. Could the message say so?")
        comment(
            on: "names-restore", by: .yunus, .week(-5, .mon, 14),
            "Reachable by whom? If it is eighteen small registrars at any hour, this message closes ten of them.")
        answer(
            1, on: "names-victim", by: .ingrid, .week(-5, .tue, 9, 40),
            "The room left it open, and I may not close it. The draft policy will have to; please hold it to that.")
        answer(
            1, on: "names-restore", by: .jinsol, .week(-5, .thu, 14, 10),
            """
            The registry has said that it will be the one. The message speaks of whoever can suspend at any hour, which
            is us.
            """
        )
        finalise(name, by: .jinsol, .week(-5, .fri, 10))
        publish(name, by: .mirela, .week(-5, .fri, 11, 30))
        moveOn(
            "names", by: .mirela, .week(-4, .mon, 10),
            "The session is published. The registry has a draft that rests on its three messages.")
    }
}
