import Mechanism

extension Scene {
    fileprivate static let transcribed = Scene.at(.held).after(FileTranscript.sample, by: .trader)
    /// A transcript of which only the beginning has come.
    fileprivate static let cut = Scene.at(.held).after(FileTranscript.sample.but { $0.whole = 5 }, by: .trader)
    fileprivate static let twenty = Scene.at(.held).after(
        (1...Session.Transcript.most).map { _ in FileTranscript.sample }, by: .trader)
    fileprivate static let nineSpoke = spoken(by: 9)
    fileprivate static let tenSpoke = spoken(by: 10)
    fileprivate static let told = tenSpoke.after(CountGenders.sample, by: .operator)

    /// So many people have had a turn each.
    private static func spoken(by count: Int) -> Scene {
        CastMember.all.prefix(count).enumerated().reduce(.at(.live)) { scene, member in
            scene.after(AddSpeaker.sample.but { ($0.person, $0.name) = (member.element.person, .none) }, by: .engineer)
                .after(GiveFloor.sample.but { $0.turn = member.offset + 1 }, by: .engineer)
                .after(EndTurn.sample, by: .engineer)
        }
    }
}

extension RuleCase {
    static let ofTranscripts: [RuleCase] = [
        RuleCase(.sessionNotThere, .at(.proposed), not: .at(.planned), LinkMedia.sample, by: .secretary),
        RuleCase(.notAWebAddress, .at(.held), LinkMedia.sample, by: .trader) { $0.recording = "video.example.org" },
        RuleCase(.notAWebAddress, .at(.held), LinkMedia.sample, by: .trader) { $0.stream = "javascript:alert(1)" },
        RuleCase(.notAWebAddress, .at(.held), LinkMedia.sample, by: .trader) { $0.captions = "https://a b.example" },
        RuleCase(.offsetWithoutRecording, .at(.held), LinkMedia.sample, by: .trader) { $0.recording = .none },

        RuleCase(.sessionNotThere, .at(.live), not: .at(.held), FileTranscript.sample, by: .trader),
        RuleCase(.sessionNotThere, .at(.live), not: .at(.published), FileTranscript.sample, by: .trader),
        RuleCase(.transcriptEmpty, .at(.held), FileTranscript.sample, by: .trader) {
            $0.lines = [SpokenLine.samples[2]]
        },
        RuleCase(.transcriptEmpty, .cut, ContinueTranscript.sample, by: .trader) { $0.lines = [] },
        RuleCase(.transcriptFull, .twenty, not: .transcribed, FileTranscript.sample, by: .trader, saying: ["20"]),
        RuleCase(.transcriptLong, .at(.held), FileTranscript.sample, by: .trader, saying: ["5000", "400"]) {
            $0.lines = Array(repeating: SpokenLine.samples[0], count: 5001)
        },
        RuleCase(.transcriptLong, .at(.held), FileTranscript.sample, by: .trader) {
            $0.labels = Array(repeating: "A NAME", count: 401)
        },
        RuleCase(.unknownTurn, .at(.held), FileTranscript.sample, by: .trader) { $0.labels = ["ANNA EXAMPLE"] },
        RuleCase(.unknownTurn, .at(.held), FileTranscript.sample, by: .trader) { $0.lines[0].text = .none },
        RuleCase(.unknownTurn, .transcribed, not: .cut, ContinueTranscript.sample, by: .trader),
        RuleCase(.unknownTurn, .cut, ContinueTranscript.sample, by: .trader) { $0.version = 2 },
        RuleCase(.unknownTurn, .cut, ContinueTranscript.sample, by: .trader) { $0.lines += SpokenLine.samples },
        RuleCase(.transcriptLong, .cut, ContinueTranscript.sample, by: .trader) {
            $0.labels = Array(repeating: "A NAME", count: 399)
        },

        RuleCase(.transcriptCut, .cut, not: .transcribed, MatchSpeaker.sample, by: .trader),
        RuleCase(.transcriptCut, .cut, not: .transcribed, CheckTurns.sample, by: .trader),
        RuleCase(.transcriptCut, .cut, not: .transcribed, CorrectTurn.sample, by: .trader),
        RuleCase(.unknownTurn, .at(.held), not: .transcribed, MatchSpeaker.sample, by: .trader),
        RuleCase(.unknownTurn, .transcribed, MatchSpeaker.sample, by: .trader) { $0.speaker = 3 },
        RuleCase(.unknownTurn, .transcribed, MatchSpeaker.sample, by: .trader) { $0.speaker = 0 },
        RuleCase(.unknownTurn, .transcribed, MatchSpeaker.sample, by: .trader) { $0.turn = 1 },
        RuleCase(.unknownTurn, .transcribed, MatchSpeaker.sample, by: .trader) { $0.version = 2 },
        RuleCase(.personOrName, .transcribed, MatchSpeaker.sample, by: .trader) { $0.name = "A guest" },
        RuleCase(.unknownPerson, .transcribed, MatchSpeaker.sample, by: .trader) { $0.person = .stranger },
        RuleCase(.unknownGroup, .transcribed, MatchSpeaker.sample, by: .trader) { $0.group = "martians" },
        RuleCase(.unknownTurn, .transcribed, CheckTurns.sample, by: .trader) { $0.last = 5 },
        RuleCase(.unknownTurn, .transcribed, CheckTurns.sample, by: .trader) { ($0.first, $0.last) = (2, 1) },
        RuleCase(.unknownTurn, .transcribed, CorrectTurn.sample, by: .trader) { $0.turn = 5 },

        RuleCase(.sessionNotThere, .at(.ready), not: .tenSpoke, CountGenders.sample, by: .operator),
        RuleCase(.gendersTold, .nineSpoke, not: .tenSpoke, CountGenders.sample, by: .operator, saying: ["10"]),
        RuleCase(
            .gendersTold, .told, not: .tenSpoke.after(EndSession.sample, by: .engineer), CountGenders.sample,
            by: .operator)
    ]
}
