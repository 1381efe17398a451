import HTML
import Testing

@Suite struct `Writing` {
    @Test func `a small page comes out as it is written`() {
        let page = rendered { h in
            h.doctype()
            h.html(.lang("en")) { h in
                h.head { h in
                    h.meta(.charset("utf-8"))
                    h.title("A & B")
                    h.script(.src(.path("/live.js")), .type("module"))
                }
                h.body { h in
                    h.h1("One")
                    h.ul { h in
                        h.li("a")
                        h.li(.class("x"), "b")
                        h.li(.class("x"), .id("y"), "c")
                        h.li(.class("x"), .id("y"), .lang("ko"), text: "d")
                    }
                    h.a(.href(.fragment("y")), text: "to c")
                    h.br()
                    h.svg(.viewBox("0 0 9 9")) { h in
                        h.rect(.x(1), .width(2))
                        h.path(.d("M0 0")) { h in h.title("line") }
                        h.text(.x(1), .y(2), "label")
                    }
                    h.raw("<!-- ours -->")
                    h.insert(SafeHTML(vouchedBy: "this test", bytes: Array("<i>x</i>".utf8)))
                }
            }
        }
        #expect(
            page == """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title>\
                <script src="/live.js" type="module"></script></head><body><h1>One</h1>\
                <ul><li>a</li><li class="x">b</li><li class="x" id="y">c</li><li class="x" id="y" lang="ko">d</li></ul>\
                <a href="#y">to c</a><br><svg viewBox="0 0 9 9"><rect x="1" width="2"></rect>\
                <path d="M0 0"><title>line</title></path><text x="1" y="2">label</text></svg>\
                <!-- ours --><i>x</i></body></html>
                """)
    }

    @Test func `attributes computed at run time give the same element`() {
        let attributes = [Attribute.id("a"), .class("b")]
        #expect(
            rendered { $0.element(.p, attributes, text: "x") }
                == rendered { $0.element(.p, .id("a"), .class("b"), text: "x") })
        #expect(
            rendered { $0.element(.p, attributes) { $0.text("x") } } == rendered { $0.p(.id("a"), .class("b"), "x") })
        #expect(rendered { $0.void(.img, attributes) } == "<img id=\"a\" class=\"b\">")
    }

    @Test func `a line feed that begins a text field survives the browser`() {
        #expect(rendered { $0.textarea("\nx") } == "<textarea>\n\nx</textarea>")
        #expect(rendered { $0.pre { $0.code("x") } } == "<pre>\n<code>x</code></pre>")
    }

    @Test func `lent bytes and finished bytes are the same`() {
        var h = HTMLWriter()
        h.p("x")
        let lent = h.withUTF8 { Array($0) }
        #expect(lent.count == h.count)
        #expect(h.finish() == lent)
        let nothing = HTMLWriter(capacity: -1)
        #expect(nothing.finish().isEmpty)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `random trees come out balanced`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let tags: [HTML.Tag] = [.div, .p, .ul, .li, .pre, .span, .table, .td, .svg, .g]
        func grow(_ h: inout HTMLWriter, depth: Int) {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let tag = tags.randomElement(using: &random) ?? .div
                if depth == 0 {
                    h.text("</div><div>")
                } else {
                    h.element(tag, .title("</p>")) { grow(&$0, depth: depth - 1) }
                }
                h.void(.br)
            }
        }
        let html = rendered { grow(&$0, depth: 6) }
        var open: [Substring] = []
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            if name == "br" { continue }
            if name.first == "/" {
                let innermost = open.popLast()
                #expect(innermost == name.dropFirst())
            } else {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }
}
