-- A store as version 2 wrote it: two events with their messages in rows, one attempt and one replay. Never changed.
PRAGMA application_id=1383101043;
PRAGMA user_version=2;
CREATE TABLE events(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, request_id TEXT NOT NULL, type TEXT NOT NULL,
    source TEXT NOT NULL, destination TEXT NOT NULL, url TEXT NOT NULL, status TEXT NOT NULL,
    stage INTEGER NOT NULL, received INTEGER NOT NULL, received_text TEXT NOT NULL,
    next_try INTEGER, next_try_text TEXT, expires INTEGER, expires_text TEXT,
    tries INTEGER NOT NULL, try_limit INTEGER, code INTEGER, took INTEGER, answer TEXT NOT NULL,
    size INTEGER NOT NULL, raw BLOB NOT NULL,
    replays INTEGER NOT NULL DEFAULT 0, superseded INTEGER NOT NULL DEFAULT 0);
CREATE TABLE requests(
    event INTEGER PRIMARY KEY, headers BLOB NOT NULL, media_type TEXT NOT NULL,
    flags INTEGER NOT NULL, full_size INTEGER, body BLOB NOT NULL);
CREATE TABLE attempts(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, trigger INTEGER NOT NULL,
    started INTEGER NOT NULL, started_text TEXT NOT NULL, took INTEGER, outcome INTEGER NOT NULL,
    vendor_outcome TEXT NOT NULL, code INTEGER, error TEXT NOT NULL, run TEXT NOT NULL,
    raw BLOB NOT NULL, response_headers BLOB NOT NULL, response_media_type TEXT NOT NULL,
    response_flags INTEGER NOT NULL, response_full_size INTEGER, response_body BLOB NOT NULL,
    request_headers BLOB, request_media_type TEXT, request_flags INTEGER,
    request_full_size INTEGER, request_body BLOB);
CREATE TABLE replays(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, trigger INTEGER NOT NULL,
    started INTEGER NOT NULL, started_text TEXT NOT NULL, took INTEGER, outcome INTEGER NOT NULL,
    vendor_outcome TEXT NOT NULL, code INTEGER, error TEXT NOT NULL, run TEXT NOT NULL,
    raw BLOB NOT NULL, response_headers BLOB NOT NULL, response_media_type TEXT NOT NULL,
    response_flags INTEGER NOT NULL, response_full_size INTEGER, response_body BLOB NOT NULL,
    request_headers BLOB, request_media_type TEXT, request_flags INTEGER,
    request_full_size INTEGER, request_body BLOB,
    event INTEGER NOT NULL, UNIQUE(event, run, id));
CREATE TABLE counters(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO counters(name, value) VALUES('updates', 0);
INSERT INTO counters(name, value) VALUES('stamp', 4711);
CREATE UNIQUE INDEX events_id ON events(id);
INSERT INTO events VALUES(1,'evt_1','req_1','order.fulfilled','shop','billing','https://a.test','dead',4,
    1775985242113000,'2026-04-12T09:14:02.113Z',NULL,NULL,NULL,NULL,1,5,503,1200000,'busy',2,'',1,1);
INSERT INTO requests VALUES(1,X'582d413a20310a','text/plain',0,NULL,X'6869');
INSERT INTO attempts VALUES(1048576,'att_1',1,1,1775985243000000,'',1200000,2,'',503,'','','',
    '','',0,NULL,X'62757379',NULL,NULL,NULL,NULL,NULL);
INSERT INTO replays VALUES(1,'r1',1,5,1775990000000000,'',NULL,1,'',204,'','run-1','',
    '','',0,NULL,'',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO events VALUES(2,'evt_2','','order.created','shop','billing','','dead',4,
    1775985242113001,'',NULL,NULL,NULL,NULL,1,NULL,500,NULL,'no',4,'',0,0);
INSERT INTO requests VALUES(2,'','application/octet-stream',3,9,X'00FF0A00');
INSERT INTO attempts VALUES(2097152,'att_2',1,1,1775985243000001,'',NULL,2,'',500,'','','',
    X'582d423a20320a','text/plain',0,NULL,X'6e6f',X'582d433a20330a','text/plain',0,NULL,X'6f776e');
