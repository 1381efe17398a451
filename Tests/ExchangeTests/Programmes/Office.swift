import Exchange
import Mechanism
import TransparencyLog

/// A process and the words of its texts, as they grow by imports.
struct Office {
    var mechanism = Mechanism()
    var words: [Hash: String] = [:]
    var now = Timestamp(seconds: 1_780_000_000)

    init() throws {
        var charter = Charter()
        charter.name = "A forum"
        try enter(AdoptCharter(charter, reason: .none))
    }

    mutating func enter(_ act: any Act) throws {
        var sealed = act
        let kept = Kept()
        var fields = Fields.sealing { _, text, _ in
            let hash = Hash.leaf(text)
            kept.words[hash] = String(decoding: text, as: UTF8.self)
            return Commitment(hash: hash, length: text.count)
        }
        sealed.fields(&fields)
        words.merge(kept.words) { old, _ in old }
        _ = try mechanism.enter(sealed, by: .operator, at: now)
    }

    /// Imports a programme, each act under the rules.
    mutating func bring(_ bytes: [UInt8]) throws -> ProgrammeImport {
        let reading = try ProgrammeFormat.read(bytes, zone: "UTC")
        let done = try reading.imported(
            into: mechanism, first: mechanism.sessions.next, at: now, issue: nil, source: "x.ics"
        ) { prose in prose.words { words[$0] } }
        try perform(done.acts)
        return done
    }

    mutating func perform(_ acts: [ImportedAct]) throws {
        for act in acts {
            try mechanism.check(act.act, by: .operator, at: now)
            try enter(act.act)
        }
    }

    private final class Kept { var words: [Hash: String] = [:] }
}
