import Mechanism

/// Moments as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
enum HTTPDate {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    ]

    static func text(_ moment: Timestamp) -> String {
        let civil = moment.utc
        guard days.indices.contains(civil.weekday - 1), months.indices.contains(civil.month - 1) else { return "" }
        let parts = civil.text
        return "\(days[civil.weekday - 1]), \(parts.dropFirst(8).prefix(2)) \(months[civil.month - 1]) "
            + "\(parts.prefix(4)) \(parts.dropFirst(11)) GMT"
    }

    /// Reads exactly what ``text(_:)`` writes; the older forms need not be told apart from nonsense.
    static func read(_ text: String) -> Timestamp? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])) else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        guard let civil = Timestamp.Civil("\(parts[3])-\(number)-\(parts[1])T\(parts[4])") else { return nil }
        let moment = Timestamp(utc: civil)
        return Self.text(moment) == text ? moment : nil
    }
}
