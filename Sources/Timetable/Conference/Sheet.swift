/// A sheet: row 0 is its header, every row is as wide as the widest. Nothing but blanks is taken off, and no text trimmed.
struct Sheet {
    let name: String
    private let rows: [[Cell]]
    /// How many columns it has.
    let width: Int

    /// Blank cells on the right of each row go, then blank rows below; what is left is filled up to the widest row.
    init(_ name: String, _ rows: [[Cell]]) throws(ConferenceFault) {
        self.name = name
        var rows = rows.map { row in
            row.reversed().drop { $0 == .blank }.reversed()
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        let width = rows.map(\.count).max() ?? 0
        self.width = width
        self.rows = rows.map { $0 + [Cell](repeating: .blank, count: width - $0.count) }
        guard !rows.isEmpty else { throw ConferenceFault("It is empty; it needs a header and data.", sheet: name) }
        if let blank = rows.dropFirst().firstIndex(where: \.isEmpty) {
            throw fault(blank, "The row is blank, with data below it; remove it.")
        }
    }

    /// The number of data rows.
    var count: Int { rows.count - 1 }

    /// The numbers of the data rows, from 1.
    var data: Range<Int> { 1..<max(1, rows.count) }

    /// A cell, blank outside of the sheet.
    subscript(row: Int, column: Int) -> Cell {
        rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : .blank
    }

    func fault(_ row: Int?, _ reason: String) -> ConferenceFault {
        ConferenceFault(reason, sheet: name, row: row)
    }

    /// The cell as text, nil if blank.
    func optionalText(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> String? {
        switch self[row, column] {
        case .blank: return nil
        case .text(let text): return text
        case let cell: throw fault(row, "\(what) must be text, not \(cell.quoted).")
        }
    }

    func text(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> String {
        guard let text = try optionalText(row, column, what) else { throw fault(row, "\(what) is blank.") }
        return text
    }

    /// The cell as a whole number of `range`; 3.0 is 3.
    func whole(_ row: Int, _ column: Int, _ what: String, in range: ClosedRange<Int>) throws(ConferenceFault) -> Int {
        guard case .number(let number) = self[row, column], let whole = Int(exactly: number), range.contains(whole)
        else {
            throw fault(
                row,
                "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound), "
                    + "not \(self[row, column].quoted).")
        }
        return whole
    }

    /// The cell as a penalty: any number, blank is 0.
    func penalty(_ row: Int, _ column: Int, _ what: String) throws(ConferenceFault) -> Double {
        switch self[row, column] {
        case .blank: return 0
        case .number(let number) where abs(number) <= Self.greatestPenalty: return number
        case let cell:
            throw fault(
                row, "\(what) must be a number of at most \(Cell.written(Self.greatestPenalty)), not \(cell.quoted).")
        }
    }

    /// A greater penalty is a slip, and sums of such would no longer be exact.
    static let greatestPenalty = 1e9

    /// The places of names in column 0, each a data row from 0.
    func names(_ what: String) throws(ConferenceFault) -> [String] {
        var rows: [ExactText: Int] = [:]
        var names: [String] = []
        for row in data {
            let name = try text(row, 0, what)
            if let first = rows.updateValue(row, forKey: ExactText(name)) {
                throw fault(row, "\(what) \"\(name)\" is repeated; row \(first) has it too.")
            }
            names.append(name)
        }
        return names
    }

    /// The columns of `names` among the headers of `columns`, which must be these names in any order.
    func columns(of names: [String], in columns: Range<Int>, _ what: String) throws(ConferenceFault) -> [Int] {
        var found: [ExactText: Int] = [:]
        let known = Set(names.map(ExactText.init))
        for column in columns {
            let header = try text(0, column, "The header of column \(column)")
            guard known.contains(ExactText(header)) else {
                throw fault(0, "\"\(header)\" is no \(what); column \(column) needs the name of one.")
            }
            guard found.updateValue(column, forKey: ExactText(header)) == nil else {
                throw fault(0, "The header \"\(header)\" is repeated in column \(column).")
            }
        }
        return try names.map { name throws(ConferenceFault) in
            guard let column = found[ExactText(name)] else {
                throw fault(0, "There is no column for the \(what) \"\(name)\".")
            }
            return column
        }
    }
}
