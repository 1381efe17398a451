import Mechanism
import Testing

// Testing has an `Issue` of its own.
import struct Mechanism.Issue

@testable import Site

@Suite struct `The words of the forms` {
    /// The fields of an act that a form can show.
    private static func shapes(of type: ActType) -> [FieldShape] {
        var fields = Fields.describing()
        var act = type.blank()
        act.fields(&fields)
        return fields.shapes
    }

    @Test(arguments: ActType.allCases)
    func `say what an act is, what it does and what follows`(type: ActType) {
        let words = type.words
        for sentence in [words.title, words.lead, words.button, words.after] { #expect(sentence.isTidy) }
        #expect(words.lead.hasSuffix(".") && words.after.hasSuffix("."))
        #expect(!words.title.hasSuffix(".") && !words.button.hasSuffix("."))
    }

    @Test func `no two acts share a title`() {
        let titles = ActType.allCases.map(\.words.title)
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: ActType.allCases)
    func `name every field`(type: ActType) {
        for shape in Self.shapes(of: type) {
            #expect(type.words.label(shape.name).isTidy, "\(shape.name)")
            if let hint = type.words.hint(shape.name) {
                #expect(hint.isTidy && (hint.hasSuffix(".") || hint.hasSuffix("?")), "\(shape.name)")
            }
        }
    }

    @Test(arguments: ActType.allCases)
    func `name every choice, each another way`(type: ActType) {
        for shape in Self.shapes(of: type) {
            guard case .choice(let codes) = shape.kind else { continue }
            let words = codes.map { type.words.choice(shape.name, $0) }
            for word in words { #expect(word.isTidy, "\(shape.name)") }
            #expect(Set(words).count == codes.count, "\(shape.name)")
        }
    }

    @Test(arguments: ActType.allCases)
    func `have no words for what a form does not ask`(type: ActType) {
        let shapes = Self.shapes(of: type)
        let choices = shapes.flatMap { shape in
            if case .choice(let codes) = shape.kind { codes.map { shape.name + "." + $0 } } else { [String]() }
        }
        #expect(Set(type.words.fields.keys).isSubset(of: shapes.map(\.name)))
        #expect(Set(type.words.choices.keys) == Set(choices))
    }

    @Test(arguments: ActType.allCases)
    func `say how long a long reason is`(type: ActType) {
        for shape in Self.shapes(of: type) {
            guard case .text(let limit) = shape.kind, limit.minimum > 10 else { continue }
            #expect(type.words.hint(shape.name)?.contains("\(limit.minimum) characters") == true, "\(shape.name)")
        }
    }

    @Test(arguments: ActType.allCases)
    func `say how vocabularies and clauses are written`(type: ActType) {
        for shape in Self.shapes(of: type) {
            let hint = type.words.hint(shape.name)
            switch shape.kind {
            case .vocabulary: #expect(hint?.contains("code | English name | Korean name") == true)
            case .clauses: #expect(hint?.contains("One paragraph per clause") == true)
            default: continue
            }
        }
    }

    @Test func `call the parts of a field by its name, and an unknown field by its own`() {
        let words = ActType.endSession.words
        #expect(words.label("attendance.civil") == words.label("attendance"))
        #expect(words.hint("attendance.civil") == words.hint("attendance"))
        #expect(words.label("never_heard_of") == "never heard of")
        #expect(words.hint("never_heard_of") == nil)
        #expect(words.choice("never", "heard_of") == "heard of")
    }

    @Test func `begin with the short words that pages show`() {
        agree(.grantRole, "role", ChoiceWords.of as (Role) -> String)
        agree(.revokeRole, "role", ChoiceWords.of as (Role) -> String)
        agree(.screenIssue, "fate", ChoiceWords.of as (ScreenIssue.Fate) -> String)
        agree(.announceLearning, "kind", ChoiceWords.of as (LearningEvent.Kind) -> String)
        agree(.screenSession, "fate", ChoiceWords.of as (ScreenSession.Fate) -> String)
        agree(.assignPart, "role", ChoiceWords.of as (SessionRole) -> String)
        agree(.fileInput, "kind", ChoiceWords.of as (Input.Kind) -> String)
        agree(.answerInput, "disposition", ChoiceWords.of as (Answer.Disposition) -> String)
        agree(.takeStance, "position", ChoiceWords.of as (ConsensusCall.Position) -> String)
        agree(.raiseObjection, "severity", ChoiceWords.of as (Objection.Severity) -> String)
        agree(.resolveObjection, "outcome", ChoiceWords.of as (ResolveObjection.Outcome) -> String)
        agree(.determine, "level", ChoiceWords.of as (Determination.Level) -> String)
        agree(.decide, "outcome", ChoiceWords.of as (Decision.Outcome) -> String)
    }

    private func agree<Choice: RawRepresentable<String> & CaseIterable>(
        _ type: ActType, _ field: String, _ short: (Choice) -> String
    ) {
        for choice in Choice.allCases {
            let long = type.words.choice(field, choice.rawValue)
            #expect(long.hasPrefix(short(choice)), "\(type) \(field).\(choice.rawValue)")
        }
    }

    @Test func `tell the states of a thing apart`() {
        apart(Stage.allCases.map(ChoiceWords.of))
        apart(Capacity.Behalf.allCases.map(ChoiceWords.of))
        apart(Role.allCases.map(ChoiceWords.of))
        apart(Session.State.allCases.map(ChoiceWords.of))
        apart(SessionRole.allCases.map(ChoiceWords.of))
        apart(Consultation.State.allCases.map(ChoiceWords.of))
        apart(Answer.Disposition.allCases.map(ChoiceWords.of))
        apart(Input.Kind.allCases.map(ChoiceWords.of))
        apart(ConsensusCall.State.allCases.map(ChoiceWords.of))
        apart(ConsensusCall.Position.allCases.map(ChoiceWords.of))
        apart(Determination.Level.allCases.map(ChoiceWords.of))
        apart(Objection.Severity.allCases.map(ChoiceWords.of))
        apart(Objection.State.allCases.map(ChoiceWords.of))
        apart(Decision.Outcome.allCases.map(ChoiceWords.of))
        apart(FollowUp.State.allCases.map(ChoiceWords.of))
        apart(LearningEvent.Kind.allCases.map(ChoiceWords.of))
        let issues: [Issue.State] = [
            .submitted, .returned(Timestamp(seconds: 0)), .withdrawn, .expired, .merged(into: ID(1)), .underWay,
            .parked,
            .closed
        ]
        apart(issues.map(ChoiceWords.of))
    }

    private func apart(_ words: [String]) {
        for word in words { #expect(word.isTidy && !word.hasSuffix(".")) }
        #expect(Set(words).count == words.count, "\(words)")
    }
}

extension String {
    /// Whether it begins like a sentence and has no stray space or line break.
    fileprivate var isTidy: Bool {
        first?.isUppercase == true && last?.isWhitespace == false && !contains("  ") && !contains("\n")
    }
}
