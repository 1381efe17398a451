/// Markup made at run time that somebody declares safe to insert as it is: a Markdown renderer with raw HTML turned
/// off, a fragment this writer produced and a cache kept.
///
/// This is the only way for run-time bytes to reach a page unescaped, and each use names who answers for it, so that
/// a search for `vouchedBy` finds them all.
public struct SafeHTML: Sendable {
    /// Who promises that the bytes are balanced markup without scripts, event handlers or unchecked links.
    public let vouchedBy: StaticString

    /// The markup, in UTF-8.
    public let bytes: [UInt8]

    /// Declares `bytes` safe on the word of `vouchedBy`.
    public init(vouchedBy: StaticString, bytes: [UInt8]) {
        self.vouchedBy = vouchedBy
        self.bytes = bytes
    }
}
