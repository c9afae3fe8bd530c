// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Reprise {

//! What the window holds: a column of parts, in a coloured frame where production is open.
class WindowFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WindowFrame(QWidget *parent = nullptr);

    void setProduction(bool isProduction);
    //! Below the parts before.
    void addPart(QWidget *part, int stretch = 0);

    static constexpr int FrameWidth = 3;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    bool m_isProduction = false;
};

} // namespace Reprise
