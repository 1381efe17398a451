import TransparencyLog

extension Fields {
    /// A file that comes along. The entry says its kind and commits to its bytes and its name.
    public mutating func attachment(_ name: String, _ value: inout Attachment) {
        switch direction {
        case .describing: shapes.append(FieldShape(name, .file, isRequired: true))
        case .form(let form):
            guard let file = form.files[name], !file.bytes.isEmpty else { return fault(name, .missing) }
            guard file.bytes.count <= Attachment.mostBytes else {
                return fault(name, .tooLong(bytes: Attachment.mostBytes))
            }
            guard let kind = Attachment.Kind(of: file.bytes, named: file.name) else {
                return fault(name, .notATakenFile)
            }
            switch TextLimit.optionalName.accept(file.name) {
            case .success(let words): value.name = words.isEmpty ? .none : .written(words)
            case .failure: value.name = .none
            }
            (value.kind, value.content) = (kind, .given(file.bytes))
        case .entry:
            var kind: Attachment.Kind? = value.kind
            choice(name + "_kind", &kind, isRequired: true)
            if let kind { value.kind = kind }
            value.content = takeCommitment(name).map(Attachment.Content.kept) ?? .none
            if case .none = value.content { fault(name, .missing) }
            value.name = takeCommitment(name + "_name").map(Prose.kept) ?? .none
        case .sealing(let seal):
            facts.append((name + "_kind", .string(value.kind.rawValue)))
            switch value.content {
            case .none: break
            case .given(let bytes): if let kept = committed(name, bytes, false, seal) { value.content = .kept(kept) }
            case .kept(let commitment): note(name, commitment)
            }
            value.name = sealed(name + "_name", value.name, true, seal)
        }
    }
}
