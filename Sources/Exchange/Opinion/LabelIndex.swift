/// The labels of a file in the order in which they came up, each with its place.
struct LabelIndex {
    private(set) var labels: [Label] = []
    /// The place of a small number, plus one.
    private var small: [Int32] = []
    private var others: [Label: Int32] = [:]

    /// Numbers below this are looked up in a table, which is what makes a large file quick to read.
    private static let smallLimit = 1 << 21

    /// The place of a number that was read from the file, in which it is not negative.
    mutating func place(ofNumber number: Int) -> Int {
        guard number < Self.smallLimit else { return place(of: .number(number)) }
        if number >= small.count {
            small += [Int32](repeating: 0, count: max(number + 1, 2 * small.count) - small.count)
        }
        if small[number] == 0 {
            labels.append(.number(number))
            small[number] = Int32(truncatingIfNeeded: labels.count)
        }
        return Int(small[number]) - 1
    }

    mutating func place(of label: Label) -> Int {
        if case .number(let number) = label, (0..<Self.smallLimit).contains(number) { return place(ofNumber: number) }
        if let place = others[label] { return Int(place) }
        labels.append(label)
        others[label] = Int32(truncatingIfNeeded: labels.count - 1)
        return labels.count - 1
    }
}
