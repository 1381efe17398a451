import Foundation
import Mechanism
import Testing

/// One transition of the reference machines (`Fixtures/statemachines.json`), and how this program makes it.
struct Transition: Sendable, CustomTestStringConvertible {
    let machine: Machine
    /// `from -event-> to`, as the reference has it.
    let name: String
    let way: Way

    enum Way: Sendable {
        /// The acts that make it here, and the states before and after as the program names them.
        case made(before: Scene, after: Scene, from: String, to: String)
        /// Why the program does it differently.
        case differently(String)
    }

    var testDescription: String { "\(machine.rawValue): \(name)" }

    static func made(
        _ machine: Machine, _ name: String, from: String, to: String, _ before: Scene, _ acts: (Scene) -> Scene
    ) -> Transition {
        Transition(machine: machine, name: name, way: .made(before: before, after: acts(before), from: from, to: to))
    }

    static func differs(_ machine: Machine, _ name: String, _ reason: String) -> Transition {
        Transition(machine: machine, name: name, way: .differently(reason))
    }
}

/// The reference machines as the file tells them.
struct ReferenceMachine: Decodable {
    struct Transition: Decodable {
        let from, event, to: String
        var name: String { "\(from) -\(event)-> \(to)" }
    }

    let name: String
    let transitions: [Transition]

    static func all() throws -> [ReferenceMachine] {
        try JSONDecoder().decode([ReferenceMachine].self, from: Fixtures.data("statemachines.json"))
    }
}
