-- A store as version 1 wrote it. It never changes: every later version has to open it.
BEGIN TRANSACTION;
CREATE TABLE entries (
        runner TEXT NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        received_at TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (runner, seq),
        UNIQUE (runner, id)
    );
INSERT INTO entries VALUES('alice',1,'00000000-0000-7000-8000-000000000001','morning','2026-03-09','2026-03-09T08:00:00.000000+00:00',CAST('{"kind":"morning","id":"00000000-0000-7000-8000-000000000001","day":"2026-03-09","at":"2026-03-09T07:00:00Z","by":{"role":"runner","account":"alice"},"received_at":"2026-03-09T08:00:00Z","pain":2}' AS BLOB));
INSERT INTO entries VALUES('alice',2,'00000000-0000-7000-8000-000000000002','void','2026-03-09','2026-03-09T08:00:00.000000+00:00',CAST('{"kind":"void","id":"00000000-0000-7000-8000-000000000002","day":"2026-03-09","at":"2026-03-09T07:00:00Z","by":{"role":"runner","account":"alice"},"received_at":"2026-03-09T08:00:00Z","entry":"00000000-0000-7000-8000-000000000001"}' AS BLOB));
INSERT INTO entries VALUES('alice',3,'00000000-0000-7000-8000-000000000003','morning','2026-03-09','2026-03-09T08:00:00.000000+00:00',CAST('{"kind":"morning","id":"00000000-0000-7000-8000-000000000003","day":"2026-03-09","at":"2026-03-09T07:00:00Z","note":"Käse","by":{"role":"runner","account":"alice"},"received_at":"2026-03-09T08:00:00Z","pain":0}' AS BLOB));
INSERT INTO entries VALUES('bob''s patient',1,'00000000-0000-7000-8000-000000000001','morning','2026-03-09','2026-03-09T08:00:00.000000+00:00',CAST('{"kind":"morning","id":"00000000-0000-7000-8000-000000000001","day":"2026-03-09","at":"2026-03-09T07:00:00Z","by":{"role":"clinician","account":"bob"},"received_at":"2026-03-09T08:00:00Z","pain":0,"stiffness":1}' AS BLOB));
CREATE TABLE erasing (runner TEXT NOT NULL PRIMARY KEY);
CREATE TABLE files (
        runner TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (runner, sha256)
    );
INSERT INTO files VALUES('alice','7666f0507e9b2d38e9dee8b3a19b4379c41fe8b33413fdc329fcf115b2c76a65',CAST('a run' AS BLOB));
CREATE TRIGGER entries_are_never_replaced BEFORE INSERT ON entries
    WHEN EXISTS (
        SELECT 1 FROM entries WHERE runner = NEW.runner AND (seq = NEW.seq OR id = NEW.id)
    )
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER files_are_never_replaced BEFORE INSERT ON files
    WHEN EXISTS (SELECT 1 FROM files WHERE runner = NEW.runner AND sha256 = NEW.sha256)
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE runner = OLD.runner)
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER files_are_never_changed BEFORE UPDATE ON files
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END;
CREATE TRIGGER files_are_never_deleted BEFORE DELETE ON files
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE runner = OLD.runner)
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END;
PRAGMA user_version = 1;
COMMIT;
