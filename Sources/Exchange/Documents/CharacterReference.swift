/// Character references of HTML and XML: the numeric ones, XML's five, and those that legal texts use by name.
enum CharacterReference {
    /// What stands between `&` and `;` as text, or nil when it names nothing.
    static func decoded(_ name: String) -> String? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(code), code != 0
        else { return nil }
        return String(Character(scalar))
    }

    static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "sect": "§", "para": "¶",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„",
        "laquo": "«", "raquo": "»", "hellip": "…", "middot": "·", "bull": "•", "deg": "°", "shy": "\u{AD}",
        "euro": "€", "pound": "£", "copy": "©", "reg": "®", "trade": "™", "times": "×", "frac12": "½", "ordm": "º",
        "ordf": "ª", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "aacute": "á", "ccedil": "ç",
        "iacute": "í", "icirc": "î", "iuml": "ï", "oacute": "ó", "ocirc": "ô", "uacute": "ú", "ugrave": "ù",
        "ucirc": "û", "ntilde": "ñ", "atilde": "ã", "otilde": "õ", "Eacute": "É", "Agrave": "À", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
        "rlm": "\u{200F}", "minus": "−", "le": "≤", "ge": "≥"
    ]
}
