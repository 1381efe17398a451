import Mechanism

/// Inputs that say nearly the same: form letters and duplicates. Found by the runs of five words that they share, so that
/// a changed greeting does not hide a letter that was signed a hundred times.
struct LikeInputs {
    /// How much of the shorter text two inputs must share to be called alike.
    static let least = 0.8

    /// Groups of two or more, in the order of their first inputs.
    let groups: [[Int]]

    /// Compares texts by their places. Each is compared with those that stand for the groups so far, not with all before
    /// it, so that a letter with a thousand signatures costs a thousand comparisons and not half a million.
    init(_ texts: [String]) {
        let runs = texts.map(Self.runs)
        var holders: [String: [Int]] = [:]
        var members: [Int: [Int]] = [:]
        for (place, own) in runs.enumerated() where !own.isEmpty {
            var shared: [Int: Int] = [:]
            for run in own { for leader in holders[run] ?? [] { shared[leader, default: 0] += 1 } }
            let like = shared.filter { leader, count in
                Double(count) >= Self.least * Double(min(own.count, runs[leader].count))
            }
            if let leader = like.keys.min() {
                members[leader, default: [leader]].append(place)
            } else {
                for run in own { holders[run, default: []].append(place) }
            }
        }
        groups = members.values.sorted { $0[0] < $1[0] }
    }

    private static func runs(of text: String) -> Set<String> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 5 else { return words.isEmpty ? [] : [words.joined(separator: " ")] }
        return Set((0...(words.count - 5)).map { words[$0..<$0 + 5].joined(separator: " ") })
    }
}
