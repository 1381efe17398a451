import Exchange
import Mechanism
import Secretariat
import Site

/// The process that files are imported into. It goes on from file to file, so that each knows what came with those before.
struct ImportDestination {
    private(set) var mechanism: Mechanism
    let now: Timestamp
    let moment: @Sendable (Timestamp.Civil) -> Timestamp?
    let words: (Prose) -> String?
    /// Whether it is the process of a folder.
    private var isKept = true

    /// A process as it stands; one in which nothing has happened is founded first, as the import founds it.
    /// - Parameter kept: The words of a text that the process keeps, by its hash.
    init(_ mechanism: Mechanism, at now: Timestamp, words kept: @escaping (Prose) -> String?) throws {
        let founding = Founding.acts(for: mechanism)
        let zone = Zone(founding.isEmpty ? mechanism.charter.inForce.zone : "UTC")
        (self.mechanism, self.now, words) = (mechanism, now, kept)
        moment = { zone.moment($0) }
        for act in founding { _ = try self.mechanism.enter(act, by: .operator, at: now) }
    }

    /// A process in which nothing has happened.
    static func nowhere(at now: Timestamp) throws -> ImportDestination {
        var destination = try ImportDestination(Mechanism(), at: now) { $0.words { _ in nil } }
        destination.isKept = false
        return destination
    }

    /// Does what the import of a file does, under the rules: those of the process, which nobody knows where there is none yet.
    mutating func enter(_ acts: [ImportedAct], of file: String) throws {
        // What was said in a session tells no later file which sessions there are.
        for act in acts where !(act.act is FileTranscript) {
            do throws(Refusal) {
                if isKept { try mechanism.check(act.act, by: .operator, at: now) }
            } catch {
                throw Refusals(all: [.init(file: file, line: act.line, reason: "\(error)")])
            }
            _ = try mechanism.enter(act.act, by: .operator, at: now)
        }
    }
}
