import ArgumentParser
import Exchange
import Foundation
import OpinionMap
import Synchronization

/// `convene map`: an opinion map of a conversation, from files.
struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Maps the opinions of a conversation: groups, common ground, and how sure both are.",
        discussion: """
            Votes are CSV with the columns participant, statement and vote (1 agree, 0 pass, -1 disagree), or the \
            votes.csv or participants-votes.csv of a Polis export. In balanced mode the result depends on the votes only, \
            not on their order; groups that shuffled votes show as well are no groups. In polis-compat mode the formulas \
            are those of Polis. Exit codes: 0 done, 1 refused, 2 usage.
            """)

    /// By which rules to map.
    enum Mode: String, ExpressibleByArgument, CaseIterable {
        /// Groups tested against chance, common ground across stakeholder groups.
        case balanced
        /// The formulas of Polis.
        case polisCompat = "polis-compat"
    }

    @Argument(help: ArgumentHelp("The votes.", valueName: "votes"))
    var votes: String

    @Option(help: ArgumentHelp("What the statements say and which are moderated out: CSV.", valueName: "file"))
    var statements: String?

    @Option(help: ArgumentHelp("Who is of which stakeholder group: participant,group,organisation.", valueName: "file"))
    var groups: String?

    @Option(help: ArgumentHelp("The seats of each group: group,seats.", valueName: "file"))
    var seats: String?

    @Option(help: "By which rules to map.")
    var mode = Mode.balanced

    @Option(help: ArgumentHelp("Groups to take over: a map as JSON, or participant,group.", valueName: "file"))
    var injectGroups: String?

    @Option(help: ArgumentHelp("Where to write the map as JSON; - is standard output.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Where to draw the map.", valueName: "file"))
    var svg: String?

    @Option(help: ArgumentHelp("Where to write a page for people.", valueName: "file"))
    var report: String?

    @Option(help: ArgumentHelp("How often to shuffle votes to test groups; 0 does not test.", valueName: "times"))
    var permutations = 199

    @Option(help: ArgumentHelp("The seed of shuffles and draws.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Threads to use at most; the result is the same.", valueName: "number"))
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("The fewest people of a group whose votes are shown.", valueName: "people"))
    var smallestCell = 3

    @Flag(help: "Leave out what takes many maps: the test of groups, their stability, the bridging model.")
    var quick = false

    func validate() throws {
        if seats != nil, groups == nil { throw ValidationError("Seats belong to groups; give --groups as well.") }
        if injectGroups != nil, mode == .balanced {
            throw ValidationError("Groups are taken over in polis-compat mode only; give --mode polis-compat.")
        }
        if mode == .polisCompat, groups != nil || report != nil {
            throw ValidationError("Stakeholder groups and the report are of balanced mode.")
        }
        if permutations < 0 || threads < 1 { throw ValidationError("Numbers of times and threads are positive.") }
        if permutations > 99_999 { throw ValidationError("More than 99999 permutations tell nothing more.") }
    }

    func run() throws {
        let conversation = try read()
        switch mode {
        case .balanced: try balanced(conversation)
        case .polisCompat: try polis(conversation)
        }
    }

    private func polis(_ conversation: Conversation) throws {
        var list = try statementList(of: conversation)
        let injected = try injectGroups.map { path in try refused(path) { try InjectedGroups(try bytes(of: path)) } }
        // A list of statements decides what is moderated; without one the other map tells.
        if let injected, statements == nil { list.moderate(out: injected.moderatedOut, meta: injected.meta) }
        let injection = try injected.map { injected in
            try refused(injectGroups ?? "") { try injected.injection(into: conversation) }
        }
        let moderation = list.moderation(of: conversation.statements)
        let map = PolisMap(conversation.votes, moderation: moderation, injection: injection, workers: threads)
        let digest = conversation.digest(["polis-compat"] + list.parameters)
        try write { map.json(of: conversation, statements: list, digest: digest) }
        if let svg { try write(MapDrawing(map).svg, to: svg) }
        if json == nil, svg == nil { print("\(conversation.summary) \(map.groups.count) groups.", to: .output) }
    }

    private func balanced(_ conversation: Conversation) throws {
        let list = try statementList(of: conversation)
        let declarations =
            try groups.map { path in
                let seated = try seats.map(bytes)
                let declared = try bytes(of: path)
                return try refused(seats.map { "\(path), \($0)" } ?? path) {
                    try Declarations(csv: declared, seats: seated, conversation)
                }
            } ?? Declarations()
        var options = BalancedMap.Options()
        options.permutations = quick ? 0 : permutations
        options.draws = quick ? 0 : options.draws
        options.fitsBridging = !quick
        options.seed = seed
        let progress = ProgressLine()
        let map = BalancedMap(
            conversation.votes, moderation: list.moderation(of: conversation.statements),
            electorate: declarations.electorate, options: options, workers: threads
        ) { progress.tell($0) }
        progress.end()
        let digest = conversation.digest(
            ["balanced"] + options.parameters + list.parameters + declarations.parameters(conversation))
        try write {
            map.json(
                of: conversation, statements: list, declarations: declarations, options: options,
                smallestCell: smallestCell, digest: digest)
        }
        if let svg { try write(MapDrawing(map).svg, to: svg) }
        if let report {
            let page = MapReport(
                map, of: conversation, statements: list, declarations: declarations, digest: digest)
            try write(page.html, to: report)
        }
        if json == nil, svg == nil, report == nil {
            print("\(conversation.summary) \(map.verdict): \(map.hasGroups ? map.groups.count : 0).", to: .output)
        }
    }
}

extension Map {
    private func read() throws -> Conversation {
        guard let size = try? FileManager.default.attributesOfItem(atPath: votes)[.size] as? Int else {
            throw fail("\(votes) cannot be read.")
        }
        let path = votes
        return try refused(path) {
            try Conversation.reading(size: size) {
                let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
                return { Array(try file.read(upToCount: 1 << 18) ?? Data()) }
            }
        }
    }

    private func statementList(of conversation: Conversation) throws -> StatementList {
        try statements.map { path in
            let bytes = try bytes(of: path)
            return try refused(path) {
                let list = try StatementList(csv: bytes)
                try list.check(against: conversation.statements)
                return list
            }
        } ?? StatementList()
    }

    private func bytes(of path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw fail("\(path) cannot be read.") }
        return Array(data)
    }

    /// Names the file in what is said of its faults.
    private func refused<Value>(_ path: String, _ reading: () throws -> Value) throws -> Value {
        do {
            return try reading()
        } catch let fault as OpinionFault {
            throw fail("\(path): \(fault)")
        } catch let code as ExitCode {
            throw code
        } catch {
            throw fail("\(path) cannot be read.")
        }
    }

    private func write(_ document: () -> [UInt8]) throws {
        guard let json else { return }
        if json == "-" {
            try FileHandle.standardOutput.write(contentsOf: Data(document()))
        } else {
            try write(document(), to: json)
        }
    }

    private func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw fail("\(path) cannot be written.")
        }
    }
}

/// How far a long computation is, on one line of standard error that is written over; nothing where nobody watches.
private final class ProgressLine: Sendable {
    private let counts = Mutex<[BalancedMap.Progress: Int]>([:])
    private let isWatched = isatty(FileHandle.standardError.fileDescriptor) == 1

    func tell(_ progress: BalancedMap.Progress) {
        guard isWatched else { return }
        let count = counts.withLock { counts in
            counts[progress, default: 0] += 1
            return counts[progress] ?? 0
        }
        let (what, total) =
            switch progress {
            case .shuffled(let total): ("shuffled votes", total)
            case .redrawn(let total): ("people drawn anew", total)
            }
        guard count == total || count % 10 == 0 else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[Kmaps of \(what): \(count) of \(total)".utf8))
    }

    func end() {
        guard isWatched, counts.withLock({ !$0.isEmpty }) else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
