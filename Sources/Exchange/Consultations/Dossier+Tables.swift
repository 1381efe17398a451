extension Dossier {
    private static let kinds = ["support", "concern", "change", "question", "editorial"]
    private static let dispositions = [
        "accepted", "accepted_with_changes", "not_accepted", "out_of_scope", "duplicate", "deferred"
    ]

    /// Every input, a row each.
    public var inputTable: DataTable {
        DataTable(
            name: "inputs", title: "Inputs: \(title)",
            fields: [
                .init("input", "integer", required: true, "Number of the input; it never changes."),
                .init("address", "string", required: true, "Where the input is read."),
                .init("entry", "integer", required: true, "Index of its entry in the public record."),
                .init("filed", "datetime", required: true, "When it was filed, UTC."),
                .init("late", "boolean", required: true, "Whether it came after closing."),
                .init("version", "integer", required: true, "Version of the text that it was written on."),
                .init(
                    "clause_key", "integer",
                    "Clause that it is about, by the key that stays through the versions; empty for the whole text."),
                .init("clause", "string", "The number of that clause in that version."),
                .init("quote", "string", "The words that it is about."),
                .init("question", "integer", "Which of the consultation's questions it answers, from 1."),
                .init("kind", "string", of: Self.kinds, "What it wants; empty where its author did not say."),
                .init("text", "string", "What it says; empty where it was withdrawn or disowned."),
                .init("proposal", "string", "Other words that it proposes."),
                .init("files", "string", "Where the files that stand beside it can be had, parted by spaces."),
                .init(
                    "language", "string",
                    "Language of the text, BCP 47, told by its script and commonest words; empty when they do not tell."
                ),
                .init("author", "string", required: true, "The name that its author chose, or as it was signed."),
                .init("group", "string", "Code of the stakeholder group that it was given from."),
                .init("capacity", "string", "Group and organisation, in words."),
                .init(
                    "way", "string", of: ["letter", "email", "meeting", "telephone"],
                    "How it came, where staff brought it in."),
                .init("class", "string", "The class that the drafters sorted it into."),
                .init("leader", "integer", "The input that stands for it in a group that says the same."),
                .init("removal", "string", of: ["withdrawn", "disowned"], "Why it no longer counts.")
            ], key: "input",
            row: { Self.row(of: $0) })
    }

    private static func row(of input: Contribution) -> [String] {
        func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
        let stamp = [String(input.number), input.address, String(input.entry), input.filed]
        let place: [String] = [
            input.isLate ? "true" : "false", String(input.version), number(input.clauseKey), input.clauseLabel ?? "",
            input.quote ?? "", number(input.question)
        ]
        let said: [String] = [
            input.kind ?? "", input.text ?? "", input.proposal ?? "", input.files.joined(separator: " "),
            input.language ?? ""
        ]
        let origin: [String] = [
            input.author, input.group ?? "", input.capacity, input.way ?? "", input.topic ?? "", number(input.leader),
            input.removal ?? ""
        ]
        return stamp + place + said + origin
    }

    /// What became of every input that is answered, a row each.
    public var dispositionTable: DataTable {
        DataTable(
            name: "dispositions", title: "Dispositions: \(title)",
            fields: [
                .init("input", "integer", required: true, "Number of the input; see the table of inputs."),
                .init("disposition", "string", required: true, of: Self.dispositions, "What became of it."),
                .init("reason", "string", required: true, "Why."),
                .init("change", "string", "What changed in the text because of it."),
                .init("answered_by", "string", required: true, "Who answered."),
                .init("answered", "datetime", required: true, "When, UTC."),
                .init("second_reader", "string", "Who read the answer before it was published."),
                .init("contest", "string", "Why the author found that an earlier answer missed the point."),
                .init("contested_disposition", "string", "The disposition of the answer that was contested."),
                .init("changed_in", "string", "The versions whose changes name the input, parted by spaces."),
                .init(
                    "changed_clauses", "string", "The keys of the clauses that those changes are of, parted by spaces.")
            ], key: "input",
            row: { input in
                input.answer.map { answer in
                    [
                        String(input.number), answer.disposition, answer.reason, answer.change, answer.by, answer.at,
                        answer.reader ?? "", input.contest ?? "", input.course.contested?.disposition ?? "",
                        input.course.changes.map { String($0.version) }.joined(separator: " "),
                        input.course.changes.compactMap { $0.clause.map(String.init) }.joined(separator: " ")
                    ]
                }
            })
    }

    /// The table of responses in the columns of ISO's template for comments and secretariat observations.
    public var responseTable: DataTable {
        DataTable(
            name: "responses", title: "Responses: \(title)",
            fields: [
                .init("No", "integer", required: true, "Number of the input."),
                .init("MB/NC", "string", required: true, "Who comments: name and capacity."),
                .init("Line number", "string", "Unused: clauses are cited by their own numbers."),
                .init(
                    "Clause/Subclause", "string", "The clause by its own number, in the version that was commented on."),
                .init("Paragraph/Figure/Table", "string", "The words quoted."),
                .init("Type of comment", "string", of: ["ge", "te", "ed"], "General, technical or editorial."),
                .init("Comments", "string", "What was said."),
                .init("Proposed change", "string", "Other words."),
                .init("Observations of the secretariat", "string", "Disposition, reason and change.")
            ], key: "No",
            row: { input in
                [
                    String(input.number), "\(input.author), \(input.capacity)", "", input.clauseLabel ?? "",
                    input.quote ?? "", input.isoType, input.text ?? (input.removal ?? ""), input.proposal ?? "",
                    input.answer.map(\.observation) ?? ""
                ]
            })
    }

    /// The tables with the dictionary of their fields, as a Data Package.
    public func dataPackage(license: (name: String, address: String)? = nil) -> String {
        var members: [(name: String, value: JSON)] = [
            ("name", .string("consultation")), ("title", .string(title)), ("homepage", .string(address)),
            ("resources", .array([inputTable, dispositionTable].map(\.resource)))
        ]
        if let license {
            members.insert(
                ("licenses", .array([.object([("name", .string(license.name)), ("path", .string(license.address))])])),
                at: 3)
        }
        return JSON.object(members).text + "\n"
    }
}

extension Dossier.Contribution {
    /// The type of a comment as ISO tells them apart: on the whole, on the substance, on the wording.
    var isoType: String { kind == "editorial" ? "ed" : clauseKey == nil ? "ge" : "te" }
}

extension Dossier.Answer {
    /// The answer in one cell.
    var observation: String {
        [disposition.replacing("_", with: " ") + ".", reason, change].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
