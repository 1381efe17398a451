/// The name of an element with content. The set is closed: it has no element whose content a browser runs or reads as
/// anything but HTML (`style`, `iframe`, `noscript`, `object`), so escaped text means only itself wherever it is put.
public struct Tag: Sendable {
    /// The name as it is written.
    public let name: StaticString

    /// What ends the start tag.
    @usableFromInline let startTagEnd: StaticString

    @inlinable init(_ name: StaticString) {
        self.name = name
        startTagEnd = ">"
    }

    /// An element in which a browser drops a line feed right after the start tag (HTML Living Standard §13.1.2.5).
    /// Writing one for it to drop keeps a line feed that begins the text.
    @inlinable init(preformatted name: StaticString) {
        self.name = name
        startTagEnd = ">\n"
    }

    /// Only for `script(_:)`, which writes no content.
    @inlinable static var script: Tag { Tag("script") }
}

/// The page.
extension Tag {
    /// `<html>`
    @inlinable public static var html: Tag { Tag("html") }
    /// `<head>`
    @inlinable public static var head: Tag { Tag("head") }
    /// `<title>`
    @inlinable public static var title: Tag { Tag("title") }
    /// `<body>`
    @inlinable public static var body: Tag { Tag("body") }
}

/// Parts of a page.
extension Tag {
    /// `<main>`
    @inlinable public static var main: Tag { Tag("main") }
    /// `<header>`
    @inlinable public static var header: Tag { Tag("header") }
    /// `<footer>`
    @inlinable public static var footer: Tag { Tag("footer") }
    /// `<nav>`
    @inlinable public static var nav: Tag { Tag("nav") }
    /// `<section>`
    @inlinable public static var section: Tag { Tag("section") }
    /// `<article>`
    @inlinable public static var article: Tag { Tag("article") }
    /// `<aside>`
    @inlinable public static var aside: Tag { Tag("aside") }
    /// `<hgroup>`
    @inlinable public static var hgroup: Tag { Tag("hgroup") }
    /// `<search>`
    @inlinable public static var search: Tag { Tag("search") }
    /// `<address>`
    @inlinable public static var address: Tag { Tag("address") }
    /// `<h1>`
    @inlinable public static var h1: Tag { Tag("h1") }
    /// `<h2>`
    @inlinable public static var h2: Tag { Tag("h2") }
    /// `<h3>`
    @inlinable public static var h3: Tag { Tag("h3") }
    /// `<h4>`
    @inlinable public static var h4: Tag { Tag("h4") }
    /// `<div>`
    @inlinable public static var div: Tag { Tag("div") }
}

/// Paragraphs and the common runs of text.
extension Tag {
    /// `<p>`
    @inlinable public static var p: Tag { Tag("p") }
    /// `<blockquote>`
    @inlinable public static var blockquote: Tag { Tag("blockquote") }
    /// `<pre>`
    @inlinable public static var pre: Tag { Tag(preformatted: "pre") }
    /// `<span>`
    @inlinable public static var span: Tag { Tag("span") }
    /// `<a>`
    @inlinable public static var a: Tag { Tag("a") }
    /// `<strong>`
    @inlinable public static var strong: Tag { Tag("strong") }
    /// `<em>`
    @inlinable public static var em: Tag { Tag("em") }
    /// `<small>`
    @inlinable public static var small: Tag { Tag("small") }
    /// `<b>`
    @inlinable public static var b: Tag { Tag("b") }
    /// `<i>`
    @inlinable public static var i: Tag { Tag("i") }
}

/// The rarer runs of text.
extension Tag {
    /// `<s>`
    @inlinable public static var s: Tag { Tag("s") }
    /// `<mark>`
    @inlinable public static var mark: Tag { Tag("mark") }
    /// `<ins>`
    @inlinable public static var ins: Tag { Tag("ins") }
    /// `<del>`
    @inlinable public static var del: Tag { Tag("del") }
    /// `<code>`
    @inlinable public static var code: Tag { Tag("code") }
    /// `<kbd>`
    @inlinable public static var kbd: Tag { Tag("kbd") }
    /// `<sub>`
    @inlinable public static var sub: Tag { Tag("sub") }
    /// `<sup>`
    @inlinable public static var sup: Tag { Tag("sup") }
    /// `<q>`
    @inlinable public static var q: Tag { Tag("q") }
    /// `<cite>`
    @inlinable public static var cite: Tag { Tag("cite") }
    /// `<abbr>`
    @inlinable public static var abbr: Tag { Tag("abbr") }
    /// `<dfn>`
    @inlinable public static var dfn: Tag { Tag("dfn") }
    /// `<bdi>`
    @inlinable public static var bdi: Tag { Tag("bdi") }
    /// `<time>`
    @inlinable public static var time: Tag { Tag("time") }
}

/// Lists, figures and what can be opened.
extension Tag {
    /// `<ul>`
    @inlinable public static var ul: Tag { Tag("ul") }
    /// `<ol>`
    @inlinable public static var ol: Tag { Tag("ol") }
    /// `<li>`
    @inlinable public static var li: Tag { Tag("li") }
    /// `<dl>`
    @inlinable public static var dl: Tag { Tag("dl") }
    /// `<dt>`
    @inlinable public static var dt: Tag { Tag("dt") }
    /// `<dd>`
    @inlinable public static var dd: Tag { Tag("dd") }
    /// `<figure>`
    @inlinable public static var figure: Tag { Tag("figure") }
    /// `<figcaption>`
    @inlinable public static var figcaption: Tag { Tag("figcaption") }
    /// `<details>`
    @inlinable public static var details: Tag { Tag("details") }
    /// `<summary>`
    @inlinable public static var summary: Tag { Tag("summary") }
    /// `<dialog>`
    @inlinable public static var dialog: Tag { Tag("dialog") }
}

/// Tables.
extension Tag {
    /// `<table>`
    @inlinable public static var table: Tag { Tag("table") }
    /// `<caption>`
    @inlinable public static var caption: Tag { Tag("caption") }
    /// `<colgroup>`
    @inlinable public static var colgroup: Tag { Tag("colgroup") }
    /// `<thead>`
    @inlinable public static var thead: Tag { Tag("thead") }
    /// `<tbody>`
    @inlinable public static var tbody: Tag { Tag("tbody") }
    /// `<tfoot>`
    @inlinable public static var tfoot: Tag { Tag("tfoot") }
    /// `<tr>`
    @inlinable public static var tr: Tag { Tag("tr") }
    /// `<th>`
    @inlinable public static var th: Tag { Tag("th") }
    /// `<td>`
    @inlinable public static var td: Tag { Tag("td") }
}

/// Forms.
extension Tag {
    /// `<form>`
    @inlinable public static var form: Tag { Tag("form") }
    /// `<fieldset>`
    @inlinable public static var fieldset: Tag { Tag("fieldset") }
    /// `<legend>`
    @inlinable public static var legend: Tag { Tag("legend") }
    /// `<label>`
    @inlinable public static var label: Tag { Tag("label") }
    /// `<button>`
    @inlinable public static var button: Tag { Tag("button") }
    /// `<textarea>`
    @inlinable public static var textarea: Tag { Tag(preformatted: "textarea") }
    /// `<select>`
    @inlinable public static var select: Tag { Tag("select") }
    /// `<optgroup>`
    @inlinable public static var optgroup: Tag { Tag("optgroup") }
    /// `<option>`
    @inlinable public static var option: Tag { Tag("option") }
    /// `<datalist>`
    @inlinable public static var datalist: Tag { Tag("datalist") }
    /// `<output>`
    @inlinable public static var output: Tag { Tag("output") }
    /// `<progress>`
    @inlinable public static var progress: Tag { Tag("progress") }
    /// `<meter>`
    @inlinable public static var meter: Tag { Tag("meter") }
}

/// Drawings (SVG 2).
extension Tag {
    /// `<svg>`
    @inlinable public static var svg: Tag { Tag("svg") }
    /// `<g>`
    @inlinable public static var g: Tag { Tag("g") }
    /// `<defs>`
    @inlinable public static var defs: Tag { Tag("defs") }
    /// `<pattern>`
    @inlinable public static var pattern: Tag { Tag("pattern") }
    /// `<desc>`
    @inlinable public static var desc: Tag { Tag("desc") }
    /// `<tspan>`
    @inlinable public static var tspan: Tag { Tag("tspan") }
    /// `<rect>`
    @inlinable public static var rect: Tag { Tag("rect") }
    /// `<circle>`
    @inlinable public static var circle: Tag { Tag("circle") }
    /// `<ellipse>`
    @inlinable public static var ellipse: Tag { Tag("ellipse") }
    /// `<line>`
    @inlinable public static var line: Tag { Tag("line") }
    /// `<polyline>`
    @inlinable public static var polyline: Tag { Tag("polyline") }
    /// `<polygon>`
    @inlinable public static var polygon: Tag { Tag("polygon") }
    /// `<path>`
    @inlinable public static var path: Tag { Tag("path") }
    /// `<text>`
    @inlinable public static var text: Tag { Tag("text") }
}
