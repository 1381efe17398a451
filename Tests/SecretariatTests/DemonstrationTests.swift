import Balance
import Mechanism
import Secretariat
import Testing
import TransparencyLog

@Suite struct DemonstrationTests {
    /// Days on which calendars go wrong, and every day of one week at the hours around Meridia's midnight.
    static let todays: [Timestamp] =
        [
            "2028-02-29T09:00:00Z", "2028-03-01T00:00:00Z", "2027-03-28T01:00:00Z", "2026-10-25T01:30:00Z",
            "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1969-12-31T22:00:00Z"
        ].compactMap { Timestamp(rfc3339: $0) }
        + (0..<7).flatMap { day in
            [0, 16, 22].map { Timestamp(seconds: 1_780_272_000 + day * 86_400 + $0 * 3600 - 1) }
        }

    static let ordinary = Timestamp(seconds: 1_780_300_000)

    @Test(arguments: todays)
    func `every step is allowed by the rules when it is taken`(today: Timestamp) throws {
        let playback = try Playback.on(today)
        #expect(playback.refusals == [])
        #expect(playback.mechanism.count > Demonstration.meridia(today: today).steps.count, "the clock has acted, too")
    }

    @Test(arguments: todays)
    func `the steps are in order of time and none lies in the future`(today: Timestamp) {
        let times = Demonstration.meridia(today: today).steps.map(\.at)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(times.allSatisfy { $0 <= today })
        #expect(times.last.map { today.days(since: $0) < 8 } == true, "something has happened lately")
    }

    @Test(arguments: todays)
    func `what every group supports was taken into the messages of a session, and its origin is kept`(
        today: Timestamp
    ) throws {
        let mechanism = try Playback.on(today).mechanism
        let taken = mechanism.messages.filter { $0.origin != nil }
        #expect(taken.count == 1)
        let message = try #require(taken.first)
        let statement = try #require(message.origin.flatMap { mechanism.statements[$0] })
        #expect(statement.takenUp == [.message(message.id)] && message.text == statement.text)
        #expect(mechanism.conversations[statement.conversation]?.count?.commonGround.contains(statement.id) == true)
    }

    @Test(arguments: todays)
    func `the first thread is in its second round and has kept what its first one owed`(today: Timestamp) throws {
        let mechanism = try Playback.on(today).mechanism
        let issue = try #require(mechanism.issues[ID(1)])
        #expect(issue.mergedFrom == [ID(2), ID(3)])
        #expect(issue.rounds.count == 2)
        #expect(issue.round?.stage == .discuss)
        let first = try #require(issue.rounds.first)
        #expect(first.begun.map(\.stage) == [.understand, .discuss, .consult, .converge, .decide, .followUp])
        #expect(first.brief != nil)
        #expect(mechanism.learning.all(first.learning).map(\.kind) == [.talk, .dialogue, .training])
        #expect(mechanism.learning.all(first.learning).allSatisfy { $0.held != nil })
        #expect(mechanism.sessions.all(first.sessions).map(\.state) == [.published, .published])
        #expect(first.decision?.outcome == .adoptedWithChanges)
        #expect(mechanism.followUps.all(first.followUps).map(\.state) == [.answered, .silent, .open])
        #expect(mechanism.sessions.all(issue.round?.sessions ?? []).map(\.state) == [.held], "a report is owed")

        let workshop = try #require(mechanism.sessions[first.sessions[0]])
        #expect(Set(workshop.parts.map(\.role)) == Set(SessionRole.allCases))
        #expect(workshop.messages.count == 4)
        #expect(workshop.report != nil)

        let consultation = try #require(mechanism.consultations.all(first.consultations).first)
        #expect(consultation.state == .responded)
        #expect(consultation.versions.map(\.clauses.count) == [8, 9])
        let inputs = mechanism.inputs.all(consultation.inputs)
        #expect(inputs.count == 28)
        #expect(inputs.count { $0.isLate } == 1)
        #expect(inputs.count { $0.isWithdrawn } == 1)
        #expect(inputs.count { !$0.contest.isEmpty } == 1)
        #expect(Set(inputs.compactMap(\.answer?.disposition)) == Set(Answer.Disposition.allCases))
        #expect(first.decision?.inputs.count == 20)
        #expect(Playback.unheard(inputs.filter { !$0.isWithdrawn }.map(\.author), mechanism).isEmpty)

        let call = try #require(mechanism.calls.all(first.calls).first)
        #expect((call.state, call.version) == (.declared, 2))
        #expect(call.determination?.level == .consensus)
        #expect(mechanism.objections.all(call.objections).map(\.state) == [.withdrawn, .addressed])
        #expect(call.standing.count { $0.position == .support } == 15)
        #expect(Playback.unheard(call.standing.filter { $0.position == .support }.map(\.voice), mechanism).isEmpty)
        #expect(call.minority.count == 1)
    }

    @Test(arguments: todays)
    func `the second thread takes input for nine more days and has not heard the users`(today: Timestamp) throws {
        let mechanism = try Playback.on(today).mechanism
        let consultation = try #require(mechanism.consultations[ID(mechanism.consultations.count)])
        #expect(mechanism.issues[consultation.issue]?.round?.stage == .consult)
        #expect(mechanism.issues[consultation.issue]?.ofInternet == true)
        #expect(consultation.state == .open)
        #expect(consultation.closes?.days(since: today) == 9)
        #expect(consultation.version?.clauses.count == 14)
        #expect(mechanism.coverage(of: consultation) == (6, 20))
        #expect(mechanism.unheard(in: consultation.issue, .consult) == ["users"])
    }

    @Test(arguments: todays)
    func `the third thread waits for a chair who cannot yet find consensus`(today: Timestamp) throws {
        let playback = try Playback.on(today)
        let call = try #require(playback.mechanism.calls[ID(playback.mechanism.calls.count)])
        #expect(call.state == .evaluation)
        #expect(playback.mechanism.issues[call.issue]?.round?.stage == .converge)
        let objections = playback.mechanism.objections.all(call.objections)
        #expect(objections.map(\.state) == [.open])
        #expect(objections.map(\.answers.count) == [0])

        var finding = Determine()
        (finding.call, finding.level) = (call.id, .consensus)
        finding.reason = .written(
            "Nine people from six groups support the text, and nobody has said why it would not work.")
        #expect(throws: Refusal(.objectionsOpen, "1")) {
            try playback.mechanism.check(finding, by: .person(call.chair.person), at: today)
        }
        let support = call.standing.filter { $0.position == .support }
        let limits = playback.mechanism.charter.inForce.limits
        #expect(support.count >= limits.supporters)
        #expect(
            Set(support.compactMap { playback.mechanism.people.group(of: $0.voice) }).count >= limits.supportingGroups)
    }

    @Test(arguments: todays)
    func `a session and a learning event lie ahead, and two issues wait to be screened`(today: Timestamp) throws {
        let mechanism = try Playback.on(today).mechanism
        let session = try #require(mechanism.sessions.first { $0.state == .ready })
        #expect(session.language == "ko")
        #expect(session.starts.map { (3...21).contains($0.days(since: today)) } == true)
        #expect(session.issue.flatMap { mechanism.issues[$0]?.round?.stage } == .discuss)
        let event = try #require(mechanism.learning.first { $0.starts > today })
        #expect(event.takesRegistrations && event.held == nil)
        #expect(mechanism.issues.count { $0.state == .submitted } == 2)
        let returned = mechanism.issues.filter { if case .returned = $0.state { true } else { false } }
        #expect(returned.map(\.fateReason.isEmpty) == [false])
    }

    @Test func `the same day gives the same record, byte for byte`() throws {
        let today = Self.ordinary
        let first = try Playback(playing: .meridia(today: today), until: today)
        let second = try Playback(playing: .meridia(today: today), until: today)
        #expect(first.record == second.record)
        #expect(first.mechanism == second.mechanism)
    }

    @Test(arguments: [ordinary, todays[0]])
    func `the record can be read back`(today: Timestamp) throws {
        let playback = try Playback.on(today)
        var mechanism = Mechanism()
        for (index, bytes) in playback.record.enumerated() { try mechanism.apply(Entry(index: index, bytes.span)) }
        #expect(mechanism == playback.mechanism)
    }

    @Test(arguments: [ordinary, todays[0]])
    func `every step could have been typed into its form`(today: Timestamp) {
        // A transcript is typed in a form of its own, which the readers above take apart.
        for step in Demonstration.meridia(today: today).steps where step.act.type != .fileTranscript {
            var form = Playback.form(of: step.act)
            // How many reviews are in is counted where they lie.
            if step.act.type == .closeReview { form.values["given"] = nil }
            var copy = step.act.type.blank()
            var fields = Fields.reading(form)
            copy.fields(&fields)
            #expect(fields.faults == [], "\(step.act.type) at \(step.at.rfc3339)")
            #expect(Playback.form(of: copy).values == form.values)
        }
    }

    @Test func `every text is set: no line is broken, no space doubled, nothing trails`() {
        for step in Demonstration.meridia(today: Self.ordinary).steps {
            for (field, text) in Playback.texts(of: step.act) {
                let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: false)
                #expect(
                    paragraphs.allSatisfy { !$0.isEmpty && !$0.contains("\n") && !$0.contains("  ") },
                    "\(step.act.type), \(field): \(text.prefix(60))")
                #expect(!text.contains("input 0"), "\(field) speaks of an input that does not exist")
            }
        }
    }
}

@Suite struct DemonstrationPeopleTests {
    private let demonstration = Demonstration.meridia(today: DemonstrationTests.ordinary)

    @Test func `everybody has joined under the pseudonym and from the group that the account says`() throws {
        let mechanism = try Playback.on(DemonstrationTests.ordinary).mechanism
        #expect(demonstration.accounts.count == 36)
        #expect(mechanism.people.count == demonstration.accounts.count + 36, "others have joined to vote")
        for account in demonstration.accounts {
            let person = try #require(mechanism.people[account.person], "\(account.name)")
            #expect(person.capacity.group == account.group)
            #expect(person.capacity.behalf == account.behalf)
        }
        let groups = Set(demonstration.accounts.map(\.group))
        #expect(groups == Set(mechanism.charter.inForce.groups.codes))
        #expect(mechanism.participationOverall().missing.isEmpty)
    }

    @Test func `tasks are backed by roles`() throws {
        let mechanism = try Playback.on(DemonstrationTests.ordinary).mechanism
        let roles: [Demonstration.Task: Role] = [
            .secretariat: .secretariat, .chair: .chair, .drafter: .drafter, .official: .decisionMaker
        ]
        for account in demonstration.accounts {
            #expect(
                mechanism.people[account.person]?.roles == Set([roles[account.task]].compactMap { $0 }),
                "\(account.name)")
        }
        #expect(Set(demonstration.accounts.map(\.task)) == Set(Demonstration.Task.allCases))
    }

    @Test func `no mail could reach anybody and no two people share a name, an address or a pseudonym`() {
        let accounts = demonstration.accounts
        #expect(accounts.allSatisfy { $0.email.hasSuffix("@example.org") && $0.email.count { $0 == "@" } == 1 })
        #expect(accounts.allSatisfy { $0.email.utf8.allSatisfy { $0 < 0x80 } && $0.email == $0.email.lowercased() })
        #expect(Set(accounts.map(\.email)).count == accounts.count)
        #expect(Set(accounts.map(\.person)).count == accounts.count)
        #expect(Set(accounts.map(\.name)).count == accounts.count)
        #expect(accounts.allSatisfy { ["en", "ko"].contains($0.locale) })
    }

    @Test(arguments: DemonstrationTests.todays)
    func `those who do it for a living work on weekdays, between eight and six`(today: Timestamp) {
        let demonstration = Demonstration.meridia(today: today)
        let offices = demonstration.accounts.filter { [.secretariat, .drafter, .official].contains($0.task) }
        let people = Set(offices.map(\.person))
        for step in demonstration.steps where step.actor.person.map(people.contains) == true {
            let clock = step.at.adding(seconds: 7200).utc
            let day = Timestamp.Civil(year: clock.year, month: clock.month, day: clock.day)?.weekday
            #expect(
                (1...5).contains(day ?? 0) && (8..<18).contains(clock.hour), "\(step.act.type) at \(step.at.rfc3339)")
        }
    }
}
