import Exchange
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import NIOCore
import Secretariat

/// A consultation as a file, sent while it is made: a few inputs are read, written down and forgotten before the next. So
/// it takes no more memory for ten thousand inputs than for ten.
extension Site {
    /// How many inputs are in memory at a time.
    static let inputsAtATime = 100

    /// The answer with a file that is made of a consultation; nil when there is none.
    func export(_ export: Export, of id: ID<Consultation>, _ arrival: Arrival, _ request: Request) async throws
        -> Response?
    {
        // One picture of the process for the whole of the file. What is erased meanwhile is read as removed.
        let picture = Picture(mechanism: clerk.state, now: clock.now)
        guard let consultation = picture.mechanism.consultations[id], !consultation.isWithheld else { return nil }
        let name = "consultation-\(id.number)-" + export.rawValue
        if let whole = try await self.whole(export, of: consultation, picture, arrival) {
            return SiteAnswer.file(ByteBuffer(bytes: whole), type: export.mediaType, caching: .short, name: name)
                .response(to: request, isPrivate: false)
        }
        guard let body = try await self.body(of: export, consultation, picture, arrival) else { return nil }
        return SiteAnswer.stream(body, type: export.mediaType, name: name).response(to: request, isPrivate: false)
    }

    /// The files that have no inputs in them.
    private func whole(
        _ export: Export, of consultation: Consultation, _ picture: Picture, _ arrival: Arrival
    ) async throws -> [UInt8]? {
        guard [.dataPackage, .text, .amendments].contains(export) else { return nil }
        let number = consultation.versions.count
        let text: String? = try await reading(picture, arrival, .anonymous, nil) { reading in
            let dossier = reading.dossier(of: consultation)
            return switch export {
            case .dataPackage: dossier.dataPackage()
            case .text: dossier.akomaNtoso(of: number, country: "un", amending: false)
            case .amendments: number > 1 ? dossier.akomaNtoso(of: number, country: "un", amending: true) : nil
            default: nil
            }
        }
        return text.map { Array($0.utf8) }
    }

    private func body(
        of export: Export, _ consultation: Consultation, _ picture: Picture, _ arrival: Arrival
    ) async throws -> ResponseBody? {
        if export == .readersCopy { return try await readersCopy(of: consultation, picture, arrival) }
        let dossier = try await reading(picture, arrival, .anonymous, nil) { $0.dossier(of: consultation) }
        guard let dossier else { return nil }
        let file: PiecedFile
        switch export {
        case .inputs: file = dossier.inputTable.csv
        case .dispositions: file = dossier.dispositionTable.csv
        case .responses: file = dossier.responseTable.csv
        case .json: file = dossier.json
        case .annotations: file = dossier.annotations
        case .responseDocument:
            return try await document(OpenDocumentTable(dossier.responseTable), consultation, picture, arrival)
        case .dataPackage, .text, .amendments, .readersCopy: return nil
        }
        return ResponseBody { writer in
            try await write(file, consultation, picture, arrival) { try await writer.write(ByteBuffer(string: $0)) }
            try await writer.finish(nil)
        }
    }

    /// Makes a file a few inputs at a time, and hands on each piece.
    private func write(
        _ file: PiecedFile, _ consultation: Consultation, _ picture: Picture, _ arrival: Arrival,
        _ take: (String) async throws -> Void
    ) async throws {
        try await take(file.head)
        var hasBegun = false
        for start in stride(from: 0, to: consultation.inputs.count, by: Self.inputsAtATime) {
            let some = consultation.inputs[start..<min(start + Self.inputsAtATime, consultation.inputs.count)]
            let contributions = try await reading(picture, arrival, .anonymous, nil) { reading in
                reading.contributions(picture.mechanism.inputs.all(some), consultation)
            }
            try await take(file.text(of: contributions ?? [], after: &hasBegun))
        }
        try await take(file.tail)
    }

    private func document(
        _ table: OpenDocumentTable, _ consultation: Consultation, _ picture: Picture, _ arrival: Arrival
    ) async throws -> ResponseBody? {
        var checksum = Checksum()
        try await write(table.content, consultation, picture, arrival) { checksum.take($0.utf8) }
        let package = table.package(around: checksum)
        let size = checksum.size
        return ResponseBody(contentLength: package.before.count + size + package.after.count) { writer in
            try await writer.write(ByteBuffer(bytes: package.before))
            var sent = 0
            try await write(table.content, consultation, picture, arrival) { piece in
                // Words that were erased between the two times would make the file longer or shorter than announced.
                let bytes = Array(piece.utf8.prefix(size - sent))
                sent += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            if sent < size { try await writer.write(ByteBuffer(repeating: 0x20, count: size - sent)) }
            try await writer.write(ByteBuffer(bytes: package.after))
            try await writer.finish(nil)
        }
    }

    /// The reader's copy: the page without inputs is made whole, and they are written into it clause by clause.
    private func readersCopy(
        of consultation: Consultation, _ picture: Picture, _ arrival: Arrival
    ) async throws -> ResponseBody? {
        let copy = try await reading(picture, arrival, .anonymous, nil) { $0.readersCopy(of: consultation) }
        guard let copy else { return nil }
        return ResponseBody { writer in
            for (place, stretch) in copy.stretches.enumerated() {
                try await writer.write(ByteBuffer(bytes: stretch))
                guard copy.inputs.indices.contains(place) else { continue }
                let ids = copy.inputs[place]
                for start in stride(from: 0, to: ids.count, by: Self.inputsAtATime) {
                    let some = ids[start..<min(start + Self.inputsAtATime, ids.count)]
                    let bytes = try await reading(picture, arrival, .anonymous, nil) { reading in
                        reading.articles(picture.mechanism.inputs.all(some), consultation)
                    }
                    try await writer.write(ByteBuffer(bytes: bytes ?? []))
                }
            }
            try await writer.finish(nil)
        }
    }
}

/// The process as it stood at a moment.
struct Picture: Sendable {
    let mechanism: Mechanism
    let now: Timestamp
}
