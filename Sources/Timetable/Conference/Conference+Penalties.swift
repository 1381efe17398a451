extension Sheet {
    /// A table of penalties whose rows and columns are named, in any order.
    func grid(
        _ rowNames: [String], _ rowKind: String, by columnNames: [String], _ columnKind: String
    ) throws(ConferenceFault) -> [[Double]] {
        guard self[0, 0] == .blank else { throw fault(0, "The cell at the top left must be blank.") }
        let rows = try rows(of: rowNames, rowKind)
        guard width == columnNames.count + 1 else {
            throw fault(0, "It needs \(columnNames.count + 1) columns, one for each \(columnKind), and has \(width).")
        }
        let columns = try columns(of: columnNames, in: 1..<width, columnKind)
        return try rows.map { row throws(ConferenceFault) in
            try columns.map { column throws(ConferenceFault) in
                try penalty(row, column, "The penalty in column \(column)")
            }
        }
    }

    /// The penalties of pairs: what stands in the upper right triangle counts, in the order of this sheet's own rows,
    /// whatever the headers of its columns say.
    func triangle(_ names: [String]) throws(ConferenceFault) -> [[Double]] {
        let rows = try rows(of: names, "track")
        guard width == names.count + 1 else {
            throw fault(0, "It needs \(names.count + 1) columns, one for each track, and has \(width).")
        }
        var pairs = [[Double]](repeating: [Double](repeating: 0, count: names.count), count: names.count)
        for first in rows.indices {
            for second in rows.indices where rows[first] < rows[second] {
                let penalty = try penalty(rows[first], rows[second], "The penalty in column \(rows[second])")
                pairs[first][second] = penalty
                pairs[second][first] = penalty
            }
        }
        return pairs
    }

    /// The row of each name, which must be the names of column 0.
    private func rows(of names: [String], _ kind: String) throws(ConferenceFault) -> [Int] {
        let known = Set(names.map(ExactText.init))
        let found = try self.names("The \(kind)")
        for (row, name) in zip(data, found) where !known.contains(ExactText(name)) {
            throw fault(row, "\"\(name)\" is no \(kind).")
        }
        let places = Dictionary(zip(found.map(ExactText.init), data), uniquingKeysWith: { first, _ in first })
        return try names.map { name throws(ConferenceFault) in
            guard let row = places[ExactText(name)] else {
                throw fault(nil, "There is no row for the \(kind) \"\(name)\".")
            }
            return row
        }
    }
}

extension Conference {
    /// Names that read the same when put together. The reference keys its tables by glued names and would mix them up;
    /// here they are kept apart, so that its objective may differ.
    var gluedNames: [String] {
        let sessions = sessions.map(\.name)
        let tracks = tracks.map(\.name)
        let references = submissions.map(\.reference)
        let slots = (0..<(self.sessions.map(\.slots).max() ?? 0)).map(String.init)
        let kinds: [(String, [String], [String])] = [
            ("session and time slot", sessions, slots), ("session and room", sessions, rooms),
            ("track and session", tracks, sessions), ("track and room", tracks, rooms),
            ("two tracks", tracks, tracks), ("submission and session", references, sessions),
            ("submission and room", references, rooms)
        ]
        return kinds.compactMap { kind, firsts, seconds in
            var seen: Set<ExactText> = []
            for first in firsts {
                for second in seconds where !seen.insert(ExactText(first + second)).inserted {
                    return "The names of \(kind) read the same when put together (\"\(first + second)\"): CoSPLib's "
                        + "own evaluator would mix them up and may count otherwise."
                }
            }
            return nil
        }
    }
}
