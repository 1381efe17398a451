import Exchange
import HTML
import HTTPTypes
import Hummingbird
import Journal
import Mechanism
import NIOCore
import Secretariat

/// The files in which a consultation is handed to others.
public enum Export: String, CaseIterable, Sendable {
    case dataPackage = "datapackage.json"
    case inputs = "inputs.csv"
    case dispositions = "dispositions.csv"
    case responses = "responses.csv"
    case responseDocument = "responses.odt"
    case json = "consultation.json"
    case annotations = "annotations.jsonld"
    case text = "text.akn.xml"
    case amendments = "amendments.akn.xml"
    case readersCopy = "readers-copy.html"

    /// What kind of file it is.
    var mediaType: String {
        switch self {
        case .dataPackage, .json: "application/json"
        case .inputs, .dispositions, .responses: "text/csv; charset=utf-8; header=present"
        case .responseDocument: "application/vnd.oasis.opendocument.text"
        case .annotations: "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
        case .text, .amendments: "application/akn+xml"
        case .readersCopy: "text/html; charset=utf-8"
        }
    }
}

extension Site {
    /// A file that is made of a consultation; nil when there is none.
    func export(_ export: Export, of id: ID<Consultation>, _ arrival: Arrival, _ request: Request) async throws
        -> Response?
    {
        let bytes: [UInt8]? = try await reading(arrival, .anonymous, nil) { reading in
            reading.mechanism.consultations[id].flatMap { reading.bytes(of: export, $0) }
        }
        guard let bytes else { return nil }
        let isLarge = bytes.count > 1400 && request.acceptsGzip && export != .responseDocument
        return SiteAnswer.file(
            ByteBuffer(bytes: bytes), gzipped: isLarge ? gzip(bytes, level: 1).map(ByteBuffer.init(bytes:)) : nil,
            type: export.mediaType, caching: .short, name: "consultation-\(id.number)-" + export.rawValue
        ).response(to: request, isPrivate: false)
    }
}

extension Reading {
    func bytes(of export: Export, _ consultation: Consultation) -> [UInt8]? {
        if export == .readersCopy { return readersCopy(of: consultation) }
        let dossier = dossier(of: consultation)
        let number = consultation.versions.count
        let text: String? =
            switch export {
            case .dataPackage: dossier.dataPackage()
            case .inputs: dossier.inputTable.csv
            case .dispositions: dossier.dispositionTable.csv
            case .responses: dossier.responseTable.csv
            case .json: dossier.json
            case .annotations: dossier.annotations
            case .text: dossier.akomaNtoso(of: number, country: "un", amending: false)
            case .amendments: number > 1 ? dossier.akomaNtoso(of: number, country: "un", amending: true) : nil
            case .responseDocument, .readersCopy: nil
            }
        if export == .responseDocument { return OpenDocumentTable(dossier.responseTable).bytes }
        return text.map { Array($0.utf8) }
    }

    /// Where a consultation can be taken along.
    func downloads(_ h: inout HTMLWriter, _ consultation: Consultation) {
        h.section(.class("flow")) { h in
            h.h2(.class("h3"), words("Take it along"))
            h.ul(.class("toc small")) { h in
                for export in Export.allCases where export != .amendments || consultation.versions.count > 1 {
                    h.li { h in h.a(.href(Route.export(consultation.id, export).link), words(ChoiceWords.of(export))) }
                }
            }
        }
    }
}
