/// The version of the program.
enum Version {
    /// Semantic version; the changelog says what each one brought.
    static let text = "0.2.0"
}
