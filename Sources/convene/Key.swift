import ArgumentParser
import Mechanism
import Secretariat
import TransparencyLog

/// `convene key`: the key that signs the record.
struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Shows the key that signs the record, or changes it.", subcommands: [Show.self, Rotate.self],
        defaultSubcommand: Show.self)

    /// `convene key show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Prints the public key of the record.")

        @OptionGroup var data: DataFolder

        func run() async throws {
            do {
                guard let key = try RecordKeys.existing(folder: data.path) else {
                    throw fail("There is no key in \(data.path) yet. It is made when the site is first served.")
                }
                print(key.current.verifier.text, to: .output)
            } catch let fault as RecordKeys.KeyFault {
                throw fail("\(fault)")
            }
        }
    }

    /// `convene key rotate`.
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: "Makes a new key sign the record from now on; for thirty days the old one signs as well.",
            discussion: """
                The change is an act of the record. Stop the server first. Afterwards tell everybody the new key, and keep \
                a copy of record.key in a safe place.
                """)

        @OptionGroup var data: DataFolder

        @Flag(help: "Write the result as JSON.")
        var json = false

        func run() async throws {
            let journal = try data.open()
            do {
                let clerk = try Clerk(journal: journal, clock: Clock())
                guard let old = try RecordKeys.existing(folder: data.path) else {
                    throw fail("There is no key in \(data.path) yet. It is made when the site is first served.")
                }
                let next = try old.makeNext(folder: data.path)
                var act = RotateKey()
                (act.from, act.to) = (old.current.verifier.text, next.verifier.text)
                _ = try await clerk.perform(act, by: .operator)
                let keys = try RecordKeys.load(
                    folder: data.path, origin: next.verifier.name, rotations: clerk.state.record.rotations,
                    now: Clock().now)
                let text = keys.current.verifier.text
                print(
                    json ? #"{"from":"\#(act.from)","to":"\#(text)"}"# : "The record is signed with \(text)",
                    to: .output)
            } catch let exit as ExitCode {
                throw exit
            } catch {
                throw fail("\(error)")
            }
        }
    }
}
