import Secretariat

extension Demonstration.Task {
    /// What a visitor can do in this part.
    var words: String {
        switch self {
        case .secretariat: "Secretariat: run the process"
        case .chair: "Chair: find consensus"
        case .drafter: "Drafter: write the text, answer inputs"
        case .official: "Official: decide, and answer for it"
        case .moderator: "Moderator: lead a session"
        case .rapporteur: "Rapporteur: write down what a session found"
        case .participant: "Participant: raise, comment, object"
        }
    }
}
