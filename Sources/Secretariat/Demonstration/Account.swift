public import Mechanism

extension Demonstration {
    /// Somebody whose part a visitor can play.
    public struct Account: Sendable {
        /// The pseudonym in the record.
        public let person: PersonID
        /// The name that the person shows.
        public let name: String
        /// Where mail would go; always at `example.org`, where nobody lives (RFC 2606 §3).
        public let email: String
        /// The language in which the person reads the site.
        public let locale: String
        /// What a visitor can see through this person's eyes.
        public let task: Task
        /// The code of the stakeholder group.
        public let group: String
        /// The organisation, for whoever has one.
        public let organisation: String?
        /// On whose behalf the person speaks.
        public let behalf: Capacity.Behalf
        /// Where the person lives: `capital`, `city`, `town`, `rural` or `abroad`. Private, like the three that follow.
        public let region: String?
        /// `woman`, `man` or `other`.
        public let gender: String?
        /// `under_18`, `18_24`, `25_34`, `35_49`, `50_64` or `65_up`.
        public let ageBand: String?
        /// Whether this is the person's first process of the kind: `yes` or `no`.
        public let firstTimer: String?

        /// The actor that this person is.
        public var actor: Actor { .person(person) }
    }

    /// What somebody does in the process, as far as a visitor would want to try it.
    public enum Task: String, CaseIterable, Sendable {
        /// Runs the process.
        case secretariat
        /// Finds consensus.
        case chair
        /// Writes a text and answers the inputs.
        case drafter
        /// Decides with the outcome.
        case official
        /// Leads a session.
        case moderator
        /// Writes down what a session found.
        case rapporteur
        /// Takes part.
        case participant
    }
}

extension Demonstration.Account {
    /// What a person chose to say about themselves; nothing is an answer, too.
    struct Portrait {
        var region: String?
        var gender: String?
        var age: String?
        var isNew: Bool?

        static let unstated = Portrait()
    }

    init(
        _ high: UInt64, _ low: UInt64, _ name: String, _ mailbox: String, _ task: Demonstration.Task,
        _ group: Script.Group,
        of organisation: String? = nil, behalf: Capacity.Behalf? = nil, locale: String = "en", _ portrait: Portrait
    ) {
        person = PersonID(high: high, low: low)
        (self.name, self.locale, self.task, self.organisation) = (name, locale, task, organisation)
        email = mailbox + "@example.org"
        self.group = group.rawValue
        self.behalf = behalf ?? (organisation == nil ? .own : .organisation)
        (region, gender, ageBand) = (portrait.region, portrait.gender, portrait.age)
        firstTimer = portrait.isNew.map { $0 ? "yes" : "no" }
    }
}
