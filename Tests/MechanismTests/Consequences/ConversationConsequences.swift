import Mechanism
import Testing

/// What follows from the acts of a conversation.
struct ConversationConsequences {
    @Test func `seeds are asked at once, other statements once the moderator accepts them`() throws {
        let submitted = try Proceedings(at: .submitted).mechanism
        let conversation = try #require(submitted.conversations[1])
        #expect(submitted.asked(in: conversation).map(\.id) == [1, 2, 3])
        #expect(submitted.waiting(in: conversation).map(\.id) == [4])
        let moderated = try Proceedings(at: .moderated).mechanism
        #expect(moderated.asked(in: try #require(moderated.conversations[1])).map(\.id) == [1, 2, 3, 4])
    }

    @Test func `a moderator may decide anew, and both reasons stay`() throws {
        let proceedings = try Proceedings(at: .moderated)
            .after(ModerateStatement.sample.but { $0.verdict = .severalIdeas }, by: .secretary)
        let statement = try #require(proceedings.mechanism.statements[4])
        #expect(!statement.isAsked && !statement.isWaiting)
        #expect(statement.moderation.map(\.verdict) == [.accepted, .severalIdeas])
    }

    @Test func `a statement is read in the reader's language where there is a translation`() throws {
        let statement = try #require(try Proceedings(at: .seeded).mechanism.statements[1])
        #expect(statement.text(in: "en") == statement.text)
        #expect(statement.text(in: "ko") != statement.text)
        #expect(statement.text(in: "sr") == statement.text)
    }

    @Test func `whoever may vote may vote while it is open, and on what is asked`() throws {
        let open = try Proceedings(at: .submitted)
        try open.mechanism.checkVote(on: 1, isGuest: false, at: open.now)
        #expect(Self.refusal(open, on: 1, isGuest: true)?.rule == .accountNeeded)
        #expect(Self.refusal(open, on: 4)?.rule == .statementNotAsked)
        #expect(Self.refusal(open, on: 5)?.rule == .unknownThing)
        var late = open
        late.oversleep(until: "2026-02-01")
        #expect(Self.refusal(late, on: 1)?.rule == .conversationNotThere)
        #expect(Self.refusal(try Proceedings(at: .seeded), on: 1)?.rule == .conversationNotThere)
        #expect(Self.refusal(try Proceedings(at: .counted), on: 1)?.rule == .conversationNotThere)
    }

    @Test func `more time moves the day of closing, and the day before and the reason stay`() throws {
        let before = try Proceedings(at: .moderated)
        var longer = try before.after(ExtendConversation.sample, by: .secretary)
        let conversation = try #require(longer.mechanism.conversations[1])
        #expect(conversation.closes == "2026-02-08" && conversation.state == .open)
        #expect(conversation.extensions.map(\.before) == [before.mechanism.conversations[1]?.closes])
        longer.oversleep(until: "2026-02-02")
        try longer.mechanism.checkVote(on: 1, isGuest: false, at: longer.now)
        // When the time is over it is not turned back, also while the clock has not closed it yet.
        longer.oversleep(until: "2026-02-08")
        #expect(throws: Refusal.self) {
            try longer.perform(ExtendConversation.sample.but { $0.closes = "2026-03-01" }, by: .secretary)
        }
    }

    @Test func `people without an account may vote where charter and conversation say so`() throws {
        var proceedings = try Proceedings(at: .discussing)
        try proceedings.perform(AdoptCharter.sample.but { $0.charter.guestVotes = .allowed }, by: .secretary)
        try proceedings.perform(DraftConversation.sample.but { $0.voters = .everyone }, by: .secretary)
        for _ in 0..<3 { try proceedings.perform(SubmitStatement.sample, by: .secretary) }
        try proceedings.perform(OpenConversation.sample, by: .secretary)
        try proceedings.mechanism.checkVote(on: 1, isGuest: true, at: proceedings.now)
    }

    @Test func `a statement that is taken up keeps its words and its origin`() throws {
        let live = try Proceedings(at: .live).after(TakeIntoMessages.sample.but { $0.statement = 4 }, by: .trader)
        let message = try #require(live.mechanism.messages[1])
        #expect(message.origin == 4 && message.text == live.mechanism.statements[4]?.text)
        #expect(live.mechanism.statements[4]?.takenUp == [.message(1)])

        let drafted = try Proceedings(at: .textDrafted).after(TakeIntoText.sample, by: .secretary)
        let text = try #require(drafted.mechanism.consultations[1])
        #expect(text.versions.count == 2)
        #expect(text.version?.clauses.map(\.clause.label) == ["1", "2", "3", "4"])
        #expect(text.version?.clauses.last?.clause.text == drafted.mechanism.statements[1]?.text)
        #expect(text.origins == [4: 1])
    }

    @Test func `everybody is invited to add a statement while there is time`() throws {
        let proceedings = try Proceedings(at: .conversing)
        let duties = proceedings.mechanism.duties(of: .onlooker, at: proceedings.now)
        #expect(duties.contains { $0.act == .submitStatement && !$0.isOwed && $0.due == "2026-02-01" })
    }

    @Test func `a charter that does not speak of guests is read back as it was written`() throws {
        let before = try Proceedings(at: .founded)
        #expect(before.mechanism.charter.inForce.guestVotes == nil)
        let after = try before.after(AdoptCharter.sample.but { $0.charter.guestVotes = .refused }, by: .secretary)
        #expect(try Mechanism.replaying(after.entries).charter.inForce.guestVotes == .refused)
    }

    private static func refusal(_ scene: Proceedings, on statement: ID<Statement>, isGuest: Bool = false) -> Refusal? {
        do throws(Refusal) {
            try scene.mechanism.checkVote(on: statement, isGuest: isGuest, at: scene.now)
            return nil
        } catch { return error }
    }
}
