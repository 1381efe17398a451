import Foundation

extension CanonicalText {
    /// Text in Unicode normalisation form C. The standard library has no public way to this, Foundation has.
    static func normalised(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
    }

    /// Whether text is in Unicode normalisation form C, byte for byte.
    static func isNormalised(_ text: String) -> Bool {
        normalised(text).hasSameBytes(as: text)
    }
}

extension String {
    /// The text in Unicode normalisation form C, in which the record keeps all text.
    public var normalised: String { CanonicalText.normalised(self) }
}
