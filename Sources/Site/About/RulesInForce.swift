import Mechanism

/// The numbers of the charter, as sentences.
extension Reading {
    var rulesInForce: [String] {
        let limits = charter.limits
        return numbers(limits) + ofConsultations
    }

    /// What the charter says of kinds of consultation, of holidays, and of what holds things up.
    private var ofConsultations: [String] {
        let kinds = charter.kinds.all.map { kind in
            words.count(
                kind.days, "A consultation of this kind is open for at least %1 day:",
                "A consultation of this kind is open for at least %1 days:")
                + " " + charter.kinds.name(of: kind.code, language: place) + "."
        }
        let blocking = words(
            "These safeguards of consultations hold things up; the others only show: %1.",
            words.list(charter.blocking.codes.map(\.rawValue)))
        let holidays =
            charter.holidays.days.isEmpty
            ? []
            : [
                words.count(
                    charter.holidays.days.count, "%1 public holiday is known to the charter.",
                    "%1 public holidays are known to the charter.")
            ]
        return kinds + holidays + [blocking]
    }

    private func numbers(_ limits: Charter.Limits) -> [String] {
        return [
            words.count(
                limits.issuesPerPerson, "One person may have %1 issue under way at a time.",
                "One person may have up to %1 issues under way at a time."),
            words.count(
                limits.resubmission, "An issue that is returned waits %1 day for its submitter, then it expires.",
                "An issue that is returned waits %1 days for its submitter, then it expires."),
            words.count(
                limits.keyParticipants, "A session has %1 key participant at most.",
                "A session has %1 key participants at most."),
            words.count(
                limits.messagesPerSession, "A session leaves %1 message at most.",
                "A session leaves %1 messages at most."),
            words.count(
                limits.report, "The report of a session is due %1 day after its end.",
                "The report of a session is due %1 days after its end."),
            words.count(
                limits.messages, "The messages of a session are open for comment for at least %1 day.",
                "The messages of a session are open for comment for at least %1 days."),
            limits.notice == 0
                ? words("A consultation may open as soon as it is announced.")
                : words.count(
                    limits.notice, "A consultation is announced at least %1 day before it opens.",
                    "A consultation is announced at least %1 days before it opens."),
            words.count(
                limits.consultation, "A consultation is open for at least %1 day; it may be extended, never shortened.",
                "A consultation is open for at least %1 days; it may be extended, never shortened."),
            words.count(
                limits.lastCall, "A consensus call is open for at least %1 day.",
                "A consensus call is open for at least %1 days."),
            words(
                "Consensus needs the active support of at least %1 people from at least %2 stakeholder groups.",
                words.number(limits.supporters), words.number(limits.supportingGroups)),
            words.count(
                limits.challenge, "The finding of the chair can be challenged for %1 day.",
                "The finding of the chair can be challenged for %1 days."),
            words.count(
                limits.silence, "When a follow-up gets no answer, its silence is recorded %1 day after the due date.",
                "When a follow-up gets no answer, its silence is recorded %1 days after the due date."),
            words(
                "No stakeholder group holds more than %1 percent of the seats of a body.", words.number(limits.groupCap)
            ),
            charter.reviewNames == .withheld
                ? words("Reviews of proposals are published without the names of their reviewers.")
                : words("Reviews of proposals are published with the names of their reviewers."),
            words("Dates are announced in this zone: %1.", zoneName)
        ]
    }
}
