import Testing

@testable import OpinionMap

/// Statements that say nearly the same are suggested; what is only written alike in part is not.
struct StatementIndexTests {
    private static let english = [
        "Names of shops should be protected against look-alike domains.",
        "The registry should publish its prices every year.",
        "Public services must be reachable without a mobile phone.",
        "A domain that was stolen should come back within a week."
    ]
    private static let korean = ["마을마다 인터넷 회선이 있어야 한다.", "공공 서비스는 휴대전화 없이도 쓸 수 있어야 한다.", "등록 요금은 해마다 공개해야 한다."]

    @Test(arguments: [
        ("The registry should publish prices each year", 1), ("public services reachable without a phone", 2),
        ("Stolen domains: a domain that was stolen should come back", 3)
    ])
    func `a sentence finds the one that says the same in other words`(_ text: String, _ place: Int) {
        #expect(StatementIndex(Self.english).matches(for: text).first?.place == place)
    }

    @Test(arguments: [("등록 요금을 매년 공개해야 합니다", 2), ("휴대전화가 없어도 공공서비스를 쓸 수 있어야 합니다", 1)])
    func `Korean is compared by characters and pairs, so that particles and spaces do not matter`(
        _ text: String, _ place: Int
    ) {
        #expect(StatementIndex(Self.korean).matches(for: text).first?.place == place)
    }

    @Test func `the same words are wholly alike, in any case and with any signs`() {
        let match = StatementIndex(Self.english).matches(for: "THE REGISTRY should publish: its prices, every year!")
            .first
        #expect(match?.place == 1)
        #expect((match?.likeness ?? 0) > 0.999)
    }

    @Test func `what has nothing in common is not suggested`() {
        #expect(StatementIndex(Self.english).matches(for: "Cats sleep all day long").isEmpty)
        #expect(StatementIndex([]).matches(for: "Anything").isEmpty)
        #expect(StatementIndex(Self.english).matches(for: "…").isEmpty)
    }

    @Test func `a rare word in common counts more than a common one`() {
        let index = StatementIndex(["the blue house", "the red house", "the green house", "the zebra crossing"])
        let matches = index.matches(for: "the zebra", atLeast: 0, most: 4)
        #expect(matches.first?.place == 3)
    }

    @Test func `likeness equals scikit-learn's TfidfVectorizer with smoothed rarity`() {
        // Rarity: ln(3/3) + 1 for alpha, ln(3/2) + 1 for the others.
        let index = StatementIndex(["alpha beta", "alpha gamma"])
        let likeness = index.matches(for: "alpha beta", atLeast: 0).map(\.likeness)
        let (a, b) = (1.0, 1.4054651081081644)
        #expect(abs((likeness.last ?? 0) - a * a / (a * a + b * b)) < 1e-12)
    }
}
