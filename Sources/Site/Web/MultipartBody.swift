import Mechanism

/// Reads `multipart/form-data` (RFC 7578): the fields of a form and the files that came with it. Total: any bytes give a
/// form or nil.
enum MultipartBody {
    /// What parts a body is divided into by, out of its content type; nil when that names none.
    static func boundary(of contentType: String) -> [UInt8]? {
        // Other scripts change their length with their case; a place in one text is none in the other.
        guard contentType.utf8.allSatisfy({ $0 < 0x80 }), contentType.lowercased().hasPrefix("multipart/form-data"),
            let mark = contentType.lowercased().firstRange(of: "boundary=")
        else { return nil }
        var rest = contentType[mark.upperBound...]
        if rest.first == "\"" {
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            rest = rest[..<end]
        } else {
            rest = rest.prefix { $0 != ";" && !$0.isWhitespace }
        }
        // RFC 2046 §5.1.1: one to seventy characters, all of them ASCII.
        guard (1...70).contains(rest.utf8.count), rest.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) else {
            return nil
        }
        return Array(rest.utf8)
    }

    /// The fields, and the files by their fields; nil when the body is no such form.
    static func read(
        _ bytes: [UInt8], boundary: [UInt8]
    ) -> (form: [String: [String]], files: [String: SentFile])? {
        let line = [0x2d, 0x2d] + boundary
        guard bytes.starts(with: line) else { return nil }
        var form: [String: [String]] = [:]
        var files: [String: SentFile] = [:]
        var place = line.count
        var parts = 0
        let delimiter = [0x0d, 0x0a] + line
        while true {
            // After the last boundary stand two hyphens; whatever follows is none of the form.
            if bytes[place...].starts(with: [0x2d, 0x2d]) { return (form, files) }
            guard bytes[place...].starts(with: [0x0d, 0x0a]) else { return nil }
            parts += 1
            guard parts <= FormBody.mostFields, let head = find([0x0d, 0x0a, 0x0d, 0x0a], in: bytes, from: place),
                head - place <= 2000, let end = find(delimiter, in: bytes, from: head + 2)
            else { return nil }
            guard let disposition = Disposition(bytes[place..<head]) else { return nil }
            let content = Array(bytes[min(head + 4, end)..<end])
            if let name = disposition.file {
                if !content.isEmpty || !name.isEmpty {
                    guard files[disposition.name] == nil else { return nil }
                    files[disposition.name] = SentFile(name: name, bytes: content)
                }
            } else {
                guard let text = String(validating: content, as: UTF8.self) else { return nil }
                form[disposition.name, default: []].append(text)
            }
            place = end + delimiter.count
            guard place <= bytes.count else { return nil }
        }
    }

    /// What a part says of itself.
    private struct Disposition {
        let name: String
        /// What the file was called, without folders; nil of a field that is none.
        let file: String?

        init?(_ head: ArraySlice<UInt8>) {
            guard let text = String(validating: head, as: UTF8.self) else { return nil }
            let lines = text.split(whereSeparator: \.isNewline)
            let wanted = "content-disposition:"
            guard let line = lines.first(where: { $0.lowercased().hasPrefix(wanted) }),
                let name = Self.parameter("name", of: line), !name.isEmpty, name.utf8.count <= 100
            else { return nil }
            self.name = name
            file = Self.parameter("filename", of: line).map { name in
                String(name.split { $0 == "/" || $0 == "\\" }.last ?? "")
            }
        }

        /// The value in quotes of a parameter, its quotes written as browsers write them (`%22`).
        private static func parameter(_ name: String, of line: Substring) -> String? {
            guard let start = line.firstRange(of: "; \(name)=\"") else { return nil }
            let rest = line[start.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing(
                "%0A", with: "")
        }
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, start >= 0, bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place <= bytes.count - needle.count {
                if bytes[place] == first {
                    var length = 1
                    while length < needle.count, bytes[place + length] == needle[length] { length += 1 }
                    if length == needle.count { return place }
                }
                place += 1
            }
            return nil
        }
    }
}
