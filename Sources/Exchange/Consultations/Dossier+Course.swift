extension Dossier {
    /// What stands around the text.
    public struct Preparation: Sendable {
        /// The charter's kind of consultation, and for how many days at least such are open.
        public var kind: String?
        public var days: Int?
        public var explanation: String?
        public var mayChange: String?
        public var fixed: String?
        public var authoritative: String?
        public var decisionDue: String?

        /// Nothing that was said.
        public init() {}

        var json: JSON {
            .object([
                ("kind", .text(kind)), ("days_at_least", .integer(days)), ("explanation", .text(explanation)),
                ("may_change", .text(mayChange)), ("fixed", .text(fixed)),
                ("authoritative_language", .text(authoritative)), ("decision_due", .text(decisionDue))
            ])
        }
    }

    /// What happened to the consultation as a whole.
    public struct Course: Sendable {
        public var rounds: [Round] = []
        public var extensions: [Extension] = []
        public var summaries: [Summary] = []

        /// Nothing so far.
        public init() {}

        var json: JSON {
            .object([
                ("earlier_rounds", .array(rounds.map(\.json))), ("extensions", .array(extensions.map(\.json))),
                ("summaries", .array(summaries.map(\.json)))
            ])
        }

        /// An earlier time in which input was taken.
        public struct Round: Sendable {
            public var version: Int
            public var opens, closes: String

            /// A round.
            public init(version: Int, opens: String, closes: String) {
                (self.version, self.opens, self.closes) = (version, opens, closes)
            }

            var json: JSON {
                .object([("version", .number(version)), ("opens", .string(opens)), ("closes", .string(closes))])
            }
        }

        /// A later closing date.
        public struct Extension: Sendable {
            public var closes, reason, at: String

            /// An extension.
            public init(closes: String, reason: String, at: String) {
                (self.closes, self.reason, self.at) = (closes, reason, at)
            }

            var json: JSON {
                .object([("closes", .string(closes)), ("reason", .string(reason)), ("at", .string(at))])
            }
        }

        /// A neutral report of the inputs, and who found it wrong.
        public struct Summary: Sendable {
            public var text, method, at: String
            /// The inputs whose authors challenged it, with their reasons.
            public var challenges: [(input: Int, reason: String)]

            /// A summary.
            public init(text: String, method: String, at: String, challenges: [(input: Int, reason: String)]) {
                (self.text, self.method, self.at, self.challenges) = (text, method, at, challenges)
            }

            var json: JSON {
                .object([
                    ("text", .string(text)), ("method", .string(method)), ("at", .string(at)),
                    (
                        "challenges",
                        .array(
                            challenges.map { .object([("input", .number($0.input)), ("reason", .string($0.reason))]) })
                    )
                ])
            }
        }
    }

    /// What a change of the text answers.
    public struct Change: Sendable {
        /// The key of the clause; nil for all that no other change of the version speaks of.
        public var clause: Int?
        public var reason: String
        public var inputs, messages, objections, statements: [Int]

        /// A change.
        public init(
            clause: Int?, reason: String, inputs: [Int], messages: [Int], objections: [Int], statements: [Int]
        ) {
            (self.clause, self.reason, self.inputs) = (clause, reason, inputs)
            (self.messages, self.objections, self.statements) = (messages, objections, statements)
        }

        var json: JSON {
            func numbers(_ numbers: [Int]) -> JSON { .array(numbers.map { .number($0) }) }
            return .object([
                ("clause_key", .integer(clause)), ("reason", .string(reason)), ("inputs", numbers(inputs)),
                ("messages", numbers(messages)), ("objections", numbers(objections)),
                ("statements", numbers(statements))
            ])
        }
    }

    /// How often one group's arguments changed the text.
    public struct Acceptance: Sendable {
        public var group: String
        public var answered, accepted: Int

        /// The numbers of a group.
        public init(group: String, answered: Int, accepted: Int) {
            (self.group, self.answered, self.accepted) = (group, answered, accepted)
        }

        var json: JSON {
            .object([("group", .string(group)), ("answered", .number(answered)), ("accepted", .number(accepted))])
        }
    }

    /// What became of one input on the way.
    public struct ContributionCourse: Sendable {
        /// How the organisation said that this is its input.
        public var confirmation: String?
        /// What it said before, until when.
        public var earlier: [(text: String, until: String)] = []
        /// What the drafters asked, and the reply.
        public var question: String?
        public var reply: String?
        /// The changes of the text that name it: version, and key of the clause.
        public var changes: [(version: Int, clause: Int?)] = []
        /// Where drafters found it to belong in later versions.
        public var placements: [(version: Int, clause: Int?, quote: String)] = []
        /// The answer that its author contested.
        public var contested: Answer?

        /// Nothing.
        public init() {}

        var json: JSON {
            .object([
                ("confirmation", .text(confirmation)),
                (
                    "earlier_wordings",
                    .array(earlier.map { .object([("text", .string($0.text)), ("until", .string($0.until))]) })
                ),
                ("clarification_asked", .text(question)), ("clarification_reply", .text(reply)),
                (
                    "changes",
                    .array(
                        changes.map { .object([("version", .number($0.version)), ("clause_key", .integer($0.clause))]) }
                    )
                ),
                (
                    "placements",
                    .array(
                        placements.map {
                            .object([
                                ("version", .number($0.version)), ("clause_key", .integer($0.clause)),
                                ("quote", .string($0.quote))
                            ])
                        })
                ),
                (
                    "contested_answer",
                    contested.map {
                        .object([("disposition", .string($0.disposition)), ("reason", .string($0.reason))])
                    } ?? .null
                )
            ])
        }
    }
}
