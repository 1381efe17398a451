/// What a wiki puts around a page.
enum PageChrome {
    /// Whether a line of rendered text belongs to the site.
    static func isChrome(_ line: String) -> Bool {
        guard line.utf8.count <= 300 else { return false }
        let text = line.folded
        return whole.contains(text) || beginnings.contains(where: text.hasPrefix) || isContentsEntry(line)
    }

    /// Whether nothing of the page comes after this line.
    static func endsPage(_ line: String) -> Bool {
        guard line.utf8.count <= 300 else { return false }
        let text = line.folded
        return ["navigation menu", "personal tools"].contains(text)
            || ["retrieved from \"http", "retrieved from “http"].contains(where: text.hasPrefix)
    }

    /// An entry of the table of contents: "2.1 Key participants".
    private static func isContentsEntry(_ line: String) -> Bool {
        let words = line.trimming { $0.isWhitespace || "•*".contains($0) }
        let number = words.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let last = number.last, last != ".", number.count <= 6 else { return false }
        let rest = words.dropFirst(number.count)
        guard rest.first?.isWhitespace == true else { return false }
        return SectionTitle.match(rest.trimmed) != nil || RoleTitle.match(rest.trimmed) != nil
    }

    private static let whole: Set<String> = [
        "jump to navigation jump to search", "jump to navigation", "jump to search", "jump to: navigation, search",
        "navigation", "navigation menu", "personal tools", "contents", "contents [hide]", "[hide]", "table of contents",
        "main page", "view source", "view history", "log in", "create account", "recent changes", "random page",
        "what links here", "related changes", "special pages", "printable version", "permanent link",
        "page information", "cite this page", "privacy policy", "disclaimers", "about eurodig wiki", "no edit summary",
        "namespaces", "skip to content", "[edit]", "powered by mediawiki", "toggle navigation", "back to top",
        "copyright", "imprint", "more"
    ]

    private static let beginnings = [
        "from eurodig wiki", "from seedig wiki", "retrieved from \"", "retrieved from “", "this page was last edited",
        "this page was last modified", "revision as of ", "(diff) ← older", "content is available under",
        "this page has been accessed", "to follow the current discussion on this topic", "redirected from ",
        "(redirected from ", "categories:", "category:", "jump to navigation", "jump to:"
    ]
}
