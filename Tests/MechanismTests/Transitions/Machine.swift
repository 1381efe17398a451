import Mechanism

/// A reference machine in use, and where the first thing of its kind stands in it.
enum Machine: String, CaseIterable {
    case issue
    case session
    case consultation
    case input = "input (comment)"
    case call = "consensus call"
    case objection
    case message = "message (outcome statement)"

    func state(in mechanism: Mechanism) -> String {
        switch self {
        case .issue: mechanism.issues[1].map(Self.state) ?? "none"
        case .session: mechanism.sessions[1]?.state.rawValue ?? "none"
        case .consultation: mechanism.consultations[1]?.state.rawValue ?? "none"
        case .input: mechanism.inputs[1].map(Self.state) ?? "none"
        case .call: mechanism.calls[1]?.state.rawValue ?? "none"
        case .objection: mechanism.objections[1]?.state.rawValue ?? "none"
        case .message: mechanism.messages[1].flatMap { mechanism.sessions[$0.session] }?.state.rawValue ?? "none"
        }
    }

    private static func state(_ issue: Issue) -> String {
        switch issue.state {
        case .submitted: "submitted"
        case .returned: "returned"
        case .withdrawn: "withdrawn"
        case .expired: "expired"
        case .merged: "merged"
        case .parked: "parked"
        case .closed: "closed"
        case .underWay: issue.round.map { "\($0.stage)" } ?? "no round"
        }
    }

    private static func state(_ input: Input) -> String {
        if input.isWithdrawn { return "withdrawn" }
        if !input.disowned.isEmpty { return "disowned" }
        if input.answer != nil { return "answered" }
        if input.filing.leader != nil { return "grouped" }
        return input.filing.clarification?.reply.isEmpty == true ? "asked" : "awaiting"
    }
}
