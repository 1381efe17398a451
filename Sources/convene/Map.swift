import ArgumentParser
import Exchange
import Foundation
import OpinionMap

/// `convene map`: an opinion map of a conversation, from files.
struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maps the opinions of a conversation.",
        discussion: "")

    @Argument(help: ArgumentHelp("The votes: CSV, or the votes of a Polis export.", valueName: "votes"))
    var votes: String

    @Option(help: ArgumentHelp("What the statements say and which are moderated out: CSV.", valueName: "file"))
    var statements: String?

    @Option(help: ArgumentHelp("Groups to take over instead of looking for them.", valueName: "file"))
    var injectGroups: String?

    @Option var mode: String = "balanced"

    @Option(help: ArgumentHelp("Where to write the map as JSON; - is standard output.", valueName: "file"))
    var json: String?

    func run() throws {
        func bytes(_ p: String) -> [UInt8] { Array(FileManager.default.contents(atPath: p) ?? Data()) }
        let conversation = try Conversation.reading(size: bytes(votes).count) {
            let handle = FileHandle(forReadingAtPath: votes)!
            return { Array(try handle.read(upToCount: 1 << 18) ?? Data()) }
        }
        var list = try statements.map { try StatementList(csv: bytes($0)) } ?? StatementList()
        let injected = try injectGroups.map { try InjectedGroups(bytes($0)) }
        if statements == nil, let injected { list.moderate(out: injected.moderatedOut, meta: injected.meta) }
        let moderation = list.moderation(of: conversation.statements)
        let map = PolisMap(conversation.votes, moderation: moderation, injection: try injected?.injection(into: conversation))
        let out = map.json(of: conversation, moderation: moderation, digest: conversation.digest(["polis-compat"]))
        if json == "-" || json == nil { FileHandle.standardOutput.write(Data(out)) } else { try Data(out).write(to: URL(fileURLWithPath: json!)) }
    }
}
