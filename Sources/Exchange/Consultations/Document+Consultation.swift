public import Redline
import struct Mechanism.Clause

extension Document {
    /// The text as a consultation takes it: every clause that has words of its own, under the number by which the text
    /// itself cites it. Dividing it again gives these clauses.
    public var consultationText: String {
        let outline = Outline(self)
        var labels: Set<String> = []
        let clauses = outline.entries.indices.compactMap { place -> (label: String, words: String)? in
            let entry = outline[place]
            // The title of the whole is the title of the consultation.
            let heading = place == 0 ? nil : entry.clause.heading
            let own = [heading ?? "", entry.clause.text].filter { !$0.isEmpty }.joined(separator: "\n")
            let paragraphs = own.split(separator: "\n").joined(separator: "\n\n")
            guard !paragraphs.isEmpty else { return nil }
            return (Self.label(entry.citation, place, &labels), paragraphs)
        }
        return Clause.joined(clauses)
    }

    /// A label that fits and that no other clause has.
    private static func label(_ citation: String, _ place: Int, _ taken: inout Set<String>) -> String {
        let fits = citation.utf8.count <= Clause.longestLabel - 8
        let plain = citation.replacing("[", with: "(").replacing("]", with: ")")
        let label = fits && !plain.isEmpty ? plain : "¶ \(place)"
        var copy = 1
        var unique = label
        while !taken.insert(unique).inserted {
            copy += 1
            unique = "\(label) (\(copy))"
        }
        return unique
    }
}
