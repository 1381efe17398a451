/// Tells a person's name from other Korean words.
enum KoreanName {
    /// Whether the text has the form of a name: a common surname and one to three syllables more.
    static func isName(_ text: String) -> Bool {
        let name = text.trimmed
        guard (2...4).contains(name.count), name.allSatisfy(\.isHangul), let first = name.first else { return false }
        return surnames.contains(first)
    }

    /// The surnames that nearly everybody in Korea bears.
    private static let surnames = Set("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국")
}
