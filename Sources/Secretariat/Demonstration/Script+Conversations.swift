import Mechanism

extension Script {
    mutating func converse(
        _ name: String, on issue: String, by account: Account, _ at: Moment, _ voters: Conversation.Voters,
        title: String, question: String
    ) {
        let id = the(issue) as ID<Issue>
        add(account.actor, at, DraftConversation(), as: name, Conversation.self) {
            ($0.issue, $0.voters) = (id, voters)
            ($0.title, $0.question) = (.typeset(title), .typeset(question))
        }
    }

    mutating func state(
        _ name: String, in conversation: String, by account: Account, _ at: Moment, in language: String = "en",
        _ text: String
    ) {
        let id = the(conversation) as ID<Conversation>
        add(account.actor, at, SubmitStatement(), as: name, Statement.self) {
            ($0.conversation, $0.language, $0.text) = (id, language, .typeset(text))
        }
    }

    mutating func translate(_ name: String, by account: Account, _ at: Moment, into language: String, _ text: String) {
        let id = the(name) as ID<Statement>
        add(account.actor, at, TranslateStatement()) {
            ($0.statement, $0.language, $0.text) = (id, language, .typeset(text))
        }
    }

    mutating func moderate(
        _ name: String, _ verdict: Statement.Verdict, by account: Account, _ at: Moment, _ reason: String
    ) {
        let id = the(name) as ID<Statement>
        add(account.actor, at, ModerateStatement()) {
            ($0.statement, $0.verdict, $0.reason) = (id, verdict, .typeset(reason))
        }
    }

    mutating func open(_ conversation: String, by account: Account, _ at: Moment, until: Moment) {
        let (id, closes) = (the(conversation) as ID<Conversation>, time(until))
        add(account.actor, at, OpenConversation()) { ($0.conversation, $0.closes) = (id, closes) }
    }

    /// Takes a statement that every group supports into the messages of a session.
    mutating func take(_ statement: String, intoMessagesOf session: String, by account: Account, _ at: Moment) {
        let (statement, session) = (the(statement) as ID<Statement>, the(session) as ID<Session>)
        add(account.actor, at, TakeIntoMessages()) { ($0.session, $0.statement) = (session, statement) }
    }
}
