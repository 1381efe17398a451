import Mechanism
import Testing

struct RefusalTests {
    @Test(arguments: [
        ("%1 of %2", ["a", "b"], "a of b"), ("%2%1%2", ["a", "b"], "bab"), ("%1", [], "%1"),
        ("%3 and %1", ["a"], "%3 and a"),
        ("100 %", ["a"], "100 %"), ("%%1", ["a"], "%a"), ("%0 %x %", ["a"], "%0 %x %"), ("%12", ["a"], "a2"),
        ("", ["a"], ""),
        ("%1", ["%2", "b"], "%2"), ("%万", ["a"], "%万"), ("가 %1 나", ["다"], "가 다 나")
    ])
    func `arguments go where the sentence says`(_ sentence: String, _ arguments: [String], _ filled: String) {
        #expect(Refusal.fill(sentence, arguments) == filled)
    }

    @Test func `a refusal reads as a sentence`() {
        let refusal = Refusal(.unansweredInputs, "3")
        #expect(refusal.description.hasPrefix("3 inputs have no answer yet."))
    }
}
