import HTML
import Testing

@Suite struct `Attributes` {
    @Test(arguments: [
        (Attribute.required(true), " required"), (.required(false), ""), (.checked(), " checked"), (.open(false), ""),
        (.hidden(true), " hidden"), (.selected(false), ""), (.disabled(true), " disabled"),
        (.autofocus(), " autofocus"),
        (.if(true, .class("x")), " class=\"x\""), (.if(false, .class("x")), ""),
        (.lang(nil), ""), (.lang("sr"), " lang=\"sr\""), (.alt(""), " alt=\"\""),
        (.href(.path("/a?b=1&c=2")), " href=\"/a?b=1&amp;c=2\""), (.href(.outside("javascript:x")), ""),
        (.href(.outside("https://example.org")), " href=\"https://example.org\""),
        (.rows(4), " rows=\"4\""), (.tabindex(-1), " tabindex=\"-1\""), (.colspan(nil), ""),
        (.x(1.5), " x=\"1.5\""), (.width(10), " width=\"10\""), (.height("50%"), " height=\"50%\""),
        (.data("seats", "21"), " data-seats=\"21\""), (.aria("live", "polite"), " aria-live=\"polite\""),
        (.ariaLabel("a"), " aria-label=\"a\""), (.ariaCurrent("page"), " aria-current=\"page\""),
        (.ariaDescribedBy("h"), " aria-describedby=\"h\""), (.ariaLabelledBy("h"), " aria-labelledby=\"h\""),
        (.httpEquiv("x"), " http-equiv=\"x\""), (.viewBox("0 0 1 1"), " viewBox=\"0 0 1 1\""),
        (.for("f"), " for=\"f\""), (.formaction(.path("/x")), " formaction=\"/x\"")
    ])
    func `are written by value`(attribute: Attribute, expected: String) {
        #expect(rendered { $0.div(attribute) { _ in } } == "<div\(expected)></div>")
    }
}
