import GRDB

/// The tables of the journal. A migration that has been released is never edited; a change is a new one.
enum Schema {
    /// Marks the file as a journal of this program, so that another program's database is never migrated ("CONV").
    static let applicationID = 0x434f_4e56

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 record") { db in
            // The record's own order is the primary key; triggers make it append-only for every program.
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(
                sql: """
                    CREATE TABLE entry (
                        idx INTEGER PRIMARY KEY,
                        leaf BLOB NOT NULL CHECK (length(leaf) = 32),
                        bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 2 AND 65535)
                    ) STRICT;
                    CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
                        WHEN NEW.idx <> (SELECT coalesce(max(idx) + 1, 0) FROM entry)
                        BEGIN SELECT RAISE(ABORT, 'an entry of the record comes after the last one'); END;
                    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
                        BEGIN SELECT RAISE(ABORT, 'an entry of the record is never changed'); END;
                    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
                        BEGIN SELECT RAISE(ABORT, 'an entry of the record is never removed'); END;
                    CREATE TABLE object (
                        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
                        entry INTEGER NOT NULL REFERENCES entry (idx),
                        salt BLOB NOT NULL CHECK (length(salt) = 32),
                        bytes BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("2 vault") { db in
            try db.execute(
                sql: """
                    CREATE TABLE account (
                        person TEXT PRIMARY KEY,
                        email TEXT NOT NULL UNIQUE,
                        locale TEXT NOT NULL,
                        joined INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE sign_in_link (
                        token_hash BLOB PRIMARY KEY,
                        person TEXT NOT NULL,
                        email TEXT,
                        expires INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE session (
                        token_hash BLOB PRIMARY KEY,
                        person TEXT NOT NULL,
                        secret BLOB NOT NULL,
                        created INTEGER NOT NULL,
                        seen INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX session_person ON session (person);
                    CREATE TABLE demographic (
                        person TEXT PRIMARY KEY,
                        region TEXT,
                        gender TEXT,
                        age TEXT,
                        first_timer TEXT
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE registration (
                        event INTEGER NOT NULL,
                        person TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (event, person)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE outbox (
                        id INTEGER PRIMARY KEY,
                        recipient TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        body TEXT NOT NULL,
                        created INTEGER NOT NULL,
                        sent INTEGER,
                        attempts INTEGER NOT NULL DEFAULT 0
                    ) STRICT;
                    CREATE TABLE setting (
                        name TEXT PRIMARY KEY,
                        value TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        return migrator
    }
}
