/// What the head of an Akoma Ntoso document says of the text: who made which version when, in which language.
public struct AkomaNtosoHead: Equatable, Sendable {
    /// The country or jurisdiction, two small letters (ISO 3166-1), for the addresses of the work.
    public var country: String
    /// The language, three small letters (ISO 639-2).
    public var language: String
    /// The date of this version, `2026-11-24`.
    public var date: String
    /// A short name for the address of the work: letters, digits and hyphens.
    public var name: String
    /// Who wrote the file.
    public var author: String

    /// A head.
    public init(country: String, language: String, date: String, name: String, author: String = "convene") {
        self.country = country
        self.language = language
        self.date = date
        self.name = name
        self.author = author
    }

    func meta(_ analysis: String) -> [String] {
        let escaped = AkomaNtosoWriter.escaped
        let source = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let work = "/akn/\(escaped(country))/act/\(escaped(date))/\(source.isEmpty ? "text" : source)"
        let expression = "\(work)/\(escaped(language))@\(escaped(date))"
        func identity(_ level: String, _ uri: String, _ rest: [String]) -> [String] {
            [
                "<\(level)>", "<FRBRthis value=\"\(uri)/!main\"/>", "<FRBRuri value=\"\(uri)\"/>",
                "<FRBRdate date=\"\(escaped(date))\" name=\"generation\"/>", "<FRBRauthor href=\"#author\"/>"
            ] + rest + ["</\(level)>"]
        }
        return ["<meta>", "<identification source=\"#author\">"]
            + identity("FRBRWork", work, ["<FRBRcountry value=\"\(escaped(country))\"/>"])
            + identity("FRBRExpression", expression, ["<FRBRlanguage language=\"\(escaped(language))\"/>"])
            + identity("FRBRManifestation", expression + ".xml", [])
            + ["</identification>"] + (analysis.isEmpty ? [] : [analysis])
            + [
                "<references source=\"#author\">",
                "<TLCOrganization eId=\"author\" href=\"/ontology/organization/author\" showAs=\"\(escaped(author))\"/>",
                "</references>", "</meta>"
            ]
    }
}
