import HTML
import Testing

@Suite struct `Links` {
    @Test(arguments: [
        ("/", "/"), ("/issues/12", "/issues/12"), ("/issues/12?page=2&x=a+b#c3", "/issues/12?page=2&x=a+b#c3"),
        ("/terms/문서", "/terms/%EB%AC%B8%EC%84%9C"), ("/a b", "/a%20b"), ("/a%20b", "/a%20b"), ("/100%", "/100%25"),
        ("/a//b", "/a//b"), ("/.well-known/x", "/.well-known/x"), ("/v1.2/x...", "/v1.2/x..."),
        ("/a?next=//b", "/a?next=//b"), ("/a?x=\\", "/a?x=%5C"), ("/a#b#c", "/a#b%23c"), ("/a\"><b", "/a%22%3E%3Cb"),
        ("/a/b%2Fc", "/a/b%2Fc"), ("/@name", "/@name"), ("/a?", "/a?")
    ])
    func `to our own pages are kept and encoded`(text: String, expected: String) {
        #expect(Link.path(text).address == expected)
        #expect(Link.path(expected).address == expected)
    }

    @Test(arguments: [
        "", " ", "issues", " /issues", "//evil.example", "///evil.example", "/\\evil.example", "\\/evil.example",
        "/\t/evil.example", "/\n/evil.example", "\t//evil.example", "/%2F/evil.example", "/%2fevil.example",
        "/%5Cevil.example", "/%09/evil.example", "/a\\..\\b", "/..//evil.example", "/.//evil.example",
        "/a/../..//evil.example", "/%2e%2e//evil.example", "/a/%2E./b", "/a/.", "/a\u{0}b", "/a%00b",
        "/a%0d%0aSet-Cookie: x",
        "/a?b\r\nSet-Cookie: x", "/a#\u{7F}", "https://evil.example/", "javascript:alert(1)", "?x", "#x", "/\u{1}"
    ])
    func `that are none of our own pages become the front page`(text: String) {
        #expect(Link.path(text) == .home)
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org"), ("HTTPS://example.org/A", "https://example.org/A"),
        ("http://example.org:8080/a?b=c#d", "http://example.org:8080/a?b=c#d"),
        (" \u{1}https://example.org/ \n", "https://example.org/"), ("ht\ntps://exa\tmple.org/", "https://example.org/"),
        ("https://example.org/@name", "https://example.org/@name"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("https://예시.example/길", "https://예시.example/%EA%B8%B8"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/\"onmouseover=\"x", "https://example.org/%22onmouseover=%22x"),
        ("https://example.org\"><script>", nil), ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("MailTo:desk@example.org?subject=a b", "mailto:desk@example.org?subject=a%20b"),
        ("mailto:", nil), ("javascript:alert(1)", nil), ("JaVaScRiPt:alert(1)", nil), ("java\nscript:alert(1)", nil),
        ("\u{1} javascript:alert(1)", nil), ("java\u{0}script:alert(1)", nil), ("&#106;avascript:alert(1)", nil),
        ("javascript&colon;alert(1)", nil), ("javascript://example.org/%0aalert(1)", nil), ("data:text/html,x", nil),
        ("vbscript:x", nil), ("file:///etc/passwd", nil), ("ftp://example.org", nil),
        ("blob:https://example.org/x", nil),
        ("//example.org", nil), ("/issues", nil), ("example.org", nil), ("", nil), (":", nil), ("https:", nil),
        ("https:example.org", nil), ("https:/example.org", nil), ("https:///example.org", nil), ("https://", nil),
        ("https://:80/", nil), ("https:\\\\example.org", nil), ("https://good.example\\@evil.example", nil),
        ("https://good.example@evil.example", nil), ("https://%65vil.example", nil), ("https://a b/", nil),
        ("\u{A0}https://example.org", nil), ("\u{200B}https://example.org", nil), ("hſttps://example.org", nil),
        ("httpſ://example.org", nil)
    ])
    func `to the outside are read as a browser reads them`(text: String, expected: String?) {
        #expect(Link.outside(text)?.address == expected)
        if let expected { #expect(Link.outside(expected)?.address == expected) }
    }

    @Test func `take a query before their fragment`() {
        #expect(Link.path("/search").adding(query: "q", "a&b=c +ü#").address == "/search?q=a%26b%3Dc%20%2B%C3%BC%23")
        #expect(Link.path("/a?b=1#c").adding(query: "d", "2").address == "/a?b=1&d=2#c")
        #expect(Link.path("/a?").adding(query: "d", "2").address == "/a?d=2")
        #expect(Link.query("page", "2").adding(query: "q", "?").address == "?page=2&q=%3F")
        #expect(Link.fragment("c3").adding(query: "a", "b").address == "?a=b#c3")
    }

    @Test func `take a fragment in place of the one they had`() {
        #expect(Link.fragment("c 3#").address == "#c%203%23")
        #expect(Link.path("/a#b").adding(fragment: "c").address == "/a#c")
    }

    @Test(arguments: [
        ("/terms", "a/b", "/terms/a%2Fb"), ("/terms/", "x", "/terms/x"),
        ("/terms?q=1#f", "문", "/terms/%EB%AC%B8?q=1#f"),
        ("/terms", "..", "/terms"), ("/terms", ".", "/terms"), ("/terms", "", "/terms"), ("/", "/evil.example", "/"),
        ("/", "\\evil", "/"), ("/terms", "...", "/terms/..."), ("/terms", "50%", "/terms/50%25"), ("/", "a", "/a"),
        ("/terms", "%2e%2e", "/terms/%252e%252e")
    ])
    func `take a component that stays one component`(path: String, component: String, expected: String) {
        #expect(Link.path(path).appending(component).address == expected)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `made of anything stay on the site and in ASCII`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "/", "/", "\\", ".", "..", "%2f", "%5C", "%2e", "%", "?", "#", "a", "é", " ", "\t", "\u{0}", "@", ":",
            "evil"
        ]
        for _ in 0..<1000 {
            let count = Int.random(in: 0...8, using: &random)
            let text = "/" + (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let link = Link.path(text)
            let second = link.address.utf8.dropFirst().first
            #expect(link.address.utf8.first == UInt8(ascii: "/"))
            #expect(second != UInt8(ascii: "/") && second != UInt8(ascii: "\\"), "\(text)")
            #expect(link.address.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "\(text)")
            #expect(Link.path(link.address) == link, "\(text)")
        }
    }
}
