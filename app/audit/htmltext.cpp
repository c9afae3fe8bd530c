// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/htmltext.h"

#include "app/audit/textpieces.h"

namespace Reprise {

QByteArray htmlWord(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

QByteArray htmlText(QByteArrayView text)
{
    QByteArray result = "<bdi>";
    for (TextPieces pieces(text); !pieces.atEnd();) {
        const TextPiece piece = pieces.next();
        if (piece.kind == HostileKind::None)
            result += htmlWord(piece.bytes);
        else
            result += "<b class=\"ctl\">" + hostileName(piece) + "</b>";
    }
    return result + "</bdi>";
}

} // namespace Reprise
