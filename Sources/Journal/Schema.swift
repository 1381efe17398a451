import Foundation
import GRDB
import TransparencyLog

/// The tables of the journal. A migration that has been released is never edited; a change is a new one.
enum Schema {
    /// Marks the file as a journal of this program, so that another program's database is never migrated ("CONV").
    static let applicationID = 0x434f_4e56

    static func migrator(_ keys: KeyRing) -> DatabaseMigrator {
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
        migrator.registerMigration("3 sealed") { db in
            try db.execute(
                sql: """
                    CREATE TABLE text (
                        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
                        entry INTEGER NOT NULL REFERENCES entry (idx),
                        owner TEXT NOT NULL,
                        is_name INTEGER NOT NULL,
                        sealed BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE removed (
                        hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
                        entry INTEGER NOT NULL REFERENCES entry (idx)
                    ) STRICT, WITHOUT ROWID;
                    ALTER TABLE account RENAME TO open_account;
                    CREATE TABLE account (
                        person TEXT PRIMARY KEY,
                        email_mark BLOB NOT NULL UNIQUE,
                        sealed BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    ALTER TABLE demographic RENAME TO open_demographic;
                    CREATE TABLE demographic (
                        person TEXT PRIMARY KEY,
                        sealed BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    -- Links and letters live for minutes; those under way are asked for again.
                    DROP TABLE sign_in_link;
                    CREATE TABLE sign_in_link (
                        token_hash BLOB PRIMARY KEY,
                        person TEXT NOT NULL,
                        email BLOB,
                        expires INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    DROP TABLE outbox;
                    CREATE TABLE outbox (
                        id INTEGER PRIMARY KEY,
                        person TEXT NOT NULL,
                        sealed BLOB,
                        created INTEGER NOT NULL,
                        sent INTEGER,
                        attempts INTEGER NOT NULL DEFAULT 0
                    ) STRICT;
                    """)
            try sealWhatLayOpen(db, keys)
            try db.execute(sql: "DROP TABLE object; DROP TABLE open_account; DROP TABLE open_demographic")
        }
        migrator.registerMigration("4 drafts") { db in
            try db.execute(
                sql: """
                    CREATE TABLE draft (
                        place TEXT NOT NULL,
                        owner TEXT NOT NULL,
                        sealed BLOB NOT NULL,
                        saved INTEGER NOT NULL,
                        PRIMARY KEY (place, owner)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("5 ballots") { db in
            try db.execute(
                sql: """
                    CREATE TABLE ballot (
                        conversation INTEGER NOT NULL,
                        voter TEXT NOT NULL,
                        sealed BLOB NOT NULL,
                        changed INTEGER NOT NULL,
                        leaf BLOB CHECK (length(leaf) = 32),
                        PRIMARY KEY (conversation, voter)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE ballot_box (
                        conversation INTEGER PRIMARY KEY,
                        changes INTEGER NOT NULL,
                        is_sealed INTEGER NOT NULL,
                        shown TEXT,
                        waiting TEXT,
                        taken INTEGER
                    ) STRICT;
                    """)
        }
        return migrator
    }

    /// Seals texts and accounts that the first schema kept as they were.
    private static func sealWhatLayOpen(_ db: Database, _ keys: KeyRing) throws {
        let shelf = TextShelf(db: db, keys: keys)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT hash, entry, salt, object.bytes, entry.bytes FROM object JOIN entry ON idx = entry ORDER BY entry
                """)
        while let row = try rows.next() {
            guard let hash = Hash(bytes: row[0] as Data), let salt = Salt(bytes: row[2] as Data),
                case .object(let entry)? = try? CanonicalJSON.read(Array(row[4] as Data).span)
            else { throw JournalFault.damaged("the journal", reason: "an entry cannot be read") }
            var owner = Owner.process
            if case .string(let actor)? = entry["by"], actor.hasPrefix("a_") { owner = .person(actor) }
            _ = try keys.makeKey(of: owner)
            try shelf.keep(
                KeptText(hash: hash, salt: salt, bytes: Array(row[3] as Data), owner: owner), of: row[1])
        }
        let vault = Vault(db: db, keys: keys)
        for row in try Row.fetchAll(db, sql: "SELECT person, email, locale, joined FROM open_account") {
            try vault.save(PersonalAddress(person: row[0], email: row[1], locale: row[2], joined: row[3]))
        }
        for row in try Row.fetchAll(
            db, sql: "SELECT person, region, gender, age, first_timer FROM open_demographic")
        {
            try vault.save(
                Demographic(person: row[0], region: row[1], gender: row[2], age: row[3], firstTimer: row[4]))
        }
    }
}
