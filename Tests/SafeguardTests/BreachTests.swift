import Mechanism
import Testing

@Suite struct `A safeguard shows a breach` {
    @Test(arguments: Breach.beforeTheText + Breach.ofTheText) func `where it happens`(breach: Breach) throws {
        let story = try Story.whole()
        var (mechanism, now) = (story.mechanism, story.now)
        try breach.change(&mechanism, &now)
        let finding = try #require(mechanism.safeguards(at: now).first { $0.safeguard.code == breach.code })
        #expect(finding.verdict == breach.verdict)
    }

    /// OPEN-1 follows from the permissions, RC-4 from there being no polls, RC-8 from the type of a level.
    @Test func `wherever the process itself leaves one possible`() {
        let breakable = Set((Breach.beforeTheText + Breach.ofTheText).filter { $0.verdict == .broken }.map(\.code))
        #expect(Safeguard.Code.computed.subtracting(breakable) == [.open1, .rc4, .rc8])
    }
}
