import Foundation

/// The files in `Fixtures`, which tells where they are from.
enum Fixtures {
    static func data(_ name: String) throws -> Data {
        try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: name))
    }
}
