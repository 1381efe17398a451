public import Journal
public import Mechanism

/// Who is who: sign-in by a link, sessions, and the private answers people give about themselves.
public struct Accounts: Sendable {
    private let journal: Journal
    private let clock: Clock
    private let memory = SessionMemory()
    /// How long a link lets somebody in, in seconds.
    public static let linkLifetime = 15 * 60

    /// The accounts of a journal.
    public init(journal: Journal, clock: Clock) { (self.journal, self.clock) = (journal, clock) }

    /// A session that was found by its cookie.
    public struct Session: Sendable {
        public let person: PersonID
        public let secret: [UInt8]
        public let token: Token
    }

    /// An address as it is kept: trimmed, in lower case, with one @ and nothing that could start a second header line.
    public static func normalised(email raw: String) -> String? {
        let email = raw.lowercased().filter { !$0.isWhitespace }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), email.utf8.count <= 254,
            email.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7f && !"<>()[],;:\\\"".unicodeScalars.contains($0)
            }),
            !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), raw.utf8.count <= 320
        else { return nil }
        return email
    }

    /// Makes a link for an address and puts it into the outbox. Whether the address is known is not told.
    public func sendLink(
        to email: String, base: String, letter: @escaping @Sendable (String) -> (subject: String, body: String)
    ) async throws {
        let now = clock.now.seconds
        let token = Token.random()
        let fresh = PersonID.random()
        let (subject, body) = letter(base + "/sign-in/" + token.text)
        try await journal.changeVault { vault in
            let person = try vault.account(email: email)?.person ?? fresh.code
            try vault.save(
                SignInLink(person: person, email: email, expires: now + Self.linkLifetime), token: token.hash, now: now)
            try vault.enqueue(for: person, to: email, subject: subject, body: body, at: now)
        }
    }

    /// Makes a link for a person without a letter: for the operator's terminal and the demonstration.
    public func makeLink(for person: PersonID, lifetime: Int = linkLifetime) async throws -> Token {
        let now = clock.now.seconds
        let token = Token.random()
        try await journal.changeVault {
            try $0.save(
                SignInLink(person: person.code, email: nil, expires: now + lifetime), token: token.hash, now: now)
        }
        return token
    }

    /// Whether a link still lets somebody in. Looking does not use it up: mail programs look at links, too.
    public func isGood(_ link: Token) async throws -> Bool {
        let now = clock.now.seconds
        return try await journal.read { try $0.vault.link(token: link.hash, now: now) != nil }
    }

    /// Uses up a link and opens a session: a new token in every case, so that none can be planted.
    public func signIn(with link: Token, locale: String) async throws -> Session? {
        let now = clock.now.seconds
        let token = Token.random()
        let secret = PersonID.randomBytes(32)
        return try await journal.changeVault { vault in
            guard let link = try vault.consumeLink(token: link.hash, now: now), let person = PersonID(code: link.person)
            else { return nil }
            if let email = link.email, try vault.account(email: email) == nil {
                try vault.save(PersonalAddress(person: link.person, email: email, locale: locale, joined: now))
            }
            try vault.save(SignedIn(person: link.person, secret: secret, created: now, seen: now), token: token.hash)
            return Session(person: person, secret: secret, token: token)
        }
    }

    /// The session of a cookie, if it is not over.
    public func session(_ token: Token) async throws -> Session? {
        let now = clock.now.seconds
        let hash = token.hash
        let (known, age) = memory.session(hash, now: now)
        if let known { return known }
        guard let found = try await journal.read({ try $0.vault.session(token: hash, now: now) }),
            let person = PersonID(code: found.person)
        else { return nil }
        if now - found.seen > 300 {
            // Reading goes on when nothing can be written: the visit is noted another time.
            try? await journal.changeVault { try $0.touchSession(token: hash, now: now) }
        }
        let session = Session(person: person, secret: found.secret, token: token)
        memory.remember(session, of: hash, since: age, now: now)
        return session
    }

    /// Ends a session.
    public func signOut(_ token: Token) async throws {
        let now = clock.now.seconds
        try await journal.changeVault { try $0.endSession(token: token.hash, now: now) }
        memory.forget()
    }

    /// Ends every session of a person.
    public func signOutEverywhere(_ person: PersonID) async throws {
        try await journal.changeVault { try $0.endSessions(of: person.code) }
        memory.forget()
    }

    /// Asks the vault anew for every session: after a person was erased, whose sessions ended with that.
    public func forgetSessions() { memory.forget() }

    /// Signs a person up for a learning event, or takes them off its list.
    public func register(_ person: PersonID, for event: ID<LearningEvent>, _ isComing: Bool) async throws {
        let now = clock.now.seconds
        try await journal.changeVault { vault in
            if isComing {
                try vault.register(person.code, event: event.number, at: now)
            } else {
                try vault.unregister(person.code, event: event.number)
            }
        }
    }

    /// Keeps what a person chose to say about themselves.
    public func save(_ answers: Demographic) async throws {
        try await journal.changeVault { try $0.save(answers) }
    }
}

extension PersonID {
    /// A new pseudonym.
    public static func random() -> PersonID {
        PersonID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    }

    static func randomBytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }
}
