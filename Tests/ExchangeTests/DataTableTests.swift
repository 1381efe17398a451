import Mechanism
import Testing

@testable import Exchange

/// Cells of a table are shown by a spreadsheet, and never computed.
struct DataTableTests {
    @Test(arguments: [
        "=1+1", "=HYPERLINK(\"https://evil.example\",\"a\")", "+49 30 1234", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1",
        "\r=1",
        "-1-1", "+", "-", "--5", "-5.", "-.5", "=\u{301}1", "-1.2.3"
    ])
    func `what would be a formula begins with an apostrophe`(_ text: String) {
        let line = DataTable.line([text, "x"])
        #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
        #expect(DataTable.isFormula(text))
    }

    @Test(arguments: ["", "-5", "+5", "-5.25", "12", "a=b", " =1", "'=1", "–5", "2026-06-05", "https://a.example/?a=b"])
    func `numbers and words stay`(_ text: String) { #expect(DataTable.line([text]) == text + "\r\n") }

    @Test func `quotation marks are doubled, and a quoted formula is none`() {
        #expect(DataTable.line(["=\"a\"", "b,c", "d\ne", "f"]) == "\"'=\"\"a\"\"\",\"b,c\",\"d\ne\",f\r\n")
    }

    @Test func `every cell of a programme is safe`() throws {
        var programme = Programme(title: "=1+1")
        var event = Programme.Event(id: "=id", title: "@title")
        event.people = [.init("-name", role: "+role")]
        event.room = "=room"
        event.abstract = "=abstract"
        event.description = "-description"
        programme.events = [event]
        let bytes = try #require(ProgrammeFormat.csv.bytes(of: programme))
        let table = try CommaSeparated(bytes)
        let cells = try #require(table.records.first).fields
        #expect(cells.filter { $0.first.map { "=+-@".contains($0) } ?? false }.isEmpty)
        for cell in ["'=id", "'@title", "'=room", "'=abstract", "'-description", "'+role: -name"] {
            #expect(cells.contains(cell))
        }
    }

    @Test func `every cell of a consultation's tables is safe`() throws {
        let dossier = Dossier(
            address: "https://forum.example/consultations/1", title: "A Law", note: "", question: "", decisionMaker: "",
            state: "open", language: nil, opens: nil, closes: nil, versions: [], annotationCount: 0)
        var input = Dossier.Contribution(
            number: 1, address: "https://forum.example/inputs/1", entry: 7, filed: "2026-11-24T00:00:00Z",
            isLate: false,
            version: 1, author: "=author", capacity: "@capacity")
        (input.clauseLabel, input.quote, input.text, input.proposal) = ("-1", "=quote", "=1+1", "+proposal")
        input.answer = .init(
            disposition: "accepted", reason: "-reason", change: "=change", by: "@by", at: "2026-11-24T00:00:00Z",
            reader: "=reader")
        for table in [dossier.inputTable, dossier.dispositionTable, dossier.responseTable] {
            var hasBegun = false
            let text = table.csv.head + table.csv.text(of: [input], after: &hasBegun)
            let cells = try #require(try CommaSeparated(Array(text.utf8)).records.first).fields
            #expect(cells.contains { $0.hasPrefix("'") })
            #expect(cells.allSatisfy { !DataTable.isFormula($0) }, "\(table.name)")
        }
    }
}
