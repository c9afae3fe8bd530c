# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""sqlite_import.py LOG DATABASE: a log of events into SQLite, as a script would. Prints seconds."""

import json
import sqlite3
import sys
import time

begin = time.perf_counter()
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE events(id TEXT PRIMARY KEY, type, destination, status, received, headers, body)")
db.execute("CREATE TABLE attempts(id, event, number, code, started, latency, body)")


def rows():
    for line in open(sys.argv[1]):
        element = json.loads(line)
        event, attempts = element["event"], element["attempts"]
        db.executemany(
            "INSERT INTO attempts VALUES(?,?,?,?,?,?,?)",
            [
                (a["id"], event["id"], a["attempt_number"], a["response_status"], a["started_at"],
                 a["latency_ms"], a["response_body"])
                for a in attempts
            ],
        )
        yield (event["id"], event["event_type"], attempts[-1]["destination_id"], event["status"],
               event["received_at"], json.dumps(event["headers"]), event["body"])


db.executemany("INSERT INTO events VALUES(?,?,?,?,?,?,?)", rows())
for column in ("received", "status", "destination", "type"):
    db.execute(f"CREATE INDEX by_{column} ON events({column})")
db.commit()
print(time.perf_counter() - begin)
