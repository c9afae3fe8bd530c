// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Reprise::Test {

//! While it lives the program speaks this language ("en", "de"), the way main() sets it up: English
//! counts, and the language over them. Widgets made before keep their words.
class Language final
{
public:
    explicit Language(const QString &code)
        : m_before(QLocale())
    {
        QLocale::setDefault(QLocale(code));
        install(m_english, QStringLiteral("en"));
        if (code != QStringLiteral("en"))
            install(m_language, code);
    }
    ~Language()
    {
        QCoreApplication::removeTranslator(&m_language);
        QCoreApplication::removeTranslator(&m_english);
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(Language)

private:
    static void install(QTranslator &translator, const QString &code)
    {
        if (!translator.load(QStringLiteral(":/i18n/reprise_") + code))
            qFatal("no translation for %s", qPrintable(code));
        QCoreApplication::installTranslator(&translator);
    }

    QLocale m_before;
    QTranslator m_english;
    QTranslator m_language;
};

} // namespace Reprise::Test
