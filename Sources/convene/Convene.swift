import ArgumentParser
import GRDB
import Hummingbird
import Crypto
import HashTreeCollections

@main struct Convene: AsyncParsableCommand {
    func run() async throws {}
}
