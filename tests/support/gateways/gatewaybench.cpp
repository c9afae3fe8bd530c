// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/gatewaybench.h"

#include "app/cli/commandrun.h"
#include "app/connection/gatewayaccess.h"
#include "app/connectors/described/describedfamily.h"
#include "tests/support/waitforjob.h"

#include <QFile>
#include <QTest>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

std::FILE *openFile(const QString &path)
{
    return std::fopen(QFile::encodeName(path).constData(), "w");
}

} // namespace

GatewayBench::GatewayBench(const GatewayMaker &maker)
    : m_gateway(maker.make())
    , m_drawer(std::make_shared<VaultDrawer>())
{
    ApplicationParts parts;
    parts.families.push_back(std::make_unique<DescribedFamily>(m_gateway->folder(), m_clock));
    parts.vault = std::make_unique<FakeVault>(m_drawer);
    m_application = std::make_unique<Application>(
        Folders{path(u"config"_s), path(u"data"_s), path(u"cache"_s)}, std::move(parts));
    m_profile.name = u"Shop"_s;
    m_profile.connection.gateway = m_gateway->gateway();
    m_profile.connection.baseUrl = m_gateway->baseUrl();
    m_profile.connection.variables = m_gateway->variables();
    if (!m_gateway->scope().isEmpty())
        m_profile.connection.scopes = {m_gateway->scope()};
    saveSecrets(m_gateway->secrets());
}

GatewayBench::~GatewayBench() = default;

void GatewayBench::saveSecrets(const ConnectionSecrets &secrets)
{
    const Result<SavedConnection> saved =
        waitFor(m_application->saveConnection(m_profile, secrets));
    if (!saved)
        qFatal("not saved: %s", qPrintable(saved.error().detail));
    m_profile = saved->profile;
}

bool GatewayBench::open()
{
    m_session = m_application->openSession(m_profile);
    return QTest::qWaitFor(
        [this] { return m_session->state() == Session::State::Ready; }, PatienceMs);
}

bool GatewayBench::openAndCopy()
{
    m_session = m_application->openSession(m_profile);
    QSignalSpy settled(&link(), &GatewayLink::settled);
    return settled.wait(PatienceMs) && m_session->state() == Session::State::Ready;
}

QList<Event> GatewayBench::events() const
{
    const QueryJobPtr query = m_session->archive().query({});
    const Result<QueryResult> result = waitFor(query);
    if (!result)
        return {};
    const Result<QList<Event>> events =
        waitFor(m_session->archive().events(result->rows.keys(0, result->rows.size())));
    return events ? *events : QList<Event>();
}

Result<ReplayPlan> GatewayBench::plan(const QByteArray &url) const
{
    const QueryJobPtr query = m_session->archive().query({});
    PlanRequest request;
    request.selection = waitFor(query)->rows;
    request.target = m_session->targets().constFirst();
    request.target.url = url;
    return waitFor(m_session->freeze(request));
}

int GatewayBench::run(const QStringList &arguments)
{
    std::FILE *out = openFile(path(u"stdout"_s));
    std::FILE *err = openFile(path(u"stderr"_s));
    Terminal terminal(out, err);
    int code = -1;
    {
        CommandRun run(QStringList{u"reprise"_s} + arguments, *this, terminal, m_clock);
        QSignalSpy finished(&run, &CommandRun::finished);
        run.start();
        if (finished.count() > 0 || finished.wait(PatienceMs))
            code = finished.constFirst().constFirst().toInt();
    }
    std::fclose(out);
    std::fclose(err);
    return code;
}

QList<Profile> GatewayBench::profiles() const
{
    return m_application->profiles();
}

std::unique_ptr<Session> GatewayBench::openSession(const Profile &profile)
{
    return m_application->openSession(profile);
}

QList<GatewayKind> GatewayBench::gatewayKinds()
{
    return m_application->gateways().kinds();
}

QByteArray GatewayBench::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

} // namespace Reprise::Test
