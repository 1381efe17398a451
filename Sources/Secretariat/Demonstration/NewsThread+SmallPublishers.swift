import Mechanism

extension Script {
    /// The second session: what a threshold means for those near it.
    mutating func discussNewsWithSmallPublishers() {
        let name = "news-threshold"
        propose(
            name, on: "news", by: .agnieszka, .week(-34, .fri, 12),
            title: "Fifty thousand readers: what does that mean?",
            teaser:
                """
                How readers are counted, why two counts of the same site differ threefold, and where a line could be
                drawn
                """,
            keywords: "threshold, audience measurement, privacy, small publishers",
            description: """
                The first session found that nobody could defend the number in the draft. We bring the numbers: the
                counts of nine sites over fourteen months, measured in three ways. Then those who count, those who are
                counted and those who guard the readers' data discuss what a law could rely on.
                """,
            format: "Forty minutes with the figures on the table, thirty minutes of questions, ten for the messages.")
        accept(
            name, by: .mirela, .week(-33, .fri, 9, 20),
            "Answers the question that the first session left open, with figures.")
        part(.moderator, of: name, to: .nkechi, by: .agnieszka, .week(-33, .fri, 11))
        part(.remoteModerator, of: name, to: .jinsol, by: .agnieszka, .week(-33, .fri, 11, 5))
        part(.rapporteur, of: name, to: .ingrid, by: .agnieszka, .week(-33, .fri, 11, 10))
        part(.keyParticipant, of: name, to: .bogdan, by: .agnieszka, .week(-33, .fri, 11, 15), note: "The figures")
        part(
            .keyParticipant, of: name, to: .emin, by: .agnieszka, .week(-33, .fri, 11, 20),
            note: "Counting without tracking")
        schedule(
            name, by: .agnieszka, .week(-32, .mon, 10), from: .week(-31, .tue, 16), to: .week(-31, .tue, 17, 20),
            place: "Lowland Media, Harbour Town, canteen", links: "https://meet.example.org/fifty-thousand")
        hold(
            name, by: .nkechi, from: .week(-31, .tue, 16, 4), to: .week(-31, .tue, 17, 26),
            [.government: 4, .private: 13, .civil: 6, .technical: 7, .academia: 8, .users: 3], onSite: 22, remote: 19)
        report(
            name, by: .ingrid, .week(-31, .fri, 10, 45),
            proposal: """
                Count readers by a method that is written down in the text or its note, that a site of three people can
                apply, and that needs no file on any reader. Ask for the number to be passed in more than one month.
                """,
            summary: """
                For nine sites the largest of three counts was between 1.4 and 3.1 times the smallest. One widely shared
                report carries a local site over 50,000 for a month and never again. With 200,000 in two months running,
                twelve sites remain, all of which have an editor, a bookkeeper and a lawyer to call.
                """,
            discussion: """
                Bogdan Iličković showed the three counts. Requests in server logs overstate, because of robots; panels
                understate the young and everybody who does not read in English; scripts in the page depend on consent
                and on the reader's browser. He asked that no law rely on a number without naming the method.

                Emin Karavdal said that a duty to count must not become a duty to track. Logs with shortened addresses
                that are kept for a day are enough to tell 50,000 from 200,000. They are not enough to tell 50,000 from
                51,000, and that is a reason for a high line and a calm one.

                An editor from the uplands asked what becomes of a site that is read by many once, as hers was during
                the flood. Nobody wished to see her register because of the flood. This led to the two months in a row.

                Somebody objected that a high line leaves out sites that do harm in one village. The answer from the
                room was that the courts are open for that, and that the imprint could be asked of smaller sites, too.
                This was not pursued and should be, in the consultation.
                """)
        message(
            "threshold-method", of: name, by: .ingrid, .week(-31, .fri, 11, 30),
            """
            A number of readers means nothing without the method. The method belongs in the text or its explanatory
            note.
            """
        )
        message(
            "threshold-months", of: name, by: .ingrid, .week(-31, .fri, 11, 34),
            """
            A site should have to pass the line in two consecutive months, so that one widely read report does not
            count.
            """
        )
        message(
            "threshold-tracking", of: name, by: .ingrid, .week(-31, .fri, 11, 38),
            "Nobody should have to follow readers around in order to count them.")
        openMessages(of: name, by: .ingrid, .week(-30, .mon, 9, 5), until: .week(-29, .tue, 12))
        comment(
            on: "threshold-method", by: .jaromir, .week(-30, .tue, 22, 10),
            """
            The note, please, not the text. Methods age faster than laws. We changed ours twice in the time it took to
            agree on this sentence.
            """)
        answer(
            1, on: "threshold-method", by: .ingrid, .week(-29, .tue, 14, 10),
            """
            The message leaves both open on purpose; the room was divided. Please say it again on § 2, where it is
            decided.
            """
        )
        finalise(name, by: .ingrid, .week(-29, .wed, 9, 30))
        publish(name, by: .mirela, .week(-29, .wed, 10))
        moveOn(
            "news", by: .mirela, .week(-29, .thu, 9, 15),
            "Two sessions are published with seven messages. The ministry has a draft that takes them up in part.")
    }
}
