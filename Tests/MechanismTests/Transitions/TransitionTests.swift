import Mechanism
import Testing

struct TransitionTests {
    static let all = [
        Transition.ofIssues, Transition.ofSessions, Transition.ofMessages, Transition.ofConsultations,
        Transition.ofInputs, Transition.ofCalls, Transition.ofObjections
    ].flatMap(\.self)

    @Test(arguments: all)
    func `a transition of the reference is made, or done differently for a reason`(_ transition: Transition) throws {
        switch transition.way {
        case .made(let before, let after, let from, let to):
            #expect(transition.machine.state(in: try before.proceedings().mechanism) == from)
            #expect(transition.machine.state(in: try after.proceedings().mechanism) == to)
        case .differently(let reason):
            #expect(reason.count > 20)
        }
    }

    @Test(arguments: Machine.allCases)
    func `no transition of the reference is forgotten, none invented`(_ machine: Machine) throws {
        let reference = try #require(try ReferenceMachine.all().first { $0.name == machine.rawValue })
        let here = Self.all.filter { $0.machine == machine }.map(\.name)
        #expect(here.sorted() == reference.transitions.map(\.name).sorted())
    }
}
