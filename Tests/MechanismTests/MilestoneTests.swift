import Mechanism
import Testing

struct MilestoneTests {
    @Test(arguments: Milestone.allCases)
    func `a thread comes all the way`(milestone: Milestone) throws {
        let proceedings = try Proceedings(at: milestone)
        #expect(proceedings.mechanism.count == proceedings.entries.count)
    }
}
