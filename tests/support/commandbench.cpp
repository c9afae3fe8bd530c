// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandbench.h"

#include "app/store/local/localstore.h"
#include "tests/support/runbuilder.h"
#include "tests/support/storefill.h"

#include <QFile>
#include <QSignalSpy>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

CommandBench::CommandBench(const QList<EventRecord> &events)
{
    LocalStore store(path(u"store.db"_s));
    if (!store.open() || !fill(store, events))
        qFatal("the store cannot be filled");
    m_unopened = std::make_unique<FakeSession>(path(u"store.db"_s));
    m_session = m_unopened.get();
    m_out = std::fopen(QFile::encodeName(path(u"stdout"_s)).constData(), "w");
    m_err = std::fopen(QFile::encodeName(path(u"stderr"_s)).constData(), "w");
}

CommandBench::~CommandBench()
{
    m_run.reset();
    m_unopened.reset();
    std::fclose(m_out);
    std::fclose(m_err);
}

QList<Profile> CommandBench::profiles() const
{
    return {{ProfileId("sample"), u"Sample"_s, ProfileKind::Sample, {}, false}};
}

std::unique_ptr<Session> CommandBench::openSession(const Profile &profile)
{
    m_asked = profile;
    return std::move(m_unopened);
}

int CommandBench::run(const QStringList &arguments)
{
    m_terminal = std::make_unique<Terminal>(m_out, m_err);
    m_run = std::make_unique<CommandRun>(
        QStringList{u"reprise"_s} + arguments, *this, *m_terminal, m_clock);
    QSignalSpy finished(m_run.get(), &CommandRun::finished);
    m_run->start();
    const bool isFinished = finished.count() > 0 || finished.wait(20'000);
    std::fflush(m_out);
    std::fflush(m_err);
    return isFinished ? finished.constFirst().constFirst().toInt() : -1;
}

QByteArray CommandBench::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void CommandBench::giveRun(const ReplayPlan &plan, FakeRun::Plot plot, ItemState outcome)
{
    RunRecord record = RunBuilder().build();
    record.plan = plan;
    record.items.resize(plan.items.size());
    for (int i = 0; i < record.items.size(); ++i)
        record.items[i].index = i;
    session().run = std::make_unique<FakeRun>(record, plot, outcome);
}

} // namespace Reprise::Test
