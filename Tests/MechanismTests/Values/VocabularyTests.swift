import Mechanism
import Testing

struct VocabularyTests {
    @Test func `a line is a term`() throws {
        let vocabulary = try #require(Vocabulary(lines: "civil | Civil society | 시민사회\n  users|Users \r\n\n"))
        #expect(vocabulary.codes == ["civil", "users"])
        #expect(vocabulary.terms[0].names == ["Civil society", "시민사회"])
        #expect(Vocabulary(lines: vocabulary.lines) == vocabulary)
    }

    @Test(arguments: [
        "", "\n", "civil", "civil |", "| Civil", "Civil | Civil society", "ci vil | Civil", "civil | Civil | ",
        "시민 | Civil",
        "a | A\nb"
    ])
    func `a line without code or name makes no vocabulary`(_ lines: String) {
        #expect(Vocabulary(lines: lines) == nil)
    }

    @Test func `forty terms are enough`() {
        let lines = { (count: Int) in (1...count).map { "t\($0) | T" }.joined(separator: "\n") }
        #expect(Vocabulary(lines: lines(40))?.codes.count == 40)
        #expect(Vocabulary(lines: lines(41)) == nil)
    }

    @Test func `a code that comes twice keeps its first meaning`() {
        #expect(Vocabulary(lines: "a | First\na | Second")?.terms.map(\.names) == [["First"]])
    }

    @Test func `a name is found in a language, else in the first, else by its code`() {
        let vocabulary = Vocabulary([.init(code: "a", names: ["English", "한국어"]), .init(code: "b", names: [])])
        #expect(vocabulary.name(of: "a") == "English" && vocabulary.name(of: "a", language: 1) == "한국어")
        #expect(
            vocabulary.name(of: "a", language: 9) == "English" && vocabulary.name(of: "a", language: -1) == "English")
        #expect(vocabulary.name(of: "b") == "b" && vocabulary.name(of: "c") == "c")
    }

    @Test func `names have one spelling`() {
        #expect(Vocabulary(lines: "a | Cafe\u{301}")?.lines.unicodeScalars.count == 8)
    }
}
