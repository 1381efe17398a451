public import TransparencyLog

/// Drafts a conversation: its question, and who may vote.
public struct DraftConversation: Act {
    public static let type = ActType.draftConversation
    public var issue = ID<Issue>(0)
    public var title = Prose.none
    public var question = Prose.none
    public var voters = Conversation.Voters.participants

    public init() {}

    public var subject: ObjectID { .issue(issue) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("issue", &issue)
        fields.text("title", &title, .line)
        fields.text("question", &question, .prose)
        fields.choice("voters", &voters)
    }

    public func object(in mechanism: Mechanism) -> ObjectID { .conversation(mechanism.conversations.next) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.openRound(of: issue)
        guard voters == .participants || mechanism.charter.inForce.guestVotes == .allowed else {
            throw Refusal(.guestsNotAllowed)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        let conversation = Conversation(
            id: mechanism.conversations.next, issue: issue, title: title, question: question, voters: voters)
        mechanism.conversations.append(conversation)
        try mechanism.updateRound(of: issue) { $0.conversations.append(conversation.id) }
    }
}

/// Opens a conversation for votes, until a day.
public struct OpenConversation: Act {
    public static let type = ActType.openConversation
    public var conversation = ID<Conversation>(0)
    public var closes = Timestamp(seconds: 0)

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("conversation", &conversation)
        fields.time("closes", &closes)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let conversation = try mechanism.conversation(conversation, in: .drafted)
        _ = try mechanism.openRound(of: conversation.issue)
        guard mechanism.asked(in: conversation).count >= Conversation.leastStatements else {
            throw Refusal(.tooFewStatements, String(Conversation.leastStatements))
        }
        // A form knows minutes, not seconds.
        let earliest = now.adding(days: Conversation.leastDays).adding(seconds: -60)
        guard closes >= earliest else {
            throw Refusal(.periodTooShort, String(Conversation.leastDays), earliest.adding(seconds: 60).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.conversations.update(conversation) {
            ($0.state, $0.opened, $0.closes) = (.open, stamp.at, closes)
        }
    }
}

/// Keeps an open conversation open longer, with a public reason. What people have voted stays as it is.
public struct ExtendConversation: Act {
    public static let type = ActType.extendConversation
    public var conversation = ID<Conversation>(0)
    public var closes = Timestamp(seconds: 0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("conversation", &conversation)
        fields.time("closes", &closes)
        fields.text("reason", &reason, .shortReason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let conversation = try mechanism.conversation(conversation, in: .open)
        guard let before = conversation.closes, closes > before else { throw Refusal(.neverShortened) }
        // Once the time is over nobody votes any more, though the clock may not have closed it yet.
        guard now < before else { throw Refusal(.conversationNotThere, Conversation.State.closed.rawValue) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.conversations.update(conversation) {
            if let before = $0.closes { $0.extensions.append(.init(before: before, reason: reason, at: stamp.at)) }
            $0.closes = closes
        }
    }
}

/// Closes a conversation when its time is over.
public struct CloseConversation: Act {
    public static let type = ActType.closeConversation
    public var conversation = ID<Conversation>(0)

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) { fields.reference("conversation", &conversation) }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let conversation = try mechanism.conversation(conversation, in: .open)
        guard let closes = conversation.closes, now >= closes else {
            throw Refusal(.notYet, (conversation.closes ?? now).rfc3339)
        }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.conversations.update(conversation) { $0.state = .closed }
    }
}

/// Withdraws a conversation, with a public reason. Its votes are not counted.
public struct WithdrawConversation: Act {
    public static let type = ActType.withdrawConversation
    public var conversation = ID<Conversation>(0)
    public var reason = Prose.none

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("conversation", &conversation)
        fields.text("reason", &reason, .reason)
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        _ = try mechanism.conversation(conversation, in: .drafted, .open)
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.conversations.update(conversation) { ($0.state, $0.stateReason) = (.withdrawn, reason) }
    }
}

/// Publishes what the votes of a closed conversation came to, with a commitment to the votes that nobody sees.
public struct PublishCount: Act {
    public static let type = ActType.publishCount
    public var conversation = ID<Conversation>(0)
    public var people = 0
    public var guests = 0
    /// How many of each stakeholder group voted, without those of whom so few did that it is withheld.
    public var byGroup: [String: Int] = [:]
    public var votes = 0
    /// The root of the Merkle tree over the salted ballots.
    public var ballots = Hash.emptyRoot
    public var commonGround: [ID<Statement>] = []
    public var result = Prose.none

    public init() {}

    public var subject: ObjectID { .conversation(conversation) }

    public mutating func fields(_ fields: inout Fields) {
        fields.reference("conversation", &conversation)
        fields.number("people", &people, in: 0...100_000_000)
        fields.number("guests", &guests, in: 0...100_000_000)
        fields.counts("by_group", &byGroup)
        fields.number("votes", &votes, in: 0...1_000_000_000)
        fields.digest("ballots", &ballots)
        fields.references("common_ground", &commonGround, most: 400)
        fields.text("result", &result, TextLimit(bytes: 1_048_576, minimum: 2, lines: true, isPersonal: false))
    }

    public func check(_ mechanism: Mechanism, _ actor: Actor, _ now: Timestamp) throws(Refusal) {
        let conversation = try mechanism.conversation(conversation, in: .closed)
        let asked = Set(mechanism.asked(in: conversation).map(\.id))
        guard commonGround.allSatisfy(asked.contains) else { throw Refusal(.statementNotAsked) }
        let (most, overflow) = people.multipliedReportingOverflow(by: conversation.statements.count)
        try mechanism.checkGroups(byGroup.keys)
        var rest = people
        for heads in byGroup.values {
            guard heads >= 0, heads <= rest else { throw Refusal(.countImpossible) }
            rest -= heads
        }
        guard guests <= rest, votes >= people, overflow || votes <= most else { throw Refusal(.countImpossible) }
    }

    public func apply(to mechanism: inout Mechanism, _ stamp: Stamp) throws(Corruption) {
        try mechanism.conversations.update(conversation) {
            $0.state = .counted
            $0.count = Conversation.Count(
                people: people, guests: guests, byGroup: byGroup, votes: votes, ballots: ballots,
                commonGround: commonGround, result: result, at: stamp.at)
        }
    }
}
