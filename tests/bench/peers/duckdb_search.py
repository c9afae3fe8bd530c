# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""duckdb_search.py LOG DATABASE TEXT: the same log into DuckDB, and a search in its bodies.

Prints the seconds of the import and, as the median of five, of the search; nothing where there is no
DuckDB (it is in no Debian package: pip install duckdb).
"""

import statistics
import sys
import time

try:
    import duckdb
except ImportError:
    sys.exit(0)

begin = time.perf_counter()
db = duckdb.connect(sys.argv[2])
db.execute(
    """CREATE TABLE events AS SELECT event->>'id' AS id, event->>'event_type' AS type,
       event->>'status' AS status, event->>'received_at' AS received, event->>'body' AS body,
       event->'headers' AS headers, attempts
       FROM read_json(?, format='newline_delimited', columns={event: 'JSON', attempts: 'JSON'})""",
    [sys.argv[1]],
)
imported = time.perf_counter() - begin


def search():
    begin = time.perf_counter()
    db.execute("SELECT count(*) FROM events WHERE contains(body, ?)", [sys.argv[3]]).fetchall()
    return time.perf_counter() - begin


print(imported, statistics.median(search() for _ in range(5)))
