// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "models/domain/replay/replayitem.h"

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

namespace Reprise {

class MainWindow;

//! Walks through the sample incident in the real window by itself: each step acts as a person
//! would, waits until the window shows the result, and leaves a screenshot. At the end the report
//! of the run lies beside them. Used where there is no display, and for the pictures of the README.
class Tour final : public QObject
{
    Q_OBJECT

public:
    //! The window shows the sample, or is opening it; it outlives the tour. The folder exists.
    Tour(MainWindow &window, const QString &folder, QObject *parent = nullptr);

    void start();

signals:
    //! trouble is empty when every step was reached; otherwise it names the step, in English.
    void finished(const QString &trouble);

private:
    struct Step {
        const char *name; //!< of the screenshot; empty: none is taken
        std::function<void()> act;
        std::function<bool()> isReached;
    };

    void addBrowsing();
    void addReplay();
    void addReport();
    void beginStep();
    void look();
    void takePicture() const;
    bool isEventShown() const;
    void saveReport();

    MainWindow &m_window;
    const QDir m_folder;
    std::vector<Step> m_steps;
    size_t m_next = 0;
    QTimer m_poll;
    QElapsedTimer m_inStep;
    JobPtr<RunRecord> m_reading;
    JobPtr<void> m_saving;
    bool m_isReportSaved = false;
    WorkerThread m_worker{QStringLiteral("tour")}; // goes first, so that nothing runs into the rest
};

} // namespace Reprise
