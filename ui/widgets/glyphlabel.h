// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>
#include <functional>

namespace Reprise {

struct StatusStyle;
struct Theme;

//! A sign beside words: it has no meaning of its own for those who hear the words. Asked for its
//! look each time it is drawn, so it follows a change of theme.
class GlyphLabel final : public QWidget
{
    Q_OBJECT

public:
    using Look = std::function<StatusStyle(const Theme &)>;

    explicit GlyphLabel(Look look, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

} // namespace Reprise
