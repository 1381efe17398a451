import Mechanism

extension Script {
    mutating func consultOnNames() {
        draft(
            "names", on: "names", by: .soren, .week(-4, .tue, 10, 30),
            title: "Draft Policy on the Abuse of Names under .meridia",
            note: """
                The first draft of the registry. It replaces the six pages in force. Everything may still change except
                two points that the registry's contract fixes: it acts on names, never on what a page says, and it
                follows orders of a court in Meridia. The figures in §§ 5 and 6 are proposals, and we would like to be
                told what it takes to keep them.
                """,
            question: """
                Are the deadlines right, for those who are attacked and for those who have to keep them? What is missing
                if your own name were suspended by mistake?
                """,
            decisionMaker: "The board of the Registry of .meridia, after a consensus call of the forum",
            text: """
                § 1 This policy says what the Registry of .meridia does about the abuse of names, how fast, on what
                evidence, and how its acts can be reviewed.

                § 2 Abuse means phishing, the distribution of malware, and the control of botnets. The content of a site
                is not abuse of a name.

                § 3 Anybody may report abuse, in English or Korean, by a form, by mail or by telephone. A report is
                complete if it has the full address, the time, a picture or copy of what was seen, and the reason for
                which it is thought to be abuse.

                § 4 The registry confirms every report at once and tells within one working day what became of it.

                § 5 On a complete report of phishing or the control of a botnet the registry decides within four hours,
                at any time of day. On a complete report of malware it decides within 24 hours.

                § 6 The registrar is informed at the same time as the registry and may act first. If it has not done so
                within two hours, the registry decides alone.

                § 7 Where the name was registered in order to be abused, it is suspended. Where the site of an innocent
                holder was broken into, the registry first tries to reach the holder and suspends the name only if the
                abuse goes on.

                § 8 The registry prefers what harms least: locking before suspending, suspending a name below before the
                name itself, suspending before deleting. Names are not deleted for abuse within 90 days.

                § 9 The holder is informed at once, by two ways, of the suspension, its reason, the evidence, and how to
                have it reviewed.

                § 10 The holder may ask for a review at any hour. A person who did not take part in the decision decides
                within twelve hours. If the abuse has ended, the name is restored within one hour after that.

                § 11 Whoever has sent twenty complete and correct reports may be entered into a list of trusted
                reporters, whose reports are dealt with first. Three false reports within a year end the entry.

                § 12 The registry keeps evidence for one year and gives it to an authority only upon a written request
                that names its legal basis. Data about those who report are not passed on to the holder.

                § 13 Every quarter the registry publishes how many reports came in, how many names were locked,
                suspended and restored, how many were mistakes, and how long each took.

                § 14 A name that was suspended by mistake is renewed free of charge for a year. The registry is liable
                for gross negligence.
                """)
        announce(
            "names", by: .mirela, .week(-4, .wed, 14), opens: .week(-3, .mon, 9), closes: .ahead(9, 18),
            decisionDue: .week(10, .fri, 18))
    }
}
