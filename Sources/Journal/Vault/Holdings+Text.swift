import Foundation

extension Holdings {
    /// All of it as JSON: the export for the person.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// All of it in lines, for whoever runs the program.
    public var sentences: String {
        var lines = ["Pseudonym: \(person)"]
        lines.append("E-mail address: \(account?.email ?? "none")")
        if let account { lines.append("Language: \(account.locale); account since \(Self.day(account.joined))") }
        let stated = [answers?.region, answers?.gender, answers?.age, answers?.firstTimer].compactMap(\.self)
        lines.append("Private answers: \(stated.isEmpty ? "none" : stated.joined(separator: ", "))")
        lines.append("Signed up for learning events: \(registrations.isEmpty ? "none" : list(registrations))")
        lines.append("Conversations voted in: \(ballots.isEmpty ? "none" : list(ballots.map(\.conversation)))")
        lines.append(
            "Sessions: \(sessions.count)"
                + (sessions.map(\.seen).max().map { ", last seen \(Self.day($0))" } ?? ""))
        lines.append("Sign-in links still good: \(links)")
        lines.append("Letters waiting: \(letters.count); in the outbox folder: \(sentLetters.count)")
        lines += letters.map { "  to \($0.recipient): \($0.subject)" } + sentLetters.map { "  \($0.file)" }
        lines.append("Drafts: \(drafts.count)")
        lines += drafts.map { "  \($0.place), kept \(Self.day($0.saved)): \($0.content)" }
        lines.append("Acts in the public record: \(acts.count)\(acts.isEmpty ? "" : " (entries \(list(acts)))")")
        lines.append("Texts beside the record: \(texts.count)")
        lines += texts.map { text in
            "  entry \(text.entry)\(text.isName ? ", a name" : ""): "
                + (text.base64.map { "a file of \($0.utf8.count / 4 * 3) bytes or a little less" }
                    ?? text.text.replacing("\n", with: " ⏎ "))
        }
        return lines.joined(separator: "\n")
    }

    private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

    private static func day(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601.year().month().day())
    }
}
