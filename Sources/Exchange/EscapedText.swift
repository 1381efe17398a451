extension [UInt8] {
    /// Adds a text: what stands between two special bytes in one piece, and each of those as it is written otherwise.
    @inline(__always)
    mutating func append(
        _ text: String, special isSpecial: (UInt8) -> Bool, as write: (UInt8, inout [UInt8]) -> Void
    ) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for place in 0..<source.count where isSpecial(source[place]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<place]))
                write(source[place], &self)
                start = place + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
        }
    }
}
