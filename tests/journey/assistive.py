# SPDX-FileCopyrightText: 2026 The Reprise authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds and hears of the program that assistive.sh has started."""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = 60
KEYS = {"Down": 0xFF54, "Right": 0xFF53, "Home": 0xFF50}
SHIFT = 1
heard = []  # (kind, detail, role, name) of every event, oldest first


def turn():
    """Lets what was told arrive."""
    while GLib.MainContext.default().iteration(False):
        pass
    time.sleep(0.02)


def wait_for(what, found, timeout=TIMEOUT):
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        turn()
        try:
            if result := found():
                return result
        except GLib.Error:  # gone between two questions
            pass
    sys.exit(f"FAIL: {what}\nheard last: {heard[-12:]}")


def check(what, is_so):
    if not is_so:
        sys.exit(f"FAIL: {what}\nheard last: {heard[-12:]}")
    print(f"ok: {what}", flush=True)


def hear(event):
    try:
        heard.append((event.type, event.detail1, event.source.get_role_name(), event.source.get_name()))
    except GLib.Error:
        pass


def find(node, role, name, depth=0):
    """Breadth is bounded as well: a table has a child for every cell that is seen."""
    if node is None or depth > 14:
        return None
    if node.get_role_name() == role and name in (node.get_name() or ""):
        return node
    if node.get_role_name() in ("table", "tree", "tree table", "list"):
        return None
    for i in range(node.get_child_count()):
        if found := find(node.get_child_at_index(i), role, name, depth + 1):
            return found
    return None


def program():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application and application.get_name() == "reprise":
            return application
    return None


def press(key, modifiers=0):
    if modifiers:
        Atspi.generate_keyboard_event(modifiers, None, Atspi.KeySynthType.LOCKMODIFIERS)
    Atspi.generate_keyboard_event(KEYS[key], None, Atspi.KeySynthType.SYM)
    if modifiers:
        Atspi.generate_keyboard_event(modifiers, None, Atspi.KeySynthType.UNLOCKMODIFIERS)


def hears(kind, role, name=None, detail=1):
    return lambda: any(
        told.startswith(kind) and value == detail and of == role and name in (None, words)
        for told, value, of, words in heard
    )


def has(node, state):
    return node.get_state_set().contains(state)


def children(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def table_is_told(app):
    table = wait_for("the table of events", lambda: find(app, "table", "Events"))
    rows = wait_for("its rows", lambda: Atspi.Table.get_n_rows(table))
    check(f"the table has every row: {rows}", rows > 100_000)
    columns = Atspi.Table.get_n_columns(table)
    titles = [Atspi.Table.get_column_description(table, i) for i in range(columns)]
    check(f"columns have titles: {titles}", "Stage" in titles and all(titles))
    stage = titles.index("Stage")
    cell = wait_for(
        "a cell with its word",
        lambda: (c := Atspi.Table.get_accessible_at(table, 3, stage))
        and c.get_name() not in ("", "loading")
        and c,
    )
    check(f"a cell tells its stage: {cell.get_name()}", cell.get_role_name() == "table cell")
    row = cell.get_description()
    check(f"and its row: {row}", row.startswith("Row 4 of ") and "Stage: " + cell.get_name() in row)
    last = Atspi.Table.get_accessible_at(table, rows - 1, 0)
    check("the last row is reached", wait_for("its words", lambda: last.get_name() != "loading"))
    seen = table.get_child_count()
    check(f"only what is seen is walked through: {seen}", 0 < seen < 2_000)
    return table, stage


def filter_is_written(app, table, stage):
    every = Atspi.Table.get_n_rows(table)
    field = wait_for("the filter", lambda: find(app, "text", "Filter"))
    Atspi.EditableText.set_text_contents(field, "stage = exhausted")
    rows = wait_for("fewer rows", lambda: (n := Atspi.Table.get_n_rows(table)) < every and n)
    wait_for(
        "their stage", lambda: Atspi.Table.get_accessible_at(table, 0, stage).get_name() == "exhausted"
    )
    check(f"a filter is written: {rows} rows", table.get_description().startswith(f"{rows} events"))


def rows_are_selected(table, stage):
    cell = Atspi.Table.get_accessible_at(table, 2, stage)
    actions = [Atspi.Action.get_action_name(cell, i) for i in range(Atspi.Action.get_n_actions(cell))]
    check(f"a cell can be acted on: {actions}", {"SetFocus", "Toggle", "Press"} <= set(actions))
    check("nothing is selected at first", Atspi.Table.get_n_selected_rows(table) == 0)


    def focused():  # asked again where the rows were renewed meanwhile
        there = Atspi.Table.get_accessible_at(table, 2, stage)
        if has(there, Atspi.StateType.FOCUSED):
            return there
        Atspi.Action.do_action(there, actions.index("SetFocus"))
        return None

    cell = wait_for("the cell has the focus", focused)
    Atspi.Action.do_action(cell, actions.index("Toggle"))
    wait_for("its row is selected", lambda: Atspi.Table.get_selected_rows(table) == [2])
    check("and says so", has(cell, Atspi.StateType.SELECTED))
    wait_for("which was told", hears("object:state-changed:selected", "table cell"))
    check("the table counts it", ", 1 selected" in table.get_description())


def keys_are_followed(table):
    heard.clear()
    press("Down")
    wait_for("the next cell is told", hears("object:state-changed:focused", "table cell"))
    heard.clear()
    before = Atspi.Table.get_n_selected_rows(table)
    press("Down", SHIFT)
    wait_for("more rows are selected", lambda: Atspi.Table.get_n_selected_rows(table) > before)
    wait_for("the selection is told", hears("object:state-changed:selected", "table cell"))
    check("the keyboard is followed", True)


def timeline_is_told(app):
    timeline = wait_for("the retry timeline", lambda: find(app, "table", "Retry timeline"))
    what = wait_for(
        "its rows",
        lambda: [
            Atspi.Table.get_accessible_at(timeline, row, 0).get_name()
            for row in range(Atspi.Table.get_n_rows(timeline))
        ],
    )
    check(f"the timeline is a table: {what}", what[0] == "received" and "try 2" in what and "now" in what)
    Atspi.Component.grab_focus(timeline)
    wait_for("the timeline has the focus", lambda: has(timeline, Atspi.StateType.FOCUSED))
    press("Home")
    heard.clear()
    first = what.index("try 1")
    wait_for("the first try is selected", lambda: Atspi.Table.get_selected_rows(timeline) == [first])
    press("Right")
    wait_for("the second try is told", hears("object:state-changed:focused", "table cell", "try 2"))
    check("its arrows are followed", True)


def histogram_is_told(app):
    chart = wait_for("the histogram", lambda: find(app, "chart", "Events over time"))
    check(f"it says what it shows: {chart.get_description()}", "events" in chart.get_description())
    parts = [part.get_name() for part in children(chart)]
    check(f"it has parts: {parts}", any(part.startswith("Time window: ") for part in parts))
    Atspi.Component.grab_focus(chart)
    wait_for("the histogram has the focus", lambda: has(chart, Atspi.StateType.FOCUSED))
    before = children(chart)[0].get_name()
    heard.clear()
    press("Right")
    wait_for("the window moves", lambda: children(chart)[0].get_name() != before)
    wait_for("which was told", lambda: any(told.startswith("object:property-change:accessible-name") for told, *_ in heard))
    check(f"the time window is told: {children(chart)[0].get_name()}", True)


def story_has_links(app):
    story = wait_for("the sentence", lambda: find(app, "label", "What happened"))
    links = [link.get_name() for link in children(story) if link.get_role_name() == "link"]
    check(f"the sentence has links: {story.get_name()} {links}", all(links))


def main():
    listener = Atspi.EventListener.new(hear)
    for kind in ("object:state-changed", "object:property-change", "object:selection-changed"):
        listener.register(kind)
    app = wait_for("the program on the accessibility bus", program)
    wait_for("its window", lambda: find(app, "frame", "Reprise"))
    table, stage = table_is_told(app)
    filter_is_written(app, table, stage)
    rows_are_selected(table, stage)
    keys_are_followed(table)
    timeline_is_told(app)
    story_has_links(app)
    histogram_is_told(app)


main()
