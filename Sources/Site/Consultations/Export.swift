import HTML
import Mechanism

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

extension Reading {
    /// Where a consultation can be taken along.
    func downloads(_ h: inout HTMLWriter, _ consultation: Consultation) {
        guard !consultation.isWithheld else { return }
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
