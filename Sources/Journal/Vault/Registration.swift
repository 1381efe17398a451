import GRDB

extension Vault {
    /// Signs a person up for a learning event.
    public func register(_ person: String, event: Int, at: Int) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO registration (event, person, at) VALUES (?, ?, ?)",
            arguments: [event, person, at])
    }

    /// Takes a person off the list of a learning event.
    public func unregister(_ person: String, event: Int) throws {
        try db.execute(sql: "DELETE FROM registration WHERE event = ? AND person = ?", arguments: [event, person])
    }

    /// How many people have signed up for a learning event.
    public func registrations(event: Int) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM registration WHERE event = ?", arguments: [event]) ?? 0
    }

    /// Whether a person has signed up for a learning event.
    public func isRegistered(_ person: String, event: Int) throws -> Bool {
        try Row.fetchOne(
            db, sql: "SELECT 1 FROM registration WHERE event = ? AND person = ?", arguments: [event, person]) != nil
    }
}
