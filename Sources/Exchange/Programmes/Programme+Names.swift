extension Programme {
    /// A UUID that a name stands for, always the same one (RFC 9562, version 5).
    public static func identifier(of name: String) -> String { FrabNames.guid(of: name) }

    /// A name as part of an address: small letters, digits and hyphens. What these cannot say is told apart by a
    /// fingerprint.
    public static func key(of name: String) -> String {
        let slug = FrabNames.slug(name)
        let isWhole = slug.replacing("-", with: " ") == name.lowercased() && slug.utf8.count <= 40
        if isWhole, !slug.isEmpty { return slug }
        return [String(slug.prefix(32).trimming { $0 == "-" }), String(FrabNames.guid(of: name).prefix(8))]
            .filter { !$0.isEmpty }.joined(separator: "-")
    }
}
