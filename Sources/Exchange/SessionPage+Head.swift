extension SessionPage {
    /// Takes the lines between the top and the first heading: title, date and room, programme, and what is left.
    mutating func takeHead(_ block: Block) {
        var left: [SourceLine] = []
        for line in block.lines {
            if TemplatePrompt.isPrompt(line.plain) {
                ledger.leave([line], .unfilled)
            } else if takeSchedule(line) {
                ledger.place(line.number, in: .schedule)
            } else if isProgramme(line.plain) {
                document.programme = document.programme ?? line.plain
                ledger.place(line.number, in: .programme)
            } else if line.form == .text, document.title == nil, isTitle(line.plain) {
                document.title = line.plain
                ledger.place(line.number, in: .title)
            } else if line.plain == document.title {
                ledger.place(line.number, in: .title)
            } else {
                left.append(line)
            }
        }
        if left.count == block.lines.count {
            preface.append(block)
        } else if !left.isEmpty {
            preface.append(Block(content: .paragraph(left), gap: block.gap))
        }
    }

    private func isTitle(_ words: String) -> Bool {
        preface.isEmpty && words.contains(where: \.isLetter) && words.words.count <= 40
            && !(words.hasSuffix(".") && words.words.count > 12)
    }

    private func isProgramme(_ words: String) -> Bool {
        let text = words.folded
        return words.words.count <= 16
            && [
                "programme overview", "consolidated programme", "consolidated program", "program overview",
                "programme 20"
            ]
            .contains(where: text.hasPrefix)
    }

    /// A line of particulars "date | time | room | video record".
    private mutating func takeSchedule(_ line: SourceLine) -> Bool {
        var links: [SessionDocument.Link] = []
        var pieces: [String] = []
        for piece in line.plain.split(separator: "|").map(\.trimmed) where !piece.isEmpty {
            if let kind = SessionDocument.Link.Kind(label: piece) {
                links.append(.init(kind: kind, text: piece, url: line.link.flatMap { $0.text == piece ? $0.url : nil }))
            } else {
                pieces.append(piece)
            }
        }
        guard let schedule = SessionDocument.Schedule(line: pieces.joined(separator: " | ")) else { return false }
        var merged = document.schedule ?? SessionDocument.Schedule()
        if merged.date != nil, schedule.date != nil { return false }
        merged.merge(schedule)
        document.schedule = merged
        document.links += links
        return true
    }
}

extension SessionDocument.Link.Kind {
    /// The kind a short label names: "video record", "Live stream", "Remote participation".
    init?(label: String) {
        let text = label.folded
        guard text.words.count <= 5 else { return nil }
        if case .links(let kind)? = SectionTitle.match(label), kind != .other {
            self = kind
        } else if text.contains("transcript") {
            self = .transcript
        } else if ["stream", "webcast", "zoom"].contains(where: text.contains) {
            self = .stream
        } else if ["video", "recording", "youtube"].contains(where: text.contains) {
            self = .video
        } else {
            return nil
        }
    }
}
