import Mechanism
import Testing
import TransparencyLog

/// What a transcript is when it is there, and what people make of it.
struct TranscriptConsequences {
    private static let transcribed = Scene.at(.held).after(FileTranscript.sample, by: .trader)

    private func transcript(_ scene: Scene) throws -> Session.Transcript {
        try #require(try scene.proceedings().mechanism.sessions[1]?.transcripts.last)
    }

    /// So many turns, of which every third is somebody new's.
    private static func long(_ turns: Int) -> FileTranscript {
        FileTranscript.sample.but { act in
            act.labels = (0..<turns / 3).map { .written("SPEAKER \($0)") }
            act.lines = (0..<turns).map { place in
                var line = SpokenLine()
                (line.label, line.words) = (min(place / 3 + 1, turns / 3), 5)
                (line.starts, line.ends) = (359_000_000 + place * 100, 359_000_099 + place * 100)
                line.text = .written("Turn \(place) of a long day.")
                line.doubts = place % 7 == 0 ? [.repeated, .tooFast] : []
                return line
            }
        }
    }

    @Test(arguments: [1, 3, 90, 91, 92, 93, 700, 1200])
    func `it is written as several entries and reads back as one`(_ turns: Int) throws {
        let filed = try Scene.at(.held).after(
            Self.long(max(3, turns)).but { $0.lines = Array($0.lines.prefix(turns)) }, by: .trader
        ).proceedings()
        let transcript = try #require(filed.mechanism.sessions[1]?.transcripts.last)
        #expect(transcript.isWhole && transcript.turns.count == turns)
        #expect(transcript.turns.map(\.line.label) == (0..<turns).map { min($0 / 3 + 1, max(3, turns) / 3) })
        #expect(transcript.labels.count == max(3, turns) / 3)
        #expect(filed.entries.allSatisfy { $0.count <= Entry.mostBytes })
        #expect(try Mechanism.replaying(filed.entries) == filed.mechanism)
    }

    @Test func `every turn counts as unverified until somebody has checked it`() throws {
        #expect(try transcript(Self.transcribed).checked == (0, 3))
        let checked = try transcript(Self.transcribed.after(CheckTurns.sample, by: .trader))
        #expect(checked.checked == (2, 3))
        #expect(checked.turns.map(\.check?.by) == [.trader, .trader, nil, nil])
        let corrected = try transcript(Self.transcribed.after(CorrectTurn.sample, by: .secretary))
        #expect(corrected.turns[1].check?.by == .secretary && corrected.turns[1].check?.isCorrected == true)
        // Whoever checks it again does not undo that it was put right.
        let again = try transcript(
            Self.transcribed.after(CorrectTurn.sample, by: .secretary).after(CheckTurns.sample, by: .trader))
        #expect(again.turns[1].check?.by == .trader && again.turns[1].check?.isCorrected == true)
    }

    @Test func `nobody is matched but by a person, and what is not matched is not known`() throws {
        let before = try transcript(Self.transcribed).shares
        #expect(before == .init(measure: .seconds, byGroup: [:], unknown: 18) && before.coverage == 0)
        let matched = try transcript(Self.transcribed.after(MatchSpeaker.sample, by: .trader))
        #expect(matched.shares == .init(measure: .seconds, byGroup: ["technical": 13], unknown: 5))
        #expect(matched.shares.coverage == 72)
        // One turn of the audience was a user's; the label stays open.
        let turn = MatchSpeaker.sample.but { ($0.speaker, $0.turn, $0.person, $0.group) = (0, 2, nil, "users") }
        let both = try transcript(Self.transcribed.after([MatchSpeaker.sample, turn], by: .trader))
        #expect(both.shares.byGroup == ["technical": 13, "users": 5] && both.shares.unknown == 0)
        #expect(both.labels[1].speaker == nil)
        let undone = MatchSpeaker.sample.but { $0.person = nil }
        #expect(try transcript(Self.transcribed.after([MatchSpeaker.sample, undone], by: .trader)).shares == before)
    }

    @Test func `whoever spoke for less than a second has spoken`() throws {
        let short = FileTranscript.sample.but { act in
            for place in act.lines.indices { act.lines[place].ends = act.lines[place].starts.map { $0 + 400 } }
        }
        let turn = MatchSpeaker.sample.but { ($0.speaker, $0.turn, $0.person, $0.group) = (0, 2, nil, "users") }
        let shares = try transcript(Scene.at(.held).after([short, turn], by: .trader)).shares
        #expect(shares.byGroup == ["users": 0])
    }

    @Test func `where a transcript has no times, words are counted`() throws {
        let untimed = FileTranscript.sample.but { act in
            for place in act.lines.indices { (act.lines[place].starts, act.lines[place].ends) = (nil, nil) }
        }
        let shares = try transcript(Scene.at(.held).after([untimed, MatchSpeaker.sample], by: .trader)).shares
        #expect(shares == .init(measure: .words, byGroup: ["technical": 8], unknown: 4))
    }

    @Test func `a turn without an end lasts until the next, and nothing out of order counts`() throws {
        let loose = FileTranscript.sample.but { act in
            act.lines[0].ends = nil
            (act.lines[1].starts, act.lines[1].ends) = (20_000, 12_000)
        }
        let shares = try transcript(Scene.at(.held).after([loose, MatchSpeaker.sample], by: .trader)).shares
        #expect(shares == .init(measure: .seconds, byGroup: ["technical": 23], unknown: 0))
    }

    /// A machine ends a file with a cue of hours, which has no voice and so is left with whoever spoke last.
    private static let endless = Scene.at(.held).after(
        [
            FileTranscript.sample.but { ($0.lines[3].text, $0.lines[3].ends) = ("Thank you for watching.", 7_200_000) },
            MatchSpeaker.sample
        ], by: .trader)
    private static let nobodys = CorrectTurn.sample.but {
        ($0.turn, $0.text, $0.isNobodys) = (4, "Thank you for watching.", true)
    }

    @Test func `what nobody said counts for nobody, and can be given back`() throws {
        #expect(try transcript(Self.endless).shares.byGroup == ["technical": 7194])
        let proceedings = try Self.endless.after(Self.nobodys, by: .trader).proceedings()
        let mended = try #require(proceedings.mechanism.sessions[1]?.transcripts.last)
        #expect(mended.shares == .init(measure: .seconds, byGroup: ["technical": 10], unknown: 5))
        #expect(mended.turns[3].line.isStage && mended.turns[3].check?.by == .trader && mended.checked == (0, 2))
        #expect(try Mechanism.replaying(proceedings.entries) == proceedings.mechanism)
        // Its words stayed, and so they lie in one place only.
        #expect(try mended.turns[3].line.text == transcript(Self.endless).turns[3].line.text)
        let back = try transcript(
            Self.endless.after([Self.nobodys, Self.nobodys.but { $0.isNobodys = false }], by: .secretary))
        #expect(back.shares.byGroup == ["technical": 7194] && !back.turns[3].line.isStage)
    }

    @Test func `what nobody said ends a turn without an end, and laughter does not`() throws {
        let loose = FileTranscript.sample.but { act in
            for place in act.lines.indices { act.lines[place].ends = nil }
        }
        let scene = Scene.at(.held).after([loose, MatchSpeaker.sample], by: .trader)
        #expect(try transcript(scene).shares == .init(measure: .seconds, byGroup: ["technical": 10], unknown: 6))
        let second = Self.nobodys.but { $0.turn = 2 }
        #expect(try transcript(scene.after(second, by: .trader)).shares.byGroup == ["technical": 10])
    }

    @Test func `a turn that was put right counts the words that it has now`() throws {
        let untimed = FileTranscript.sample.but { act in
            for place in act.lines.indices { (act.lines[place].starts, act.lines[place].ends) = (nil, nil) }
            (act.lines[0].text, act.lines[0].words) = (
                .written(Array(repeating: "yes", count: 300).joined(separator: " ")), 300
            )
        }
        let scene = Scene.at(.held).after([untimed, MatchSpeaker.sample], by: .trader)
        #expect(try transcript(scene).shares.byGroup == ["technical": 304])
        let right = CorrectTurn.sample.but { ($0.turn, $0.text) = (1, "Yes,  I\u{3000}do.") }
        let proceedings = try scene.after(right, by: .trader).proceedings()
        #expect(proceedings.mechanism.sessions[1]?.transcripts.last?.shares.byGroup == ["technical": 7])
        #expect(try Mechanism.replaying(proceedings.entries) == proceedings.mechanism)
    }

    @Test func `a correction of old left length and kind, and leaves them when it is read again`() throws {
        var old = try Self.transcribed.proceedings()
        old.readsWords = false
        try old.perform(CorrectTurn.sample, by: .trader)
        try old.perform(CorrectTurn.sample.but { $0.turn = 3 }, by: .trader)
        let turns = try #require(old.mechanism.sessions[1]?.transcripts.last?.turns)
        #expect(turns.map(\.line.words) == [4, 4, 0, 4] && turns[2].line.isStage)
        #expect(turns[1].check?.isCorrected == true && turns[2].check?.isCorrected == true)
        #expect(try Mechanism.replaying(old.entries) == old.mechanism)
        let entry = String(decoding: try #require(old.entries.last), as: UTF8.self)
        #expect(entry.contains("transcript.corrected") && !entry.contains("\"nobody\"") && !entry.contains("\"words\""))
    }

    @Test func `a later transcript takes the place of the one before, which stays`() throws {
        let session = try #require(
            try Self.transcribed.after([MatchSpeaker.sample, FileTranscript.sample], by: .trader).proceedings()
                .mechanism
                .sessions[1])
        #expect(session.transcripts.map(\.number) == [1, 2])
        #expect(session.transcripts[0].labels[0].speaker != nil && session.transcripts[1].labels[0].speaker == nil)
        #expect(session.transcript(0) == nil && session.transcript(3) == nil && session.transcript(2) != nil)
    }

    @Test func `its words are apart from its entry, one by one, so that anybody's can be removed`() {
        let entry = FileTranscript.sample.entry
        #expect(
            entry.commitments.map(\.name) == ["notice", "turns_name", "turns_name"]
                + Array(repeating: "turns", count: 4))
    }

    @Test(arguments: [
        ("1:02:03", 3723), ("62:03", 3723), ("3723", 3723), ("", 0), (" 0:00:07 ", 7), ("99:59:59", 359_999)
    ])
    func `how far into a recording is read as people write it`(_ text: String, _ seconds: Int) {
        var form = FormValues(filled: .linkMedia)
        form.values["offset"] = [text]
        let (act, faults) = ActType.linkMedia.read(form)
        #expect(faults.isEmpty && (act as? LinkMedia)?.offset == seconds)
    }

    @Test(arguments: ["1:60:00", "1:00:60", "-1", "1:2:3:4", "a", "1.5", "::", "100:00:00", "99999999"])
    func `and nothing else is`(_ text: String) {
        var form = FormValues(filled: .linkMedia)
        form.values["offset"] = [text]
        #expect(ActType.linkMedia.read(form).faults.map(\.field) == ["offset"])
    }
}
