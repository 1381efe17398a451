extension Dossier {
    /// The inputs as W3C Web Annotations: a collection of one page, JSON-LD.
    ///
    /// What was quoted is told by a TextQuoteSelector, and its place in the clause by a TextPositionSelector that refines a
    /// FragmentSelector on the page of the version. An answer is a reply: an annotation of the annotation.
    public var annotations: PiecedFile {
        let outline = JSON.object([
            ("@context", .string("http://www.w3.org/ns/anno.jsonld")),
            ("id", .string(address + "/export/annotations.jsonld")), ("type", .string("AnnotationCollection")),
            ("label", .string(title)), ("total", .number(annotationCount)),
            (
                "first",
                .object([
                    ("id", .string(address + "/export/annotations.jsonld#page")), ("type", .string("AnnotationPage")),
                    ("startIndex", .number(0)), ("items", .array([]))
                ])
            )
        ])
        return PiecedFile(outline: outline) { input in
            guard input.removal == nil else { return [] }
            return [annotation(of: input)] + (input.answer.map { [reply(to: input, $0)] } ?? [])
        }
    }

    private func annotation(of input: Contribution) -> JSON {
        var bodies = [
            JSON.object([
                ("type", .string("TextualBody")), ("value", .string(input.text ?? "")),
                ("format", .string("text/markdown")), ("language", .text(input.language)),
                ("purpose", .string(input.kind == "question" ? "questioning" : "commenting"))
            ])
        ]
        if let proposal = input.proposal {
            bodies.append(
                .object([
                    ("type", .string("TextualBody")), ("value", .string(proposal)),
                    ("format", .string("text/markdown")),
                    ("language", .text(input.language)), ("purpose", .string("editing"))
                ]))
        }
        return .object([
            ("id", .string(input.address)), ("type", .string("Annotation")),
            ("motivation", .string(input.proposal == nil ? "commenting" : "editing")),
            ("created", .string(input.filed)),
            ("creator", .object([("type", .string("Person")), ("name", .string(input.author))])),
            ("body", .array(bodies)), ("target", target(of: input))
        ])
    }

    private func target(of input: Contribution) -> JSON {
        let source = ("\(address)/versions/\(input.version)")
        guard let key = input.clauseKey else { return .string(source) }
        var fragment: [(name: String, value: JSON)] = [
            ("type", .string("FragmentSelector")), ("conformsTo", .string("http://tools.ietf.org/rfc/rfc3236")),
            ("value", .string("c\(key)"))
        ]
        if let quote = input.quote {
            var selectors = [
                JSON.object([
                    ("type", .string("TextQuoteSelector")), ("exact", .string(quote)),
                    ("prefix", .string(input.before ?? "")), ("suffix", .string(input.after ?? ""))
                ])
            ]
            if let span = input.span {
                selectors.append(
                    .object([
                        ("type", .string("TextPositionSelector")), ("start", .number(span.lowerBound)),
                        ("end", .number(span.upperBound))
                    ]))
            }
            fragment.append(("refinedBy", .array(selectors)))
        }
        return .object([("source", .string(source)), ("selector", .object(fragment))])
    }

    private func reply(to input: Contribution, _ answer: Answer) -> JSON {
        .object([
            ("id", .string(input.address + "#answer")), ("type", .string("Annotation")),
            ("motivation", .string("replying")), ("created", .string(answer.at)),
            ("creator", .object([("type", .string("Person")), ("name", .string(answer.by))])),
            (
                "body",
                .array([
                    .object([
                        ("type", .string("TextualBody")), ("value", .string(answer.disposition)),
                        ("purpose", .string("classifying"))
                    ]),
                    .object([
                        ("type", .string("TextualBody")), ("value", .string(answer.reason)),
                        ("format", .string("text/markdown")), ("purpose", .string("replying"))
                    ])
                ])
            ), ("target", .string(input.address))
        ])
    }
}
