BEGIN TRANSACTION;
CREATE TABLE modes (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            setting TEXT NOT NULL
        ) STRICT;
INSERT INTO "modes" VALUES('pinyin','unknown','all');
INSERT INTO "modes" VALUES('searches','["damoxing"]','');
CREATE TABLE positions (
            identity TEXT PRIMARY KEY,
            start INTEGER NOT NULL CHECK (start >= 0),
            title TEXT NOT NULL,
            origin TEXT NOT NULL,
            read_at REAL NOT NULL
        ) STRICT;
INSERT INTO "positions" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',1204,'赶集的日子','/home/mei/赶集.txt',1768900000.25);
INSERT INTO "positions" VALUES('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',0,'it''s "quoted"','',1768800000.0);
COMMIT;
PRAGMA user_version = 1;
