@testable import Mechanism
import Testing

/// A change to the state of a thread by the book that breaks one safeguard, or leaves it in doubt.
///
/// The rules of the acts refuse most of these. A damaged journal or another program could bring them about.
struct Breach: Sendable, CustomTestStringConvertible {
    let code: Safeguard.Code
    let what: String
    let verdict: SafeguardFinding.Verdict
    let change: @Sendable (inout Mechanism, inout Timestamp) throws -> Void

    var testDescription: String { "\(code.rawValue): \(what)" }

    static func breaks(
        _ code: Safeguard.Code, _ what: String, _ change: @escaping @Sendable (inout Mechanism) throws -> Void
    ) -> Breach {
        Breach(code: code, what: what, verdict: .broken) { mechanism, _ in try change(&mechanism) }
    }

    static func leaves(
        _ verdict: SafeguardFinding.Verdict, _ code: Safeguard.Code, _ what: String,
        _ change: @escaping @Sendable (inout Mechanism) throws -> Void
    ) -> Breach {
        Breach(code: code, what: what, verdict: verdict) { mechanism, _ in try change(&mechanism) }
    }
}

extension Safeguard.Code {
    /// Those that the state of a process is enough for.
    static let computed: Set<Safeguard.Code> = [
        .open1, .open2, .known1, .known2, .acc2, .acc3, .acc4, .bal1, .bal2, .bal5, .bal6, .bal7, .bal9, .bu2, .bu3,
        .tran1, .tran2, .tran5, .cons1,
        .lang2, .cons2, .cons3, .cons4, .cons5, .cons6, .cons7, .cons8, .cons9, .cons10, .cons11, .rc1, .rc2, .rc3,
        .rc4, .rc5,
        .rc6, .rc7, .rc8, .rc9,
        .rc10, .rc11, .coi3, .fu1, .fu2
    ]
}

extension Mechanism {
    mutating func session(_ change: (inout Session) -> Void) throws { try sessions.update(ID(1)) { change(&$0) } }
    /// Lets somebody have spoken after another wait, for another time, in seconds.
    mutating func turn(_ place: Int, after wait: Int, for length: Int) throws {
        try session {
            let began = $0.floor.turns[place].asked.adding(seconds: wait)
            $0.floor.turns[place].stage = .spoken(from: began, to: began.adding(seconds: length), isAnswered: false)
        }
    }
    mutating func text(_ change: (inout Consultation) -> Void) throws {
        try consultations.update(ID(1)) { change(&$0) }
    }
    mutating func input(_ number: Int, _ change: (inout Input) -> Void) throws {
        try inputs.update(ID(number)) { change(&$0) }
    }
    mutating func call(_ change: (inout ConsensusCall) -> Void) throws { try calls.update(ID(1)) { change(&$0) } }
    mutating func objection(_ number: Int, _ change: (inout Objection) -> Void) throws {
        try objections.update(ID(number)) { change(&$0) }
    }
    mutating func round(_ change: (inout Round) -> Void) throws {
        try issues.update(ID(1)) { change(&$0.rounds[0]) }
    }
    mutating func person(_ id: PersonID, _ change: (inout Person) -> Void) throws {
        try people.update(id) { change(&$0) }
    }
    mutating func charter(_ change: (inout Charter) -> Void) {
        charter.versions = charter.versions.map {
            var charter = $0.charter
            change(&charter)
            return .init(charter: charter, reason: $0.reason, adopted: $0.adopted)
        }
    }
}

extension Input {
    func filed(entry: Int? = nil, isLate: Bool? = nil) -> Input {
        var copy = Input(
            id: id, consultation: consultation, version: version, clause: clause, quote: quote, span: span,
            question: question, kind: kind, text: text, proposal: proposal, author: author, origin: origin,
            filed: filed,
            entry: entry ?? self.entry, isLate: isLate ?? self.isLate)
        (copy.isWithdrawn, copy.answer, copy.contest) = (isWithdrawn, answer, contest)
        return copy
    }

    /// Answers it, by its own author or with another reason and change.
    mutating func answer(
        by voice: Voice? = nil, disposition: Answer.Disposition? = nil, reason: Prose = .words, change: Prose = .words
    ) {
        guard let answer else { return }
        self.answer = Answer(
            disposition: disposition ?? answer.disposition, reason: reason, change: change, by: voice ?? answer.by,
            reader: answer.reader, at: answer.at)
    }
}

extension ConsensusCall {
    func closing(after days: Int, seconds: Int = 0, chair: Voice? = nil) -> ConsensusCall {
        var copy = ConsensusCall(
            id: id, issue: issue, consultation: consultation, version: version, question: question, opened: opened,
            closes: opened.adding(days: days).adding(seconds: seconds), chair: chair ?? self.chair)
        (copy.state, copy.stances, copy.objections) = (state, stances, objections)
        (copy.determinations, copy.minority) = (determinations, minority)
        return copy
    }

    /// Says its finding anew, with another chair, version of the rules or time to challenge it.
    mutating func redetermine(by: Voice? = nil, charter: Int? = nil, challengeable days: Int? = nil) {
        determinations = determinations.map { old in
            Determination(
                level: old.level, reason: old.reason, by: by ?? old.by, at: old.at, charter: charter ?? old.charter,
                challengeableUntil: days.map { old.at.adding(days: $0) } ?? old.challengeableUntil)
        }
    }
}

extension Mechanism {
    /// Lets every charter know the first days of the consultation's period as holidays.
    mutating func knowsHolidays(days: Int) {
        guard let opens = consultations[ID(1)]?.opens else { return }
        let known = (0..<days).map { String(opens.adding(days: $0).rfc3339.prefix(10)) }.joined(separator: " ")
        charter { $0.holidays = Holidays(known) ?? Holidays() }
    }
}
