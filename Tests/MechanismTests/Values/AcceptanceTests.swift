import Mechanism
import Testing

struct AcceptanceTests {
    /// The examples of Newcombe 1998 (Statistics in Medicine 17, table I, method 3).
    @Test(arguments: [
        (263, 81, 0.2553, 0.3662), (148, 15, 0.0624, 0.1605), (20, 0, 0.0, 0.1611), (29, 1, 0.0061, 0.1718)
    ])
    func `a rate is told with its uncertainty`(_ answered: Int, _ accepted: Int, _ low: Double, _ high: Double) throws {
        let estimate = try #require(AcceptanceRate(group: "civil", answered: answered, accepted: accepted).estimate)
        #expect(abs(estimate.low - low) < 0.0001 && abs(estimate.high - high) < 0.0001, "\(estimate)")
    }

    @Test func `a rate of fewer than five is not told`() {
        #expect(AcceptanceRate(group: "civil", answered: 4, accepted: 2).estimate == nil)
    }

    @Test func `inputs that are grouped count as one argument`() throws {
        let answered = try Proceedings(at: .filed)
            .after(GroupInputs.sample, by: .drafter)
            .after(AnswerInput.sample.but { $0.also = [2, 3] }, by: .drafter)
        let consultation = try #require(answered.mechanism.consultations[1])
        #expect(answered.mechanism.acceptance(in: consultation).map(\.answered).reduce(0, +) == 1)
        #expect(answered.mechanism.coverage(of: consultation).answered == 3)
    }

    @Test func `an argument stays when the one who stood for it is gone`() throws {
        let answered = try Proceedings(at: .filed)
            .after(GroupInputs.sample, by: .drafter)
            .after(AnswerInput.sample.but { $0.also = [2, 3] }, by: .drafter)
        let leader = try #require(answered.mechanism.inputs.first { $0.filing.leader == nil && $0.id.number <= 3 })
        let gone = try answered.after(DisownInput.sample.but { $0.input = leader.id }, by: .secretary).mechanism
        let consultation = try #require(gone.consultations[1])
        #expect(gone.inputs[leader.id]?.counts == false)
        #expect(gone.acceptance(in: consultation).map(\.answered).reduce(0, +) == 1)
    }
}
