import Foundation
import Journal
import Mechanism
public import TransparencyLog

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A record as somebody got hold of it: the entries, the signed checkpoint, the key that came with it.
public struct RecordCopy: Sendable {
    let entries: [[UInt8]]
    /// Nil when nothing has been signed yet: imported, never served.
    let checkpoint: String?
    let key: String

    /// Why a record could not be had, or does not hold.
    public enum Fault: Error, CustomStringConvertible {
        case unreadable(String, String)
        case wrongKey(String)
        case badSignature(String)
        case wrongRoot(size: Int)
        case tooFewEntries(found: Int, size: Int)
        case badEntry(Int, String)

        public var description: String {
            switch self {
            case .unreadable(let place, let reason): "\(place) could not be read: \(reason)."
            case .wrongKey(let reason): "The key cannot be used: \(reason)."
            case .badSignature(let reason): "Refuted: the checkpoint is not signed by this key (\(reason))."
            case .wrongRoot(let size):
                "Refuted: the first \(size) entries do not give the root that the checkpoint signs."
            case .tooFewEntries(let found, let size):
                "Refuted: the checkpoint speaks of \(size) entries, there are \(found)."
            case .badEntry(let index, let reason):
                "Refuted: entry \(index) does not follow from those before it (\(reason))."
            }
        }
    }

    /// The record of a data folder, also while it is served.
    public static func opened(folder: String) throws -> RecordCopy {
        let journal = try Journal.reading(folder: folder)
        let checkpoint = try? String(contentsOfFile: folder + "/checkpoint", encoding: .utf8)
        var entries: [[UInt8]] = []
        try journal.replay { _, bytes in entries.append(Array(bytes)) }
        guard checkpoint != nil else { return RecordCopy(entries: entries, checkpoint: nil, key: "") }
        guard let secret = try? String(contentsOfFile: folder + "/record.key", encoding: .utf8),
            let signer = try? NoteSigner(secretText: secret.filter { !$0.isNewline })
        else { throw Fault.unreadable(folder + "/record.key", "it holds no key") }
        return RecordCopy(entries: entries, checkpoint: checkpoint, key: signer.verifier.text)
    }

    /// The record of a served site, fetched in bundles (C2SP tlog-tiles).
    public static func fetched(from address: String) async throws -> RecordCopy {
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        let checkpoint = String(decoding: try await fetch(base + "/checkpoint", most: 65_536), as: UTF8.self)
        let key = String(decoding: try await fetch(base + "/key", most: 4096), as: UTF8.self).filter { !$0.isNewline }
        let note = try SignedNote(parsing: Array(checkpoint.utf8))
        let size = try Checkpoint(parsing: note.text).size
        var entries: [[UInt8]] = []
        for bundle in 0..<((size + 255) / 256) {
            let width = min(256, size - bundle * 256)
            let path = "/tile/entries/" + tilePath(bundle) + (width < 256 ? ".p/\(width)" : "")
            let bytes = try await fetch(base + path, most: 256 * 65_537)
            entries += try unbundled(bytes, width, base + path)
        }
        return RecordCopy(entries: entries, checkpoint: checkpoint, key: key)
    }

    private static func tilePath(_ number: Int) -> String {
        var groups: [String] = []
        var rest = number
        repeat {
            let digits = String(rest % 1000)
            groups.insert(String(repeating: "0", count: 3 - digits.count) + digits, at: 0)
            rest /= 1000
        } while rest > 0
        return groups.enumerated().map { $0 < groups.count - 1 ? "x" + $1 : $1 }.joined(separator: "/")
    }

    private static func unbundled(_ bytes: [UInt8], _ width: Int, _ place: String) throws -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while entries.count < width, rest.count >= 2, let high = rest.popFirst(), let low = rest.popFirst() {
            let length = Int(high) << 8 | Int(low)
            guard rest.count >= length else { break }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        guard entries.count == width, rest.isEmpty else {
            throw Fault.unreadable(place, "it is no bundle of \(width) entries")
        }
        return entries
    }

    private static func fetch(_ address: String, most: Int) async throws -> [UInt8] {
        guard let url = URL(string: address) else { throw Fault.unreadable(address, "it is no address") }
        do {
            let (data, response) = try await URLSession.shared.data(for: URLRequest(url: url, timeoutInterval: 30))
            guard (response as? HTTPURLResponse)?.statusCode == 200 else {
                throw Fault.unreadable(address, "status \((response as? HTTPURLResponse)?.statusCode ?? 0)")
            }
            guard data.count <= most else { throw Fault.unreadable(address, "it is larger than such a file can be") }
            return Array(data)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault.unreadable(address, error.localizedDescription)
        }
    }

    /// What was found.
    public struct Finding: Sendable {
        public let size: Int
        public let root: Hash
        /// The key that signed it; nil when nothing has been signed yet.
        public let key: String?

        /// The finding in words.
        public var sentence: String {
            let signature = key.map { "signed by \($0)" } ?? "not signed yet, because it has never been served"
            return "The record holds: \(size) entries, root \(root.base64), \(signature)."
        }

        /// The finding for programs.
        public var json: String {
            let signature = key.map { "\"\($0)\"" } ?? "null"
            return #"{"holds":true,"size":\#(size),"root":"\#(root.base64)","key":\#(signature)}"#
        }
    }

    /// Checks signature and tree, and replays the process.
    /// - Parameter vkey: A key that the reader trusts; nil takes the one that came with the record.
    /// - Throws: ``Fault``, naming the first thing that is wrong.
    public func verified(vkey: String?) throws -> Finding {
        guard let checkpoint else {
            return Finding(size: entries.count, root: try replayed(first: entries.count), key: nil)
        }
        let verifier: NoteVerifier
        do { verifier = try NoteVerifier(text: vkey ?? key) } catch { throw Fault.wrongKey("\(error)") }
        let signed: Checkpoint
        do { signed = try Checkpoint(signed: Array(checkpoint.utf8), verifiedBy: [verifier]) } catch {
            throw Fault.badSignature("\(error)")
        }
        guard entries.count >= signed.size else { throw Fault.tooFewEntries(found: entries.count, size: signed.size) }
        guard try replayed(first: signed.size) == signed.root else { throw Fault.wrongRoot(size: signed.size) }
        return Finding(size: signed.size, root: signed.root, key: verifier.text)
    }

    /// Replays the process over all entries; the root of the tree over the first ones.
    private func replayed(first size: Int) throws -> Hash {
        var range = CompactRange()
        var mechanism = Mechanism()
        for (index, bytes) in entries.enumerated() {
            if index < size { range.append(.leaf(bytes)) }
            do { try mechanism.apply(try Entry(index: index, bytes.span)) } catch {
                throw Fault.badEntry(index, "\(error)")
            }
        }
        return range.root
    }
}
