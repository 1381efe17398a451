import Mechanism
import Testing

/// A text too long for one entry, one that is kept back, and one in another language.
struct LongTextConsequences {
    /// A law of so many articles.
    private static func law(_ articles: Int, _ words: String = "Words of article") -> [Clause] {
        (1...articles).map { Clause(label: "Article \($0)", text: .written("\(words) \($0), which no other has.")) }
    }

    @Test func `it is written as several entries and reads back as one text`() throws {
        let drafted = try Scene.at(.consulting).after(
            DraftConsultation.sample.but { $0.clauses = Self.law(700) }, by: .drafter
        )
        .proceedings()
        let text = try #require(drafted.mechanism.consultations[1]?.version)
        #expect(text.isWhole && text.clauses.count == 700 && text.clauses.map(\.key) == Array(1...700))
        #expect(drafted.entries.allSatisfy { $0.count <= Entry.mostBytes })
        #expect(try Mechanism.replaying(drafted.entries) == drafted.mechanism)

        // Article 3 goes, a new one comes last: every other keeps its key, over the edges of the entries.
        var next = Self.law(700)
        next.remove(at: 2)
        next.append(Clause(label: "Article 701", text: "Something that was never said before in this law."))
        let revised = try Scene { drafted }.after(
            ReviseText.sample.but { $0.clauses = next }, by: .drafter
        ).proceedings()
        let version = try #require(revised.mechanism.consultations[1]?.version)
        #expect(version.number == 2 && version.isWhole)
        #expect(version.clauses.map(\.key) == [1, 2] + Array(4...700) + [701])
        #expect(try Mechanism.replaying(revised.entries) == revised.mechanism)
    }

    @Test func `nothing goes on with a text that is whole, or past its end`() throws {
        let whole = try Proceedings(at: .textDrafted)
        #expect(whole.refusal(of: ContinueText.sample, by: .drafter)?.rule == .otherVersion)
        let begun = try Scene.at(.consulting).after(DraftConsultation.sample.but { $0.whole = 5 }, by: .drafter)
            .proceedings()
        #expect(begun.refusal(of: ContinueText.sample, by: .drafter) == nil)
        let tooMuch = ContinueText.sample.but { $0.clauses = Self.law(3) }
        #expect(begun.refusal(of: tooMuch, by: .drafter)?.rule == .otherVersion)
        #expect(begun.refusal(of: ContinueText.sample.but { $0.clauses = [] }, by: .drafter)?.rule == .noClauses)
    }

    @Test func `a text that is kept back is so until input opens or it is withdrawn`() throws {
        let kept = DraftConsultation.sample.but { ($0.visible, $0.explanation) = (.opening, "Why it is so.") }
        let drafted = Scene.at(.consulting).after(kept, by: .drafter)
        #expect(try drafted.proceedings().mechanism.withheldTexts.count == 4)
        let announced = drafted.after(AnnounceConsultation.sample, by: .secretary)
        #expect(try announced.proceedings().mechanism.withheldTexts.count == 4)
        #expect(try announced.on("2026-03-03").proceedings().mechanism.withheldTexts == [])
        let withdrawn = drafted.after(WithdrawConsultation.sample, by: .secretary)
        #expect(try withdrawn.proceedings().mechanism.withheldTexts == [])
        // Once it has been public, a revision takes nothing back.
        let revised = try announced.on("2026-03-03").after(ReviseText.sample, by: .drafter).proceedings().mechanism
        #expect(revised.consultations[1]?.state == .drafted && revised.withheldTexts == [])
    }

    @Test func `a translation belongs to its version`() throws {
        let translated = try Scene.at(.textDrafted).after(TranslateText.sample, by: .drafter).proceedings().mechanism
        let korean = try #require(translated.consultations[1]?.version?.translations["ko"])
        #expect(korean.clauses.map(\.key) == [1, 2, 3] && korean[2]?.text.length == "둘째.".utf8.count)
        let revised = try Scene.at(.textDrafted).after(TranslateText.sample, by: .drafter)
            .after(ReviseText.sample, by: .drafter).proceedings().mechanism
        #expect(revised.consultations[1]?.version?.translations == [:])
        #expect(revised.consultations[1]?.version(1)?.translations["ko"] != nil)
    }

    @Test func `a long translation comes in parts, in order`() throws {
        let law = Scene.at(.consulting).after(DraftConsultation.sample.but { $0.clauses = Self.law(300) }, by: .drafter)
        let whole = TranslateText.sample.but { $0.clauses = Self.law(300, "제목") }
        let translated = try law.after(whole, by: .drafter).proceedings()
        #expect(translated.mechanism.consultations[1]?.version?.translations["ko"]?.clauses.count == 300)
        #expect(try Mechanism.replaying(translated.entries) == translated.mechanism)
        let late = whole.but { ($0.clauses, $0.before, $0.whole) = (Self.law(150), 150, 300) }
        #expect(try law.proceedings().refusal(of: late, by: .drafter)?.rule == .partsOfTranslation)
    }

    @Test func `what is assigned awaits the drafter to whom it was given, by its date`() throws {
        let assigned = try Scene.at(.filed).after(
            AssignInputs.sample.but { ($0.inputs, $0.person, $0.due) = ([3, 2], .editor, "2026-03-20") }, by: .drafter
        ).proceedings()
        let own = assigned.mechanism.duties(of: .editor, at: assigned.now).filter { $0.act == .answerInput }
        #expect(own.first?.subject == .input(2) && own.first?.isOwed == true && own.first?.behind == 1)
        #expect(own.first?.due == "2026-03-20")
        let others = assigned.mechanism.duties(of: .drafter, at: assigned.now).filter { $0.act == .answerInput }
        #expect(others.map(\.subject) == [.input(1)] && others.first?.behind == 3)
    }
}
