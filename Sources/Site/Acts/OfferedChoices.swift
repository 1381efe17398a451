import Mechanism

/// Of the choices of a field, those that the rules allow now: a form offers nothing that would be refused.
extension Reading {
    func offered(_ codes: [String], of shape: FieldShape, in form: ActForm) -> [String] {
        switch (form.type, shape.name) {
        case (.screenSession, "fate"):
            let fates = session(of: form).map { mechanism.possibleFates(of: $0).map(\.rawValue) } ?? []
            return fates.isEmpty ? codes : codes.filter(fates.contains)
        case (.screenIssue, "fate"):
            guard let issue = Int(digits: form.value("issue")).flatMap({ mechanism.issues[ID($0)] }),
                let call = issue.call.flatMap({ mechanism.programmeCalls[$0] }),
                !mechanism.counted(in: call).contains(.issue(issue.id))
            else { return codes }
            return codes.filter { $0 != ScreenIssue.Fate.listed.rawValue }
        case (.assignPart, "role"):
            return codes.filter { code in
                SessionRole(rawValue: code).map { mechanism.mayGive($0, visitor.actor) } ?? true
            }
        default: return codes
        }
    }
}
