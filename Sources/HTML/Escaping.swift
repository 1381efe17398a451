extension PageBuffer {
    /// Writes text so that it means only itself, in content and in quoted attribute values alike.
    ///
    /// `& < > " '` become character references. U+0000 and the other control characters below U+0020 become U+FFFD,
    /// except tab, line feed and carriage return. HTML does not want most of them in text (Living Standard §3.2.5.2.5);
    /// those from U+007F to U+009F, which it does not want either but which mean nothing to its parser, stay.
    @usableFromInline
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// As above, over UTF-8. Works in slices, so that the worst case (six bytes for one) is reserved only for a slice.
    mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
        guard var source = utf8.baseAddress else { return }
        let end = source + utf8.count
        while source < end {
            let slice = min(end - source, 256)
            reserve(slice * longestReplacement)
            var target = start + count
            let sliceEnd = source + slice
            while sliceEnd - source >= 8 {
                let word = UInt64(littleEndian: UnsafeRawPointer(source).loadUnaligned(as: UInt64.self))
                // All eight are copied; those from the first that may need replacing are overwritten afterwards.
                UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
                let clean = lengthWithoutEscaping(word)
                source += clean
                target += clean
                if clean < 8 {
                    put(source.pointee, at: &target)
                    source += 1
                }
            }
            while source < sliceEnd {
                put(source.pointee, at: &target)
                source += 1
            }
            count = target - start
        }
    }
}

/// The length of `&quot;`.
private let longestReplacement = 6

/// The same byte in all eight places of a word.
@inline(__always)
private func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// How many of eight bytes, from the lowest, come before the first that `put` replaces or that is a tab, line feed or
/// carriage return, which share the test of the other control characters.
///
/// Two pairs differ in one bit each (`&` and `'` in the lowest, `<` and `>` in the second), so setting that bit tests
/// both at once. A zero byte is found by the borrow of a subtraction, which marks the lowest one exactly.
@inline(__always)
private func lengthWithoutEscaping(_ word: UInt64) -> Int {
    let ampersandOrApostrophe = (word | repeated(0x01)) ^ repeated(0x27)
    let angle = (word | repeated(0x02)) ^ repeated(0x3E)
    let quote = word ^ repeated(0x22)
    let control = (word &- repeated(0x20)) & ~word
    let found = borrow(ampersandOrApostrophe) | borrow(angle) | borrow(quote) | control
    return (found & repeated(0x80)).trailingZeroBitCount / 8
}

@inline(__always)
private func borrow(_ word: UInt64) -> UInt64 { (word &- repeated(0x01)) & ~word }

/// One bit for each byte below 64 that stays: tab, line feed, carriage return, and all from U+0020 on but `" & ' < >`.
private let staysBelow64: UInt64 = 0xAFFF_FF3B_0000_2600

/// Writes one byte or its replacement. The caller has reserved `longestReplacement` bytes for it.
@inline(__always)
private func put(_ byte: UInt8, at target: inout UnsafeMutablePointer<UInt8>) {
    if byte >= 64 || staysBelow64 >> UInt64(byte) & 1 == 1 {
        target.pointee = byte
        target += 1
        return
    }
    switch byte {
    case UInt8(ascii: "&"): put("&amp;", at: &target)
    case UInt8(ascii: "<"): put("&lt;", at: &target)
    case UInt8(ascii: ">"): put("&gt;", at: &target)
    case UInt8(ascii: "\""): put("&quot;", at: &target)
    case UInt8(ascii: "'"): put("&#39;", at: &target)
    default: put("\u{FFFD}", at: &target)
    }
}

@inline(__always)
private func put(_ replacement: StaticString, at target: inout UnsafeMutablePointer<UInt8>) {
    target.update(from: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
    target += replacement.utf8CodeUnitCount
}
