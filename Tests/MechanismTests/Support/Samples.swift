import Mechanism
import TransparencyLog

/// Every kind of act as it is done in the thread of ``Milestone``: complete, and allowed at its place there.
protocol Sampled: Act {
    static var sample: Self { get }
}

extension Sampled {
    static func filled(_ fill: (inout Self) -> Void) -> Self { Self().but(fill) }
}

private let words: Prose = "A sentence that is long enough to be read as a reason."
private let everyGroup = ["government": 3, "private": 4, "civil": 5, "technical": 6, "academia": 2, "users": 7]

extension AdoptCharter: Sampled {
    static var sample: Self { Self(.ofSixGroups, reason: words) }
}
extension Join: Sampled {
    static var sample: Self { filled { ($0.person, $0.name, $0.group) = (.stranger, "A name", "civil") } }
}
extension ChangeCapacity: Sampled {
    static var sample: Self { filled { ($0.person, $0.group) = (.onlooker, "academia") } }
}
extension Rename: Sampled {
    static var sample: Self { filled { ($0.person, $0.name) = (.onlooker, "Another name") } }
}
extension GrantRole: Sampled {
    static var sample: Self { filled { ($0.person, $0.role, $0.reason) = (.onlooker, .drafter, words) } }
}
extension RevokeRole: Sampled {
    static var sample: Self { filled { ($0.person, $0.role, $0.reason) = (.editor, .drafter, words) } }
}

extension RaiseIssue: Sampled {
    static var sample: Self {
        filled {
            ($0.title, $0.question, $0.affected, $0.interest) = ("A title", "A question?", "Everybody", "None")
            ($0.ofInternet, $0.topics) = (true, ["access", "rights"])
        }
    }
}
extension ScreenIssue: Sampled {
    static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } }
}
extension ResubmitIssue: Sampled {
    static var sample: Self {
        filled {
            ($0.issue, $0.title, $0.question) = (1, "A better title", "A better question?")
            ($0.affected, $0.interest, $0.onInternet, $0.topics) = ("Everybody", "None", true, ["security"])
        }
    }
}
extension WithdrawIssue: Sampled { static var sample: Self { filled { $0.issue = 1 } } }
extension ExpireIssue: Sampled { static var sample: Self { filled { $0.issue = 1 } } }
extension MoveOn: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }
extension ParkThread: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }
extension ResumeThread: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }
extension OpenRound: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }
extension CloseThread: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }

extension PublishBrief: Sampled { static var sample: Self { filled { ($0.issue, $0.text) = (1, words) } } }
extension AnnounceLearning: Sampled {
    static var sample: Self {
        filled {
            ($0.issue, $0.title, $0.host, $0.place) = (1, "A talk", "A school", "Hall 1")
            ($0.starts, $0.takesRegistrations) = ("2026-01-20", true)
        }
    }
}
extension ReportLearning: Sampled {
    static var sample: Self { filled { ($0.event, $0.attendance, $0.material) = (1, everyGroup, "Slides") } }
}
extension WaiveLearning: Sampled { static var sample: Self { filled { ($0.issue, $0.reason) = (1, words) } } }

extension ProposeSession: Sampled {
    static var sample: Self {
        filled { ($0.issue, $0.title, $0.teaser, $0.description) = (1, "A workshop", "In short", "At length") }
    }
}
extension ImportSession: Sampled {
    static var sample: Self { filled { ($0.title, $0.source) = ("A workshop elsewhere", "The page it came from") } }
}
extension ScreenSession: Sampled { static var sample: Self { filled { ($0.session, $0.reason) = (1, words) } } }
extension AssignPart: Sampled { static var sample: Self { filled { ($0.session, $0.person) = (1, .onlooker) } } }
extension VacatePart: Sampled { static var sample: Self { filled { ($0.session, $0.part) = (1, 8) } } }
extension ScheduleSession: Sampled {
    static var sample: Self {
        filled {
            ($0.session, $0.place) = (1, "Hall 1")
            ($0.starts, $0.ends) = ("2026-02-10T09:00", "2026-02-10T11:00")
        }
    }
}
extension DescribeSession: Sampled {
    static var sample: Self {
        filled {
            ($0.session, $0.title, $0.alias, $0.keywords) = (1, "A better workshop", "Workshop", "law, names")
            ($0.teaser, $0.description) = ("In short", "At length")
        }
    }
}
extension AskForFloor: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension AddSpeaker: Sampled {
    static var sample: Self { filled { ($0.session, $0.name, $0.channel) = (1, "A guest", .remote) } }
}
extension LeaveQueue: Sampled { static var sample: Self { filled { ($0.session, $0.turn) = (1, 1) } } }
extension GiveFloor: Sampled { static var sample: Self { filled { ($0.session, $0.turn) = (1, 1) } } }
extension ExtendTurn: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension EndTurn: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension MarkAnswered: Sampled { static var sample: Self { filled { ($0.session, $0.turn) = (1, 1) } } }
extension TakeTemperature: Sampled {
    static var sample: Self { filled { ($0.session, $0.question) = (1, "Shall we go on?") } }
}
extension CloseTemperature: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension ReadTemperature: Sampled {
    static var sample: Self { filled { ($0.session, $0.humForIt, $0.humAgainst) = (1, .loud, .soft) } }
}
extension TakeNote: Sampled { static var sample: Self { filled { ($0.session, $0.text) = (1, words) } } }
extension CombineNotes: Sampled {
    static var sample: Self { filled { ($0.session, $0.notes, $0.text) = (1, [1, 2], words) } }
}
extension StartSession: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension EndSession: Sampled {
    static var sample: Self { filled { ($0.session, $0.attendance, $0.onSite, $0.remote) = (1, everyGroup, 20, 7) } }
}
extension CountAttendance: Sampled {
    static var sample: Self { filled { ($0.session, $0.attendance, $0.onSite, $0.remote) = (1, ["users": 6], 8, 0) } }
}
extension CancelSession: Sampled { static var sample: Self { filled { ($0.session, $0.reason) = (1, words) } } }
extension MarkReportMissing: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension FileReport: Sampled {
    static var sample: Self {
        filled { ($0.session, $0.proposal, $0.summary, $0.discussion) = (1, "What for", "In short", "At length") }
    }
}
extension DraftMessage: Sampled { static var sample: Self { filled { ($0.session, $0.text) = (1, words) } } }
extension RewordMessage: Sampled { static var sample: Self { filled { ($0.message, $0.text) = (1, words) } } }
extension DropMessage: Sampled { static var sample: Self { filled { ($0.message, $0.reason) = (1, words) } } }
extension WaiveMessages: Sampled { static var sample: Self { filled { ($0.session, $0.reason) = (1, words) } } }
extension OpenMessages: Sampled { static var sample: Self { filled { ($0.session, $0.closes) = (1, "2026-02-20") } } }
extension CommentOnMessage: Sampled { static var sample: Self { filled { ($0.message, $0.text) = (1, words) } } }
extension AnswerMessageComment: Sampled {
    static var sample: Self { filled { ($0.message, $0.comment, $0.answer) = (1, 1, words) } }
}
extension CloseMessages: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension FinaliseMessages: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension PublishSession: Sampled { static var sample: Self { filled { $0.session = 1 } } }
extension LinkMedia: Sampled {
    static var sample: Self {
        filled { ($0.session, $0.recording, $0.offset) = (1, "https://video.example.org/day-1", 3723) }
    }
}
extension FileTranscript: Sampled {
    static var sample: Self {
        filled {
            ($0.session, $0.notice) = (1, "This is no authoritative record.")
            ($0.labels, $0.lines) = (["ANNA EXAMPLE", "AUDIENCE"], SpokenLine.samples)
        }
    }
}
extension ContinueTranscript: Sampled {
    static var sample: Self { filled { ($0.session, $0.lines) = (1, [SpokenLine.samples[0]]) } }
}
extension MatchSpeaker: Sampled {
    static var sample: Self { filled { ($0.session, $0.speaker, $0.person) = (1, 1, .panellist) } }
}
extension CheckTurns: Sampled { static var sample: Self { filled { ($0.session, $0.last) = (1, 2) } } }
extension CorrectTurn: Sampled { static var sample: Self { filled { ($0.session, $0.turn, $0.text) = (1, 2, words) } } }
extension CountGenders: Sampled {
    static var sample: Self { filled { ($0.session, $0.women, $0.men) = (1, 60, 40) } }
}

extension SpokenLine {
    /// Anna for ten seconds, somebody of the audience for five, laughter, Anna again for three.
    static let samples: [SpokenLine] = [(1, 0, 10, false), (2, 10, 15, false), (0, 15, 16, true), (1, 16, 19, false)]
        .map {
            var line = SpokenLine()
            (line.label, line.starts, line.ends, line.isStage) = ($0.0, $0.1 * 1000, $0.2 * 1000, $0.3)
            (line.text, line.words) = ($0.3 ? "(Laughter)" : "We begin on time.", $0.3 ? 0 : 4)
            return line
        }
}

extension DraftConversation: Sampled {
    static var sample: Self { filled { ($0.issue, $0.title, $0.question) = (1, "A conversation", "What matters?") } }
}
extension SubmitStatement: Sampled {
    static var sample: Self { filled { ($0.conversation, $0.text) = (1, "Everybody should be heard.") } }
}
extension TranslateStatement: Sampled {
    static var sample: Self {
        filled { ($0.statement, $0.language, $0.text) = (1, "ko", "모든 사람의 목소리를 들어야 합니다.") }
    }
}
extension ModerateStatement: Sampled { static var sample: Self { filled { ($0.statement, $0.reason) = (4, words) } } }
extension OpenConversation: Sampled {
    static var sample: Self { filled { ($0.conversation, $0.closes) = (1, "2026-02-01") } }
}
extension CloseConversation: Sampled { static var sample: Self { filled { $0.conversation = 1 } } }
extension ExtendConversation: Sampled {
    static var sample: Self { filled { ($0.conversation, $0.closes, $0.reason) = (1, "2026-02-08", words) } }
}
extension WithdrawConversation: Sampled {
    static var sample: Self { filled { ($0.conversation, $0.reason) = (1, words) } }
}
extension PublishCount: Sampled {
    static var sample: Self {
        filled {
            ($0.conversation, $0.people, $0.guests, $0.votes) = (1, 20, 4, 60)
            ($0.ballots, $0.commonGround, $0.result) = (.leaf([7]), [1, 4], "{}")
        }
    }
}
extension TakeIntoMessages: Sampled { static var sample: Self { filled { ($0.session, $0.statement) = (1, 1) } } }
extension TakeIntoText: Sampled { static var sample: Self { filled { ($0.consultation, $0.statement) = (1, 1) } } }

extension DraftConsultation: Sampled {
    static var sample: Self {
        filled {
            ($0.issue, $0.title, $0.note) = (1, "A text", "What may change")
            ($0.question, $0.decisionMaker) = ("What do you think?", "The ministry")
            $0.clauses = Clause.split("1. First.\n\n2. Second.\n\n3. Third.")
        }
    }
}
extension ReviseText: Sampled {
    static var sample: Self {
        filled {
            ($0.consultation, $0.reason) = (1, words)
            $0.clauses = Clause.split("1. First, mended.\n\n3. Third.\n\n4. Fourth.")
        }
    }
}
extension AmendPreparation: Sampled {
    static var sample: Self {
        filled {
            ($0.consultation, $0.title, $0.note) = (1, "A better title", "What may change")
            ($0.question, $0.decisionMaker, $0.mayChange) = ("What do you think?", "The ministry", "All of it")
        }
    }
}
extension AnnounceConsultation: Sampled {
    static var sample: Self {
        filled {
            ($0.consultation, $0.opens, $0.closes) = (1, "2026-03-02", "2026-04-01")
            $0.decisionDue = "2026-07-01"
        }
    }
}
extension OpenConsultation: Sampled { static var sample: Self { filled { $0.consultation = 1 } } }
extension ExtendConsultation: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.closes, $0.reason) = (1, "2026-04-08", words) } }
}
extension CloseConsultation: Sampled { static var sample: Self { filled { $0.consultation = 1 } } }
extension WithdrawConsultation: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.reason) = (1, words) } }
}
extension FileInput: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.clause, $0.kind, $0.text) = (1, 2, .change, words) } }
}
extension WithdrawInput: Sampled { static var sample: Self { filled { $0.input = 1 } } }
extension AnswerInput: Sampled { static var sample: Self { filled { ($0.input, $0.reason) = (1, words) } } }
extension ContestAnswer: Sampled { static var sample: Self { filled { ($0.input, $0.reason) = (1, words) } } }
extension PublishResponses: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.summary) = (1, "In short") } }
}

extension PrepareClasses: Sampled {
    static var sample: Self {
        filled { ($0.consultation, $0.classes) = (1, Vocabulary([.init(code: "wording", names: ["Wording"])])) }
    }
}
extension ExplainChange: Sampled {
    static var sample: Self {
        filled { ($0.consultation, $0.version, $0.clause, $0.reason, $0.inputs) = (1, 1, 1, words, [1, 2]) }
    }
}
extension BringInInput: Sampled {
    static var sample: Self {
        filled {
            ($0.consultation, $0.name, $0.group, $0.text) = (1, "An association", "civil", words)
            ($0.way, $0.received) = (.letter, "2026-03-02T12:00")
        }
    }
}
extension EditInput: Sampled { static var sample: Self { filled { ($0.input, $0.text) = (1, "Better words") } } }
extension ConfirmInput: Sampled { static var sample: Self { filled { ($0.input, $0.reason) = (1, words) } } }
extension DisownInput: Sampled { static var sample: Self { filled { ($0.input, $0.reason) = (1, words) } } }
extension PlaceInput: Sampled { static var sample: Self { filled { ($0.input, $0.version, $0.clause) = (1, 2, 1) } } }
extension SortInputs: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.inputs, $0.topic) = (1, [1, 2], "wording") } }
}
extension GroupInputs: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.inputs, $0.leader) = (1, [2, 3], 1) } }
}
extension AssignInputs: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.inputs, $0.person) = (1, [1, 2], .editor) } }
}
extension AskClarification: Sampled {
    static var sample: Self { filled { ($0.input, $0.question, $0.due) = (1, words, "2026-04-10") } }
}
extension Clarify: Sampled { static var sample: Self { filled { ($0.input, $0.text) = (1, "What I mean") } } }
extension PublishSummary: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.text, $0.method) = (1, "In short", words) } }
}
extension ChallengeSummary: Sampled { static var sample: Self { filled { ($0.input, $0.reason) = (1, words) } } }

extension CallConsensus: Sampled {
    static var sample: Self {
        filled { ($0.consultation, $0.question, $0.closes) = (1, "Who cannot live with it?", "2026-04-30") }
    }
}
extension TakeStance: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension RaiseObjection: Sampled {
    static var sample: Self { filled { ($0.call, $0.clause, $0.reason) = (1, 3, words) } }
}
extension AnswerObjection: Sampled { static var sample: Self { filled { ($0.objection, $0.text) = (1, words) } } }
extension ResolveObjection: Sampled { static var sample: Self { filled { ($0.objection, $0.reason) = (1, words) } } }
extension WithdrawObjection: Sampled { static var sample: Self { filled { ($0.objection, $0.reason) = (1, words) } } }
extension CloseCall: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension Determine: Sampled { static var sample: Self { filled { ($0.call, $0.reason) = (1, words) } } }
extension ChallengeDetermination: Sampled { static var sample: Self { filled { ($0.call, $0.reason) = (1, words) } } }
extension AcceptDetermination: Sampled { static var sample: Self { filled { $0.call = 1 } } }
extension FileMinorityStatement: Sampled { static var sample: Self { filled { ($0.call, $0.text) = (1, words) } } }

extension Decide: Sampled {
    static var sample: Self { filled { ($0.issue, $0.reasons, $0.influence) = (1, words, "Inputs 1 and 2") } }
}
extension AssignFollowUp: Sampled {
    static var sample: Self {
        filled {
            ($0.issue, $0.task, $0.addressee, $0.person) = (1, "A task", "The ministry", .official)
            $0.due = "2026-09-01"
        }
    }
}
extension AnswerFollowUp: Sampled { static var sample: Self { filled { ($0.followUp, $0.answer) = (1, "Done.") } } }
extension RecordSilence: Sampled { static var sample: Self { filled { $0.followUp = 1 } } }

extension EraseText: Sampled {
    static var sample: Self { filled { ($0.entry, $0.text, $0.reason) = (1, .leaf([1]), words) } }
}
extension ErasePerson: Sampled {
    static var sample: Self { filled { ($0.person, $0.reason) = (.onlooker, words) } }
}
extension CorrectText: Sampled {
    static var sample: Self {
        filled { ($0.entry, $0.text, $0.correction, $0.reason) = (1, .leaf([1]), "What is correct", words) }
    }
}
extension NameWitnesses: Sampled {
    static var sample: Self {
        filled {
            ($0.board, $0.reason) = (WitnessBoard(witnesses: [.ofCivilSociety, .ofAcademia], quorum: 2), words)
        }
    }
}
extension RotateKey: Sampled {
    static var sample: Self { filled { ($0.from, $0.to) = ("example.org+1+a", "example.org+2+b") } }
}

extension Witness {
    static let ofCivilSociety = Witness(group: "civil", key: key("witness.civil.example", 1), address: "")
    static let ofAcademia = Witness(
        group: "academia", key: key("witness.academia.example", 2), address: "https://witness.academia.example")

    private static func key(_ name: String, _ seed: UInt8) -> String {
        let cosigner = try? Cosigner(name: name, ed25519: Array(repeating: seed, count: 32))
        return cosigner?.verifier.text ?? ""
    }
}
