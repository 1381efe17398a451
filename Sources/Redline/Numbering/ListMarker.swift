/// Numbers of lists and paragraphs: `(1)`, `1.`, `3.1`, `a)`, `(iv)`, `가.`.
enum ListMarker {
    static func candidates(_ line: Substring) -> [Marker] {
        let isOpen = line.first == "(" || line.first == "（"
        let inner = isOpen ? line.dropFirst() : line
        let body = inner.prefix { $0.isLetter || $0.isNumber && $0.isASCII }
        guard !body.isEmpty, body.count <= 6 else { return [] }
        var rest = inner.dropFirst(body.count)
        if isOpen {
            guard rest.first == ")" || rest.first == "）" else { return [] }
            rest = rest.dropFirst()
            return markers(body, .both, line, rest)
        }
        if body.allSatisfy(\.isNumber), let decimal = decimal(line) { return [decimal] }
        guard let sign = rest.first, ".)）．".contains(sign) else { return [] }
        rest = rest.dropFirst()
        guard rest.first.map({ $0.isWhitespace }) ?? true || sign == ")" && rest.first?.isLetter == true else {
            return []
        }
        return markers(body, sign == "." || sign == "．" ? .stop : .right, line, rest)
    }

    /// `3.1`, `3.1.2.` before a space.
    private static func decimal(_ line: Substring) -> Marker? {
        let run = line.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let parts = run.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = (parts.last?.isEmpty == true ? parts.dropLast() : parts[...]).map {
            $0.count <= 4 ? Int($0) : nil
        }
        let rest = line.dropFirst(run.count)
        guard numbers.count >= 2, numbers.count <= 8, rest.first.map({ $0.isWhitespace }) ?? true else { return nil }
        let values = numbers.compactMap { $0 }
        guard values.count == numbers.count, let value = values.last else { return nil }
        return Marker(
            style: .decimal(values.count), value: value, tail: "", prefix: values.dropLast(), number: String(run),
            rest: String(rest.drop(while: \.isWhitespace)))
    }

    private static func markers(
        _ body: Substring, _ bracket: Marker.Bracket, _ line: Substring, _ rest: Substring
    ) -> [Marker] {
        func marker(_ alphabet: Marker.Alphabet, _ value: Int, _ tail: String = "") -> Marker {
            Marker(
                style: .list(alphabet, bracket), value: value, tail: tail, prefix: [],
                number: String(line[..<rest.startIndex]), rest: String(rest.drop(while: \.isWhitespace)))
        }
        let digits = body.prefix { $0.isNumber }
        if let value = Int(digits) {
            let tail = body.dropFirst(digits.count)
            guard digits.count <= 4, tail.count <= 2, tail.allSatisfy({ $0.isASCII }) else { return [] }
            return [marker(.arabic, value, tail.lowercased())]
        }
        if body.count == 1, let place = hangul.firstIndex(of: String(body)) {
            // In form C, whatever form the text is in.
            var found = marker(.hangul, place + 1)
            found.number = found.number.replacing(body, with: hangul[place])
            return [found]
        }
        guard body.allSatisfy(\.isASCII), body == body.lowercased() || body == body.uppercased() else { return [] }
        let isSmall = body == body.lowercased()
        var markers: [Marker] = []
        if let value = letterValue(body) { markers.append(marker(isSmall ? .lower : .upper, value)) }
        if let value = RomanNumeral.value(of: body) {
            markers.append(marker(isSmall ? .smallRoman : .largeRoman, value))
        }
        return markers
    }

    /// a is 1, z is 26, aa is 27, as laws go on with doubled letters.
    private static func letterValue(_ body: Substring) -> Int? {
        guard let letter = body.lowercased().first, let code = letter.asciiValue, body.count <= 2,
            body.lowercased().allSatisfy({ $0 == letter })
        else { return nil }
        return Int(code) - 96 + (body.count - 1) * 26
    }

    private static let hangul = [
        "가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"
    ]
}
