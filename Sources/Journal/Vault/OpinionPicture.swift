import GRDB

/// The pictures of a conversation under way: texts of results, with small numbers withheld already.
///
/// Each picture hides small numbers, but the difference of two may be one person. So a picture is shown only once so many
/// people have voted since it was taken that neither the next one nor the final count differs from it by fewer.
extension Vault {
    /// The picture that is shown; nil before the first.
    public func picture(of conversation: Int) throws -> String? {
        try String.fetchOne(db, sql: "SELECT shown FROM ballot_box WHERE conversation = ?", arguments: [conversation])
    }

    /// How many people have voted, or changed a vote, since the last picture was taken.
    public func changedSincePicture(of conversation: Int) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM ballot JOIN ballot_box USING (conversation)
                WHERE conversation = ? AND changed > coalesce(taken, 0)
                """,
            arguments: [conversation]) ?? 0
    }

    /// The number of the last change: with it a picture is kept.
    public func changes(in conversation: Int) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT changes FROM ballot_box WHERE conversation = ?", arguments: [conversation]) ?? 0
    }

    /// Keeps a picture that was taken after so many changes; the one taken before it is shown from now on.
    public func keepPicture(_ text: String, after changes: Int, of conversation: Int) throws {
        try db.execute(
            sql: """
                UPDATE ballot_box SET shown = waiting, waiting = ?, taken = ?
                WHERE conversation = ? AND coalesce(taken, -1) < ? AND is_sealed = 0
                """,
            arguments: [text, changes, conversation, changes])
    }
}
