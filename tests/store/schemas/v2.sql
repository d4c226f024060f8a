BEGIN TRANSACTION;
CREATE TABLE corrections (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('split', 'join', 'reading')),
            scope TEXT NOT NULL CHECK (scope IN ('here', 'text', 'everywhere')),
            identity TEXT NOT NULL CHECK ((identity = '') = (scope = 'everywhere')),
            start INTEGER NOT NULL CHECK (start >= 0),
            text TEXT NOT NULL CHECK (text <> ''),
            cut TEXT NOT NULL,
            reading TEXT NOT NULL,
            made TEXT NOT NULL CHECK (made <> ''),
            undone TEXT NOT NULL
        ) STRICT;
INSERT INTO "corrections" VALUES(1,'split','here','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',17,'学生会','2 1','','2026-01-20T08:00:00.000000Z','');
INSERT INTO "corrections" VALUES(2,'reading','everywhere','',0,'重庆','','chong2 qing4','2026-01-20T08:00:01.000000Z','');
INSERT INTO "corrections" VALUES(3,'join','text','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',40,'大模型','','da4 mo2 xing2','2026-01-20T08:00:02.000000Z','2026-01-20T08:00:09.000000Z');
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
CREATE INDEX corrections_by_text ON corrections (identity) WHERE undone = '';
COMMIT;
PRAGMA user_version = 2;
