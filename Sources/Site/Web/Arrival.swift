import HTML
import Hummingbird

/// What a request asks for: the page, its query, the language of whoever asks.
struct Arrival: Sendable {
    let path: String
    let route: Route?
    let query: [String: [String]]
    let words: Words
    /// The language that the reader has just chosen, to be kept in a cookie.
    let chosenLanguage: String?
    /// Where the request came from, for limiting rates; never written down.
    let address: String

    init(_ request: Request, from address: String, _ resources: Resources) {
        let target = request.head.path ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map(String.init) ?? "/"
        route = Route(path: path)
        query = parts.count > 1 ? FormBody.read(Array(parts[1].utf8)) ?? [:] : [:]
        let chosen = query["lang"]?.last.flatMap { resources.catalogues[$0] == nil ? nil : $0 }
        chosenLanguage = chosen
        let kept = Cookies.value("lang", in: request)
        let language =
            [chosen, kept].compactMap(\.self).first { resources.catalogues[$0] != nil }
            ?? Self.preferred(request.headers[.acceptLanguage] ?? "", among: resources.catalogues)
        words = Words(language: language, catalogue: resources.catalogues[language] ?? Catalogue())
        self.address = address
    }

    /// What nobody asked for: something that is sent to many, in their language.
    init(language: String, _ resources: Resources) {
        (path, route, query, chosenLanguage, address) = ("/", nil, [:], nil, "")
        words = Words(language: language, catalogue: resources.catalogues[language] ?? Catalogue())
    }

    /// The same address without the choice of language.
    var link: Link {
        var link = Link.path(path)
        for (name, values) in query.sorted(by: { $0.key < $1.key }) where name != "lang" {
            for value in values { link = link.adding(query: name, value) }
        }
        return link
    }

    /// The first language of an `Accept-Language` header that the site speaks. Its order is that of preference.
    private static func preferred(_ header: String, among catalogues: [String: Catalogue]) -> String {
        for range in header.prefix(500).split(separator: ",") {
            let tag = range.split(separator: ";").first?.split(separator: "-").first ?? ""
            let code = tag.drop { $0 == " " }.lowercased()
            if catalogues[code] != nil { return code }
        }
        return "en"
    }
}
