// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/workerthread.h"

namespace Reprise {

static constexpr qint64 ReportIntervalMs = 100;

void WorkControl::setProgress(qint64 done, qint64 total)
{
    if (m_sinceReport.isValid() && m_sinceReport.elapsed() < ReportIntervalMs && done != total)
        return;
    m_sinceReport.start();
    emit m_relay->reported(done, total);
}

WorkerThread::WorkerThread(const QString &name)
    : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> function)
{
    QMetaObject::invokeMethod(m_context, std::move(function), Qt::QueuedConnection);
}

} // namespace Reprise
