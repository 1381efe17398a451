import Testing

@testable import Exchange

/// Descriptions that come as HTML.
struct HTMLProseTests {
    @Test(arguments: [
        ("<p>a<br>b</p>", "a\\\nb"), ("<p>a<br><br>b</p>", "a\n\nb"), ("<p>a<br> <br/>b<br></p>", "a\n\nb"),
        ("<ul><li>a<br><br>b</li></ul>", "- a\\\nb"), ("<b>a<br></b>b<br>", "**a**\\\nb"),
        ("<p><b>a </b>b <i>c</i></p>", "**a** b *c*"), ("<p>C:\\</p>", "C:\\"),
        ("<p><a href=\"https://a.example\">one <b>two</b></a> three</p>", "[one **two**](<https://a.example>) three"),
        ("<p>x \u{301}y</p>", "x \u{301}y")
    ])
    func `becomes CommonMark`(_ html: String, _ markdown: String) { #expect(HTMLProse.markdown(html) == markdown) }

    /// A line is not copied for each of its pieces.
    @Test(arguments: ["a<br>", "<b>a</b> ", "<a href=\"https://a.example\">a</a> ", "<i>a<br></i>", "\\<br>"])
    func `a line of very many pieces`(_ piece: String) {
        let count = 10_000
        let text = HTMLProse.markdown("<p>" + String(repeating: piece, count: count) + "</p>")
        #expect(text.utf8.count >= count)
    }
}
