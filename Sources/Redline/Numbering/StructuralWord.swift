/// The words by which laws name their larger parts, as they stand before a number.
enum StructuralWord {
    /// Lower case to kind. Where languages share a word, the wider use decides.
    static let kinds: [String: Clause.Kind] = [
        "part": .part, "book": .part, "teil": .part, "buch": .part, "partie": .part, "livre": .part, "parte": .part,
        "libro": .part, "deo": .part, "део": .part, "часть": .part, "annex": .part, "anlage": .part, "anhang": .part,
        "annexe": .part, "appendix": .part, "schedule": .part, "title": .title, "titre": .title, "título": .title,
        "titolo": .title, "chapter": .chapter, "kapitel": .chapter, "chapitre": .chapter, "capítulo": .chapter,
        "capitolo": .chapter, "глава": .chapter, "poglavlje": .chapter, "поглавље": .chapter, "section": .section,
        "abschnitt": .section, "sección": .section, "secção": .section, "seção": .section, "sezione": .section,
        "odeljak": .section, "одељак": .section, "раздел": .section, "subsection": .subsection,
        "unterabschnitt": .subsection, "titel": .subsection, "untertitel": .subsection, "article": .article,
        "artikel": .article, "artículo": .article, "artigo": .article, "articolo": .article, "clause": .article,
        "rule": .article, "члан": .article, "član": .article, "članak": .article, "статья": .article,
        "стаття": .article, "art": .article
    ]
}
