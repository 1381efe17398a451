import HTML
import Testing

/// Every shorthand writes the element it is named for.
@Suite struct `Shorthands` {
    static let holdingText: [(String, @Sendable (inout HTMLWriter) -> Void)] = [
        (
            "title",
            {
                $0.title("t"); $0.title(.id("a"), "t"); $0.title(.id("a"), .lang("b"), "t");
                $0.title(.id("a"), text: "t"); $0.title { $0.text("t") }
            }
        ),
        (
            "address",
            {
                $0.address("t"); $0.address(.id("a"), "t"); $0.address(.id("a"), .lang("b"), "t");
                $0.address(.id("a"), text: "t"); $0.address { $0.text("t") }
            }
        ),
        (
            "h1",
            {
                $0.h1("t"); $0.h1(.id("a"), "t"); $0.h1(.id("a"), .lang("b"), "t"); $0.h1(.id("a"), text: "t");
                $0.h1 { $0.text("t") }
            }
        ),
        (
            "h2",
            {
                $0.h2("t"); $0.h2(.id("a"), "t"); $0.h2(.id("a"), .lang("b"), "t"); $0.h2(.id("a"), text: "t");
                $0.h2 { $0.text("t") }
            }
        ),
        (
            "h3",
            {
                $0.h3("t"); $0.h3(.id("a"), "t"); $0.h3(.id("a"), .lang("b"), "t"); $0.h3(.id("a"), text: "t");
                $0.h3 { $0.text("t") }
            }
        ),
        (
            "h4",
            {
                $0.h4("t"); $0.h4(.id("a"), "t"); $0.h4(.id("a"), .lang("b"), "t"); $0.h4(.id("a"), text: "t");
                $0.h4 { $0.text("t") }
            }
        ),
        (
            "div",
            {
                $0.div("t"); $0.div(.id("a"), "t"); $0.div(.id("a"), .lang("b"), "t"); $0.div(.id("a"), text: "t");
                $0.div { $0.text("t") }
            }
        ),
        (
            "p",
            {
                $0.p("t"); $0.p(.id("a"), "t"); $0.p(.id("a"), .lang("b"), "t"); $0.p(.id("a"), text: "t");
                $0.p { $0.text("t") }
            }
        ),
        (
            "blockquote",
            {
                $0.blockquote("t"); $0.blockquote(.id("a"), "t"); $0.blockquote(.id("a"), .lang("b"), "t");
                $0.blockquote(.id("a"), text: "t"); $0.blockquote { $0.text("t") }
            }
        ),
        (
            "pre",
            {
                $0.pre("t"); $0.pre(.id("a"), "t"); $0.pre(.id("a"), .lang("b"), "t"); $0.pre(.id("a"), text: "t");
                $0.pre { $0.text("t") }
            }
        ),
        (
            "span",
            {
                $0.span("t"); $0.span(.id("a"), "t"); $0.span(.id("a"), .lang("b"), "t"); $0.span(.id("a"), text: "t");
                $0.span { $0.text("t") }
            }
        ),
        (
            "a",
            {
                $0.a("t"); $0.a(.id("a"), "t"); $0.a(.id("a"), .lang("b"), "t"); $0.a(.id("a"), text: "t");
                $0.a { $0.text("t") }
            }
        ),
        (
            "strong",
            {
                $0.strong("t"); $0.strong(.id("a"), "t"); $0.strong(.id("a"), .lang("b"), "t");
                $0.strong(.id("a"), text: "t"); $0.strong { $0.text("t") }
            }
        ),
        (
            "em",
            {
                $0.em("t"); $0.em(.id("a"), "t"); $0.em(.id("a"), .lang("b"), "t"); $0.em(.id("a"), text: "t");
                $0.em { $0.text("t") }
            }
        ),
        (
            "small",
            {
                $0.small("t"); $0.small(.id("a"), "t"); $0.small(.id("a"), .lang("b"), "t");
                $0.small(.id("a"), text: "t"); $0.small { $0.text("t") }
            }
        ),
        (
            "b",
            {
                $0.b("t"); $0.b(.id("a"), "t"); $0.b(.id("a"), .lang("b"), "t"); $0.b(.id("a"), text: "t");
                $0.b { $0.text("t") }
            }
        ),
        (
            "i",
            {
                $0.i("t"); $0.i(.id("a"), "t"); $0.i(.id("a"), .lang("b"), "t"); $0.i(.id("a"), text: "t");
                $0.i { $0.text("t") }
            }
        ),
        (
            "s",
            {
                $0.s("t"); $0.s(.id("a"), "t"); $0.s(.id("a"), .lang("b"), "t"); $0.s(.id("a"), text: "t");
                $0.s { $0.text("t") }
            }
        ),
        (
            "mark",
            {
                $0.mark("t"); $0.mark(.id("a"), "t"); $0.mark(.id("a"), .lang("b"), "t"); $0.mark(.id("a"), text: "t");
                $0.mark { $0.text("t") }
            }
        ),
        (
            "ins",
            {
                $0.ins("t"); $0.ins(.id("a"), "t"); $0.ins(.id("a"), .lang("b"), "t"); $0.ins(.id("a"), text: "t");
                $0.ins { $0.text("t") }
            }
        ),
        (
            "del",
            {
                $0.del("t"); $0.del(.id("a"), "t"); $0.del(.id("a"), .lang("b"), "t"); $0.del(.id("a"), text: "t");
                $0.del { $0.text("t") }
            }
        ),
        (
            "code",
            {
                $0.code("t"); $0.code(.id("a"), "t"); $0.code(.id("a"), .lang("b"), "t"); $0.code(.id("a"), text: "t");
                $0.code { $0.text("t") }
            }
        ),
        (
            "kbd",
            {
                $0.kbd("t"); $0.kbd(.id("a"), "t"); $0.kbd(.id("a"), .lang("b"), "t"); $0.kbd(.id("a"), text: "t");
                $0.kbd { $0.text("t") }
            }
        ),
        (
            "sub",
            {
                $0.sub("t"); $0.sub(.id("a"), "t"); $0.sub(.id("a"), .lang("b"), "t"); $0.sub(.id("a"), text: "t");
                $0.sub { $0.text("t") }
            }
        ),
        (
            "sup",
            {
                $0.sup("t"); $0.sup(.id("a"), "t"); $0.sup(.id("a"), .lang("b"), "t"); $0.sup(.id("a"), text: "t");
                $0.sup { $0.text("t") }
            }
        ),
        (
            "q",
            {
                $0.q("t"); $0.q(.id("a"), "t"); $0.q(.id("a"), .lang("b"), "t"); $0.q(.id("a"), text: "t");
                $0.q { $0.text("t") }
            }
        ),
        (
            "cite",
            {
                $0.cite("t"); $0.cite(.id("a"), "t"); $0.cite(.id("a"), .lang("b"), "t"); $0.cite(.id("a"), text: "t");
                $0.cite { $0.text("t") }
            }
        ),
        (
            "abbr",
            {
                $0.abbr("t"); $0.abbr(.id("a"), "t"); $0.abbr(.id("a"), .lang("b"), "t"); $0.abbr(.id("a"), text: "t");
                $0.abbr { $0.text("t") }
            }
        ),
        (
            "dfn",
            {
                $0.dfn("t"); $0.dfn(.id("a"), "t"); $0.dfn(.id("a"), .lang("b"), "t"); $0.dfn(.id("a"), text: "t");
                $0.dfn { $0.text("t") }
            }
        ),
        (
            "bdi",
            {
                $0.bdi("t"); $0.bdi(.id("a"), "t"); $0.bdi(.id("a"), .lang("b"), "t"); $0.bdi(.id("a"), text: "t");
                $0.bdi { $0.text("t") }
            }
        ),
        (
            "time",
            {
                $0.time("t"); $0.time(.id("a"), "t"); $0.time(.id("a"), .lang("b"), "t"); $0.time(.id("a"), text: "t");
                $0.time { $0.text("t") }
            }
        ),
        (
            "li",
            {
                $0.li("t"); $0.li(.id("a"), "t"); $0.li(.id("a"), .lang("b"), "t"); $0.li(.id("a"), text: "t");
                $0.li { $0.text("t") }
            }
        ),
        (
            "dt",
            {
                $0.dt("t"); $0.dt(.id("a"), "t"); $0.dt(.id("a"), .lang("b"), "t"); $0.dt(.id("a"), text: "t");
                $0.dt { $0.text("t") }
            }
        ),
        (
            "dd",
            {
                $0.dd("t"); $0.dd(.id("a"), "t"); $0.dd(.id("a"), .lang("b"), "t"); $0.dd(.id("a"), text: "t");
                $0.dd { $0.text("t") }
            }
        ),
        (
            "figcaption",
            {
                $0.figcaption("t"); $0.figcaption(.id("a"), "t"); $0.figcaption(.id("a"), .lang("b"), "t");
                $0.figcaption(.id("a"), text: "t"); $0.figcaption { $0.text("t") }
            }
        ),
        (
            "summary",
            {
                $0.summary("t"); $0.summary(.id("a"), "t"); $0.summary(.id("a"), .lang("b"), "t");
                $0.summary(.id("a"), text: "t"); $0.summary { $0.text("t") }
            }
        ),
        (
            "caption",
            {
                $0.caption("t"); $0.caption(.id("a"), "t"); $0.caption(.id("a"), .lang("b"), "t");
                $0.caption(.id("a"), text: "t"); $0.caption { $0.text("t") }
            }
        ),
        (
            "th",
            {
                $0.th("t"); $0.th(.id("a"), "t"); $0.th(.id("a"), .lang("b"), "t"); $0.th(.id("a"), text: "t");
                $0.th { $0.text("t") }
            }
        ),
        (
            "td",
            {
                $0.td("t"); $0.td(.id("a"), "t"); $0.td(.id("a"), .lang("b"), "t"); $0.td(.id("a"), text: "t");
                $0.td { $0.text("t") }
            }
        ),
        (
            "legend",
            {
                $0.legend("t"); $0.legend(.id("a"), "t"); $0.legend(.id("a"), .lang("b"), "t");
                $0.legend(.id("a"), text: "t"); $0.legend { $0.text("t") }
            }
        ),
        (
            "label",
            {
                $0.label("t"); $0.label(.id("a"), "t"); $0.label(.id("a"), .lang("b"), "t");
                $0.label(.id("a"), text: "t"); $0.label { $0.text("t") }
            }
        ),
        (
            "button",
            {
                $0.button("t"); $0.button(.id("a"), "t"); $0.button(.id("a"), .lang("b"), "t");
                $0.button(.id("a"), text: "t"); $0.button { $0.text("t") }
            }
        ),
        (
            "textarea",
            {
                $0.textarea("t"); $0.textarea(.id("a"), "t"); $0.textarea(.id("a"), .lang("b"), "t");
                $0.textarea(.id("a"), text: "t"); $0.textarea { $0.text("t") }
            }
        ),
        (
            "option",
            {
                $0.option("t"); $0.option(.id("a"), "t"); $0.option(.id("a"), .lang("b"), "t");
                $0.option(.id("a"), text: "t"); $0.option { $0.text("t") }
            }
        ),
        (
            "output",
            {
                $0.output("t"); $0.output(.id("a"), "t"); $0.output(.id("a"), .lang("b"), "t");
                $0.output(.id("a"), text: "t"); $0.output { $0.text("t") }
            }
        ),
        (
            "progress",
            {
                $0.progress("t"); $0.progress(.id("a"), "t"); $0.progress(.id("a"), .lang("b"), "t");
                $0.progress(.id("a"), text: "t"); $0.progress { $0.text("t") }
            }
        ),
        (
            "meter",
            {
                $0.meter("t"); $0.meter(.id("a"), "t"); $0.meter(.id("a"), .lang("b"), "t");
                $0.meter(.id("a"), text: "t"); $0.meter { $0.text("t") }
            }
        ),
        (
            "desc",
            {
                $0.desc("t"); $0.desc(.id("a"), "t"); $0.desc(.id("a"), .lang("b"), "t"); $0.desc(.id("a"), text: "t");
                $0.desc { $0.text("t") }
            }
        ),
        (
            "tspan",
            {
                $0.tspan("t"); $0.tspan(.id("a"), "t"); $0.tspan(.id("a"), .lang("b"), "t");
                $0.tspan(.id("a"), text: "t"); $0.tspan { $0.text("t") }
            }
        )
    ]

    static let holdingElements: [(String, @Sendable (inout HTMLWriter) -> Void)] = [
        ("html", { $0.html(.id("a")) { $0.text("t") } }),
        ("head", { $0.head(.id("a")) { $0.text("t") } }),
        ("body", { $0.body(.id("a")) { $0.text("t") } }),
        ("main", { $0.main(.id("a")) { $0.text("t") } }),
        ("header", { $0.header(.id("a")) { $0.text("t") } }),
        ("footer", { $0.footer(.id("a")) { $0.text("t") } }),
        ("nav", { $0.nav(.id("a")) { $0.text("t") } }),
        ("section", { $0.section(.id("a")) { $0.text("t") } }),
        ("article", { $0.article(.id("a")) { $0.text("t") } }),
        ("aside", { $0.aside(.id("a")) { $0.text("t") } }),
        ("hgroup", { $0.hgroup(.id("a")) { $0.text("t") } }),
        ("search", { $0.search(.id("a")) { $0.text("t") } }),
        ("ul", { $0.ul(.id("a")) { $0.text("t") } }),
        ("ol", { $0.ol(.id("a")) { $0.text("t") } }),
        ("dl", { $0.dl(.id("a")) { $0.text("t") } }),
        ("figure", { $0.figure(.id("a")) { $0.text("t") } }),
        ("details", { $0.details(.id("a")) { $0.text("t") } }),
        ("dialog", { $0.dialog(.id("a")) { $0.text("t") } }),
        ("table", { $0.table(.id("a")) { $0.text("t") } }),
        ("colgroup", { $0.colgroup(.id("a")) { $0.text("t") } }),
        ("thead", { $0.thead(.id("a")) { $0.text("t") } }),
        ("tbody", { $0.tbody(.id("a")) { $0.text("t") } }),
        ("tfoot", { $0.tfoot(.id("a")) { $0.text("t") } }),
        ("tr", { $0.tr(.id("a")) { $0.text("t") } }),
        ("form", { $0.form(.id("a")) { $0.text("t") } }),
        ("fieldset", { $0.fieldset(.id("a")) { $0.text("t") } }),
        ("select", { $0.select(.id("a")) { $0.text("t") } }),
        ("optgroup", { $0.optgroup(.id("a")) { $0.text("t") } }),
        ("datalist", { $0.datalist(.id("a")) { $0.text("t") } }),
        ("svg", { $0.svg(.id("a")) { $0.text("t") } }),
        ("g", { $0.g(.id("a")) { $0.text("t") } }),
        ("defs", { $0.defs(.id("a")) { $0.text("t") } }),
        ("pattern", { $0.pattern(.id("a")) { $0.text("t") } }),
        ("rect", { $0.rect(.id("a")) { $0.text("t") } }),
        ("circle", { $0.circle(.id("a")) { $0.text("t") } }),
        ("ellipse", { $0.ellipse(.id("a")) { $0.text("t") } }),
        ("line", { $0.line(.id("a")) { $0.text("t") } }),
        ("polyline", { $0.polyline(.id("a")) { $0.text("t") } }),
        ("polygon", { $0.polygon(.id("a")) { $0.text("t") } }),
        ("path", { $0.path(.id("a")) { $0.text("t") } })
    ]

    static let void: [(String, @Sendable (inout HTMLWriter) -> Void)] = [
        ("br", { $0.br(.id("a")) }),
        ("wbr", { $0.wbr(.id("a")) }),
        ("img", { $0.img(.id("a")) }),
        ("hr", { $0.hr(.id("a")) }),
        ("meta", { $0.meta(.id("a")) }),
        ("link", { $0.link(.id("a")) }),
        ("col", { $0.col(.id("a")) }),
        ("input", { $0.input(.id("a")) })
    ]

    @Test(arguments: holdingText)
    func `around text`(name: String, write: @Sendable (inout HTMLWriter) -> Void) {
        let gap = name == "pre" || name == "textarea" ? "\n" : ""
        let expected = ["", " id=\"a\"", " id=\"a\" lang=\"b\"", " id=\"a\"", ""]
            .map { "<\(name)\($0)>\(gap)t</\(name)>" }
        #expect(rendered(write) == expected.joined())
    }

    @Test(arguments: holdingElements)
    func `around elements`(name: String, write: @Sendable (inout HTMLWriter) -> Void) {
        #expect(rendered(write) == "<\(name) id=\"a\">t</\(name)>")
    }

    @Test(arguments: void)
    func `without an end`(name: String, write: @Sendable (inout HTMLWriter) -> Void) {
        #expect(rendered(write) == "<\(name) id=\"a\">")
    }
}
