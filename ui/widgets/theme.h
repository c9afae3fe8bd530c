// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

class QApplication;
class QFont;

namespace Reprise {

enum class ThemeMode : quint8 { System, Light, Dark };

//! Every colour that the program draws with. A value, made for the active palette: a widget asks
//! Theme::current(palette()) while it paints, so that a change of theme needs no bookkeeping.
//! Contrast of each text colour on window, surface and selection is at least 4.5 (tst_theme).
struct Theme {
    bool isDark = false;

    QColor window;
    QColor surface;
    QColor text;
    QColor muted; //!< secondary text
    QColor border;
    QColor accent; //!< focus ring, links, the one main action
    QColor onAccent; //!< text on accent
    QColor selection; //!< selected row, with and without focus
    QColor production; //!< frame and chip of a production profile
    QColor onProduction;

    QColor succeeded;
    QColor failed;
    QColor exhausted;
    QColor scheduled;
    QColor waiting;
    QColor inFlight;
    QColor held;
    QColor canceled;
    QColor superseded;
    QColor inDoubt;

    QColor keyword; //!< also member names in JSON
    QColor string;
    QColor number;
    QColor error;

    static const Theme &light();
    static const Theme &dark();
    //! The theme whose window colour is as dark as the palette's.
    static const Theme &current(const QPalette &palette);

    QPalette palette() const;
};

//! Sets style, palette and the tooltips' palette of the whole program; may be called again at any
//! time. System follows the desktop's palette as it is at the moment of the call.
void applyTheme(QApplication &application, ThemeMode mode);

//! The system's fixed-pitch font at the size of the general font.
QFont monospaceFont();

} // namespace Reprise
