extension Int {
    /// The number from 0 to 2⁶³−1 that this text spells in its one decimal form: digits only, none of them leading
    /// zeros.
    init?(decimal text: some StringProtocol) {
        // What reads back as itself has no sign, no leading zero, and no digits of other scripts.
        guard let number = Int(text), number >= 0, String(number).utf8.elementsEqual(text.utf8) else { return nil }
        self = number
    }
}
