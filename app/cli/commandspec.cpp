// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandspec.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static QList<OptionSpec> filterOptions()
{
    return {
        {u"filter"_s, u"TEXT"_s, u"Only events that match; the filter language of the window"_s}};
}

static OptionSpec secretsOption()
{
    return {u"with-secrets"_s, {}, u"Show what looks like a secret; otherwise it is replaced"_s};
}

static CommandSpec importSpec()
{
    return {u"import"_s, u"FILE…"_s, 1, -1, u"Read files of events into a store"_s,
        {u"Files are told apart by their content: GitHub deliveries (NDJSON or JSON array), "
         u"GetHook "
         "exports, HAR, and exports of this program. Importing twice changes nothing. Lines that "
         "cannot be read are listed and make the exit code 3."_s},
        false, {{u"into"_s, u"STORE"_s, u"The store's file; made if it is missing"_s}},
        {u"reprise import deliveries.ndjson --into shop.db"_s}};
}

static CommandSpec listSpec()
{
    CommandSpec spec{u"list"_s, {}, 0, 0, u"List events"_s,
        {u"A table shows the first 100 events unless --limit says otherwise; csv and ndjson give "
         u"all. "
         "With --out the file gets its name once it is whole; a canceled one is kept as "
         "NAME.partial."_s},
        true, filterOptions(),
        {u"reprise list --sample --filter 'stage = failed and code in 5xx'"_s,
            u"reprise list --store shop.db --format csv --out failed.csv --filter 'stage = failed'"_s}};
    spec.options += {
        {u"sort"_s, u"FIELDS"_s, u"Fields by comma, with :asc or :desc; default received:desc"_s},
        {u"limit"_s, u"N"_s, u"At most N events; 0 means all"_s},
        {u"format"_s, u"FORMAT"_s, u"table, csv or ndjson; default table"_s},
        {u"columns"_s, u"NAMES"_s, u"Columns of the csv, by comma; default those of the table"_s},
        {u"out"_s, u"FILE"_s, u"Write csv or ndjson to a file"_s}, secretsOption()};
    return spec;
}

static CommandSpec showSpec()
{
    return {u"show"_s, u"ID"_s, 1, 1, u"Show one event with its tries, headers and bodies"_s,
        {u"With --verify the signature of the request is checked and explained; the exit code is 0 "
         u"where it matches and 3 where it does not or cannot be checked."_s},
        true,
        {{u"format"_s, u"FORMAT"_s, u"text or ndjson; default text"_s}, secretsOption(),
            {u"verify"_s, {}, u"Check the signature of the request"_s},
            {u"secret-file"_s, u"FILE"_s,
                u"Signing secret, first line, readable by you only (0600); for signed tokens the "
                u"key page in one line"_s},
            {u"scheme"_s, u"SCHEME"_s, u"Only that one; default those that the request carries"_s}},
        {u"reprise show evt_4711 --store shop.db"_s,
            u"reprise show evt_4711 --store shop.db --verify --secret-file secret.txt"_s}};
}

static QList<OptionSpec> pacingOptions()
{
    return {{u"rate"_s, u"N"_s, u"At most N events a second; default as fast as answers come"_s},
        {u"concurrency"_s, u"N"_s, u"Requests in flight, 1 to 256; default 4"_s},
        {u"batch"_s, u"N"_s, u"Pause after each N events"_s},
        {u"batch-delay"_s, u"SECONDS"_s, u"Length of that pause"_s},
        {u"stop-percent"_s, u"P"_s,
            u"Pause when P % of the last answers failed; default 20, 0 never"_s},
        {u"stop-window"_s, u"N"_s, u"How many last answers that looks at; default 20"_s}};
}

static CommandSpec planSpec()
{
    CommandSpec spec{u"plan"_s, {}, 0, 0, u"Freeze what would be replayed into a plan file"_s,
        {u"Nothing is sent. The plan lists each event in order of arrival, what was left out and "
         u"why, "
         "where to and how; it can be read, reviewed, and run with \"reprise replay\"."_s},
        true, filterOptions(),
        {u"reprise plan --sample --filter 'type = \"order.fulfilled\" and stage = failed' --out plan.json"_s}};
    spec.options += {{u"out"_s, u"FILE"_s, u"The plan file to write; required"_s},
        {u"target"_s, u"URL"_s, u"Address to post to; default the profile's own target"_s},
        {u"target-name"_s, u"NAME"_s, u"What people call it"_s},
        {u"sign"_s, u"SCHEME"_s,
            u"none, github, standard-webhooks, gethook, sendpromptly, stripe, hookdeck, convoy, "
            u"convoy-simple or outpost"_s},
        {u"marker"_s, u"NAME:VALUE"_s, u"A header added to each request; may be repeated"_s},
        {u"bug-introduced"_s, u"TIME"_s, u"For the scope table"_s},
        {u"fix-deployed"_s, u"TIME"_s, u"For the scope table"_s},
        {u"note"_s, u"TEXT"_s, u"Why, in your words"_s}};
    spec.options += pacingOptions();
    return spec;
}

static QList<OptionSpec> sendingOptions()
{
    return {{u"secret-file"_s, u"FILE"_s,
                u"Signing secret, first line; the file must be readable by you only (0600)"_s},
        {u"count"_s, u"N"_s, u"Confirms the number of events; asked for above 100"_s},
        {u"wait"_s, u"TIME"_s,
            u"How long outcomes are waited for once all is sent, such as 90s, 5m or 1h; default 5m"_s},
        {u"no-wait"_s, {}, u"Be done as soon as all is sent; accepted counts as done then"_s}};
}

static CommandSpec replaySpec()
{
    CommandSpec spec{u"replay"_s, {}, 0, 0, u"Run a plan file"_s,
        {u"Each decision puts at most one request on the wire. Ctrl-C cancels: nothing new is "
         u"sent, "
         "what is under way is waited for. A run that pauses itself ends with exit code 3 and can "
         "be "
         "resumed. While the network or the receiver is gone the run waits and goes on by itself."_s,
            u"Where a gateway delivers, its word is not the receiver's: when all is sent, the "
            "gateway is asked until each outcome is known or --wait is over. Outcomes that are "
            "still open then make the exit code 3; \"reprise run resume\" asks again."_s,
            u"A signing secret is never given on the command line: it is read from a file or asked "
            "for on the terminal."_s},
        true, {{u"plan"_s, u"FILE"_s, u"The plan file; required"_s}},
        {u"reprise replay --sample --plan plan.json"_s}};
    spec.options += sendingOptions();
    return spec;
}

static QList<CommandSpec> runSpecs()
{
    CommandSpec resume{u"run resume"_s, u"RUN"_s, 1, 1, u"Go on with a paused run"_s,
        {u"Items in doubt are looked up before anything is sent. Of a finished run the outcomes "
         "that are still open are asked for; nothing is sent."_s},
        true, sendingOptions(), {u"reprise run resume 13 --store shop.db"_s}};
    return {{u"run list"_s, {}, 0, 0, u"List the runs of a profile, newest first"_s, {}, true, {},
                {u"reprise run list --sample"_s}},
        {u"run show"_s, u"RUN"_s, 1, 1, u"Show a run's totals and its unresolved items"_s, {}, true,
            {}, {u"reprise run show 13 --store shop.db"_s}},
        resume,
        {u"run cancel"_s, u"RUN"_s, 1, 1, u"Cancel a run that is not finished"_s,
            {u"Nothing new is sent. A run that another program holds is canceled there: the wish "
             u"is "
             "written beside the journal, survives both programs, and is heard within a moment. If "
             "the run has not ended after half a minute, the exit code is 3 and the wish stands."_s},
            true, {}, {u"reprise run cancel 13 --store shop.db"_s}}};
}

static CommandSpec reportSpec()
{
    return {u"report"_s, u"RUN"_s, 1, 1, u"Write the report of a run"_s,
        {u"RUN is the run's number or id. Reports are in English whatever the language, so that "
         u"two "
         "people compare the same bytes. The file gets its name once it is whole."_s},
        true,
        {{u"format"_s, u"FORMAT"_s, u"html, csv or json; default by the file's ending"_s},
            {u"out"_s, u"FILE"_s, u"The file to write; required"_s}},
        {u"reprise report 13 --sample --out report.html"_s}};
}

static CommandSpec syncSpec()
{
    return {u"sync"_s, {}, 0, 0, u"Copy a gateway's events into its profile's store"_s,
        {u"Newest first; the first time a day back, or as far as --since says. Each page is stored "
         u"as it comes, and the next run goes on where this one ended. Secrets come from the "
         u"system's keychain, where the window put them. Elements that could not be read make the "
         u"exit code 3."_s},
        true,
        {{u"since"_s, u"TIME"_s, u"Copy everything from then on"_s},
            {u"follow"_s, {}, u"Go on with new events until interrupted"_s}},
        {u"reprise sync --profile Shop --since 2026-04-01"_s}};
}

static QList<CommandSpec> gatewaySpecs()
{
    return {
        {u"gateway list"_s, {}, 0, 0, u"List the gateways that can be connected"_s,
            {u"Descriptions in the folder \"gateways\" of the configuration are among them; those "
             u"that cannot be used are named with their mistakes, and the exit code is 3."_s},
            false, {{u"matrix"_s, {}, u"What each can and cannot do, as a table of Markdown"_s}},
            {u"reprise gateway list"_s}},
        {u"gateway check"_s, u"FILE"_s, 1, 1, u"Check the description of a gateway"_s,
            {u"Mistakes are told by line. With --url the API is asked, too: the check of a "
             u"connection, one page of events, one event with its tries. It only reads."_s},
            false,
            {{u"url"_s, u"URL"_s, u"Address of the API for a dry run"_s},
                {u"set"_s, u"NAME=VALUE"_s, u"A field of the form; may be repeated"_s},
                {u"secret-file"_s, u"NAME=FILE"_s,
                    u"A secret field, first line of a file that is readable by you only; may be "
                    u"repeated"_s}},
            {u"reprise gateway check mine.json --url http://127.0.0.1:8080 --secret-file token=key.txt"_s}}};
}

const QList<CommandSpec> &commandSpecs()
{
    static const QList<CommandSpec> specs =
        QList<CommandSpec>{importSpec(), listSpec(), showSpec(), planSpec(), replaySpec()}
        + runSpecs() + QList<CommandSpec>{reportSpec(), syncSpec()} + gatewaySpecs();
    return specs;
}

QList<OptionSpec> CommandSpec::allOptions() const
{
    QList<OptionSpec> all = options;
    if (takesSource) {
        all += {{u"store"_s, u"FILE"_s, u"Events of a store that import filled"_s},
            {u"database"_s, u"FILE"_s, u"Events of an SQLite event database; it is only read"_s},
            {u"sample"_s, {}, u"Events of the built-in sample incident"_s},
            {u"profile"_s, u"NAME"_s, u"Events of a saved profile, by name or id"_s}};
    }
    all.append({u"help"_s, {}, u"Show this text"_s});
    return all;
}

} // namespace Reprise
