/// Why an instance cannot be timetabled: where it is, and what is wrong there.
public struct ConferenceFault: Error, Equatable, CustomStringConvertible {
    /// The sheet, nil where the file itself is wrong.
    public var sheet: String?
    /// The row as CoSPLib counts: the header is row 0, the first row of data row 1. Nil where it is no single row.
    public var row: Int?
    /// What is wrong and what would be right.
    public var reason: String

    init(_ reason: String, sheet: String? = nil, row: Int? = nil) {
        self.sheet = sheet
        self.row = row
        self.reason = reason
    }

    public var description: String {
        switch (sheet, row) {
        case (let sheet?, let row?): "Sheet \"\(sheet)\", row \(row): \(reason)"
        case (let sheet?, nil): "Sheet \"\(sheet)\": \(reason)"
        default: reason
        }
    }
}
