// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/reportstyle.h"

#include <QCryptographicHash>

namespace Reprise {

QByteArray reportStyle()
{
    return R"css(
:root{color-scheme:light dark;--window:#F6F7F9;--surface:#FFFFFF;--text:#1B1F24;--muted:#59636E;--border:#D5DAE0;--accent:#0B62C4;
--delivered:#0D7145;--failed:#C4261D;--refused:#8E1220;--doubt:#A84300;--accepted:#0B62C4;--idle:#8C96A1;--zebra:#F9FAFB;--ctl:#FCE9DC}
@media (prefers-color-scheme:dark){:root{--window:#16191D;--surface:#1E2227;--text:#E6E9ED;--muted:#A9B2BC;--border:#343A42;--accent:#6CB0FF;
--delivered:#4CC38A;--failed:#FF8A82;--refused:#FF9AA5;--doubt:#FFA657;--accepted:#6CB0FF;--idle:#7E8893;--zebra:#22272D;--ctl:#4A3423}}
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);font:14px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1240px;margin:0 auto;padding:32px 24px 64px}
header h1{font-size:24px;line-height:32px;margin:0 0 4px;font-weight:650}
header p{margin:0;color:var(--muted);overflow-wrap:anywhere}
header p.verdict{color:var(--text);font-size:16px;margin:12px 0 0}
h2{font-size:15px;line-height:24px;margin:32px 0 8px;font-weight:650}
h2 small{font-weight:400;color:var(--muted);font-size:13px;margin-left:8px}
section.card,.cards>div{background:var(--surface);border:1px solid var(--border);border-radius:8px}
section.card{padding:16px 20px;margin:8px 0}
section.card.wide{padding:0;overflow-x:auto}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:12px;margin:24px 0 12px}
.cards>div{padding:12px 16px;border-top:3px solid var(--idle)}
.cards>div.good{border-top-color:var(--delivered)}.cards>div.warn{border-top-color:var(--doubt)}.cards>div.plain{border-top-color:var(--accent)}
.cards strong{display:block;font-size:28px;line-height:36px;font-weight:600}
.cards span{color:var(--muted)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));gap:0 16px;align-items:start}
dl{display:grid;grid-template-columns:minmax(130px,max-content) 1fr;gap:4px 16px;margin:0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:6px 12px;border-bottom:1px solid var(--border);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--muted);font-weight:600;font-size:12px;white-space:nowrap}
tbody tr:last-child td,tbody tr:last-child th{border-bottom:0}
table.items tbody tr:nth-child(even){background:var(--zebra)}
td.n,th.n{text-align:right;white-space:nowrap}
td.t{white-space:nowrap}
td.zero{color:var(--muted);opacity:.55}
tr.sum td,tr.sum th{font-weight:650;color:var(--text);border-top:1px solid var(--muted)}
td.id,code,.mono{font-family:ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:12.5px}
td.w{min-width:140px}td.d{min-width:170px;max-width:360px}table.items td.t{font-size:13px}
.state{white-space:nowrap;font-weight:600}
.state i{font-style:normal;display:inline-block;width:1.3em;text-align:center}
svg{display:block;width:100%;height:auto}
svg text{font-size:11px;fill:var(--muted)}svg .axis{stroke:var(--border);stroke-width:1}
.s-delivered{color:var(--delivered);fill:var(--delivered)}.s-failed{color:var(--failed);fill:var(--failed)}
.s-refused{color:var(--refused);fill:var(--refused)}.s-in-doubt,.s-sending{color:var(--doubt);fill:var(--doubt)}
.s-accepted{color:var(--accepted);fill:var(--accepted)}.s-skipped,.s-planned{color:var(--muted);fill:var(--idle)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;padding:0;list-style:none}
.legend b{font-weight:600;color:var(--text)}
.note{color:var(--muted);margin:8px 0}
b.ctl{font:600 10px/1 ui-monospace,monospace;background:var(--ctl);color:var(--doubt);border-radius:3px;padding:1px 3px;margin:0 1px}
ul.limits{margin:0;padding-left:20px}ul.limits li{margin:4px 0}
footer{color:var(--muted);margin-top:32px;border-top:1px solid var(--border);padding-top:12px}
@media print{:root{color-scheme:light;--window:#FFFFFF;--surface:#FFFFFF;--text:#1B1F24;--muted:#59636E;--border:#D5DAE0;--accent:#0B62C4;
--delivered:#0D7145;--failed:#C4261D;--refused:#8E1220;--doubt:#A84300;--accepted:#0B62C4;--idle:#8C96A1;--zebra:#FFFFFF;--ctl:#FCE9DC}
body{font-size:11px;print-color-adjust:exact}main{max-width:none;padding:0}section.card.wide{overflow:visible}
thead{display:table-header-group}tr,.cards>div{break-inside:avoid}h2{break-after:avoid}td,th{padding:4px 6px}}
)css";
}

QByteArray reportContentPolicy()
{
    const QByteArray hash = QCryptographicHash::hash(reportStyle(), QCryptographicHash::Sha256);
    return "default-src 'none'; style-src 'sha256-" + hash.toBase64()
        + "'; base-uri 'none'; form-action 'none'";
}

} // namespace Reprise
