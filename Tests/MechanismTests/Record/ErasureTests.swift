import Mechanism
import Testing
import TransparencyLog

struct ErasureTests {
    @Test func `of a person who is erased nobody is left to act`() throws {
        let erase = ErasePerson.sample.but { ($0.person, $0.scope) = (.editor, .everything) }
        let mechanism = try Scene.at(.responding).after(erase, by: .editor).proceedings().mechanism
        #expect(mechanism.people[.editor]?.removal?.scope == .everything)
        #expect(mechanism.people[.editor]?.roles == [])
        #expect(mechanism.people.erased == [.editor])
        #expect(!mechanism.may(.editor, .fileInput, on: .consultation(1)))
        #expect(!mechanism.may(.editor, .erasePerson, on: .person(.editor)))
    }

    @Test func `a person without a name goes on taking part`() throws {
        let mechanism = try Scene.at(.responding).after(ErasePerson.sample, by: .onlooker).proceedings().mechanism
        #expect(mechanism.people.erased == [])
        #expect(mechanism.may(.onlooker, .fileInput, on: .consultation(1)))
    }

    /// Counts, findings and decisions stay when a person goes.
    @Test func `erasing changes no published figure but the count of the erased`() throws {
        let before = try Proceedings(at: .decided).mechanism
        let erase = ErasePerson.sample.but { ($0.person, $0.scope) = (.user, .everything) }
        let after = try Scene.at(.decided).after(erase, by: .secretary).proceedings().mechanism
        let changed = Set(after.results().differences(from: before.results()).map { $0.path.joined(separator: ".") })
        #expect(changed == ["counts.people_erased", "size"])
    }

    @Test func `what was written in an office belongs to the process, the rest to whoever wrote it`() {
        #expect(Mechanism.owner(of: FileInput.sample, by: .user) == .user)
        #expect(Mechanism.owner(of: Rename.sample, by: .onlooker) == .onlooker)
        #expect(Mechanism.owner(of: Join.sample, by: .operator) == .stranger)
        #expect(Mechanism.owner(of: Determine.sample, by: .chair) == nil)
        #expect(Mechanism.owner(of: FileReport.sample, by: .trader) == nil)
        #expect(Mechanism.owner(of: RecordSilence.sample, by: .clock) == nil)
    }

    @Test func `what puts a text right stands beside it`() throws {
        let mechanism = try Scene.at(.raised).after(CorrectText.sample, by: .secretary).proceedings().mechanism
        let correction = try #require(mechanism.record.correction(of: .leaf([1])))
        #expect(correction.text.length == "What is correct".utf8.count)
        #expect(mechanism.record.correction(of: .leaf([2])) == nil)
    }

    @Test func `a witness reads back from its line, and from nothing else`() {
        for witness in [Witness.ofCivilSociety, .ofAcademia] { #expect(Witness(line: witness.line) == witness) }
        for line in ["", "|", "civil", "civil |", "| key", "a|b|c|d"] { #expect(Witness(line: line) == nil) }
    }
}

struct ResultsTests {
    @Test func `results name every figure that differs, and the way to it`() throws {
        let honest = try Proceedings(at: .decided).mechanism.results()
        var figures = honest.figures
        var counts = try #require(figures["counts"]?.asObject)
        counts["inputs"] = 7
        figures["counts"] = .object(counts)
        let differences = honest.differences(from: Results(figures: figures))
        #expect(differences == [.init(path: ["counts", "inputs"], here: 6, there: 7)])
        #expect(honest.differences(from: honest) == [])
    }

    @Test(arguments: Milestone.allCases)
    func `results are canonical at every point of a thread`(_ milestone: Milestone) throws {
        let results = try Proceedings(at: milestone).mechanism.results()
        let text = try results.text
        #expect(try CanonicalJSON.read(Array(text.utf8.dropLast()).span) == .object(results.figures))
    }
}
