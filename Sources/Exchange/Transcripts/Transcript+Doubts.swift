public import Mechanism

/// What machines write where nobody speaks. A flag asks a person to listen; nothing is left out because of it.
extension Transcript {
    /// For every piece, why it may not have been said.
    public var doubts: [SpokenLine.Doubts] {
        var all: [SpokenLine.Doubts] = []
        let folded = pieces.map { $0.text.lowercased().filter { $0.isLetter || $0.isNumber } }
        for (place, piece) in pieces.enumerated() {
            var doubts: SpokenLine.Doubts = []
            if piece.kind == .speech {
                if Self.isRepeated(folded, place) { doubts.insert(.repeated) }
                if Self.isFarewell(folded[place]) { doubts.insert(.farewell) }
                doubts.formUnion(Self.pace(of: piece))
            }
            if isOutOfOrder(place) { doubts.insert(.outOfOrder) }
            all.append(doubts)
        }
        return all
    }

    /// Three times in a row is no figure of speech, if it is more than a yes.
    private static func isRepeated(_ folded: [String], _ place: Int) -> Bool {
        guard folded[place].count > 3 else { return false }
        var (first, last) = (place, place)
        while first > 0, folded[first - 1] == folded[place], place - first < 3 { first -= 1 }
        while last + 1 < folded.count, folded[last + 1] == folded[place], last - place < 3 { last += 1 }
        return last - first >= 2
    }

    private static func isFarewell(_ folded: String) -> Bool {
        guard (4...80).contains(folded.count) else { return false }
        return farewells.contains { folded.hasPrefix($0) && folded.count <= $0.count + 24 }
    }

    /// People speak between half a word and six words a second; a syllable block of Hangul counts half a word.
    private static func pace(of piece: Piece) -> SpokenLine.Doubts {
        guard let starts = piece.starts, let ends = piece.ends, ends > starts else { return [] }
        let letters = piece.text.count { $0.isLetter || $0.isNumber }
        let seconds = Double(ends - starts) / 1000
        if seconds >= 20, Double(letters) / seconds < 1 { return .overSilence }
        return seconds >= 1 && Double(letters) / seconds > 45 ? .tooFast : []
    }

    private func isOutOfOrder(_ place: Int) -> Bool {
        guard let starts = pieces[place].starts else { return false }
        if let ends = pieces[place].ends, ends < starts { return true }
        guard place > 0, let before = pieces[place - 1].starts else { return false }
        return starts < before
    }

    /// The ends of videos from which machines have learnt, without spaces and signs.
    private static let farewells = [
        "thanksforwatching", "thankyouforwatching", "thankyousomuchforwatching", "pleasesubscribe",
        "likeandsubscribe", "dontforgettosubscribe", "subscribetomychannel", "seeyouinthenextvideo",
        "subtitlesby", "subtitlesbytheamaraorgcommunity", "transcriptionby", "captionsby", "translatedby",
        "시청해주셔서감사합니다", "구독과좋아요", "구독좋아요", "다음영상에서만나요", "다음시간에만나요", "자막제공", "한글자막",
        "ご視聴ありがとうございました", "チャンネル登録", "最後までご視聴", "字幕", "謝謝觀看", "谢谢观看", "请订阅", "請訂閱",
        "untertitelderamaraorgcommunity", "untertitelimauftragdeszdf", "untertitelung", "vielendankfürszuschauen",
        "soustitresréalisés", "soustitrage", "mercidavoirregardé", "graciasporver", "suscríbete",
        "subtítulosrealizados", "obrigadoporassistir", "inscrevasenocanal", "субтитрысделал", "субтитрыделал",
        "продолжениеследует", "спасибозапросмотр", "подписывайтесьнаканал", "хвалаштогледате", "hvalaštostegledali",
        "prijevodititl", "izlediğiniziçinteşekkür", "altyazımk", "aboneolmayıunutmayın", "sottotitoliacuradi",
        "graziepervisione", "napisystworzone", "dziękujęzaoglądanie", "ondertiteldd", "bedanktvoorhetkijken"
    ]
}
