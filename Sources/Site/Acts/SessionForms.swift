import Journal
import Mechanism

/// What the forms of a session know of it already.
extension Reading {
    /// What the page of a session says now. What was removed is left empty.
    func prefillDescription(_ form: inout ActForm) {
        guard let session = session(of: form) else { return }
        let known: [(String, Prose)] = [
            ("title", session.title), ("alias", session.alias), ("teaser", session.teaser),
            ("keywords", session.keywords), ("description", session.description), ("format", session.format),
            ("reading", session.furtherReading)
        ]
        for (name, prose) in known where form.values[name] == nil {
            form.values[name] = [prose.words(journal.text) ?? ""]
        }
        // The process's own language is prefilled in every form; here the session has one.
        form.values["language"] = [session.language]
    }

    /// Whether a session's page stands but for what there is to read: then the other fields go along unseen.
    func isSettled(_ field: String, _ form: ActForm) -> Bool {
        guard form.type == .describeSession, field != "reading", let session = session(of: form) else { return false }
        return session.state != .planned && session.state != .ready
    }

    /// Who came, as it was counted before.
    func prefillAttendance(_ form: inout ActForm) {
        guard let held = session(of: form)?.held else { return }
        let known = [("on_site", held.onSite), ("remote", held.remote)] + held.byGroup.map { ("attendance.\($0)", $1) }
        for (name, heads) in known where form.values[name] == nil { form.values[name] = [String(heads)] }
    }
}
