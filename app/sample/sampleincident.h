// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/samplescript.h"
#include "app/store/recordsource.h"

namespace Reprise {

struct SampleCurio;
struct SampleRequest;

struct SampleOptions {
    quint64 seed = 20'260'412;
    int ordinary = 100'000; //!< events around the incident; 1 or more
};

//! The built-in incident (SampleStory) as a stream of records in order of arrival. Needs no network
//! and no file; the same options give the same records everywhere.
class SampleIncident final : public RecordSource
{
public:
    explicit SampleIncident(SampleOptions options = {});

    Result<Batch> next() override;
    qint64 bytesTotal() const override; //!< in records

    //! The same record that next() gives, found by its id: the practice gateway's memory.
    std::optional<EventRecord> record(const EventId &id) const;

    //! The first order that the bug broke, for guides and screenshots.
    static EventId firstMishandledId();

private:
    bool atEnd() const;
    SampleMoment takeMoment();
    EventRecord makeRecord(const SampleMoment &moment) const;
    SampleRequest makeContent(const SampleMoment &moment) const;

    const SampleOptions m_options;
    const QList<SampleMoment> m_script;
    qsizetype m_nextSpecial = 0;
    int m_nextOrdinary = 0;
    SampleMoment m_ordinary; // the one at m_nextOrdinary
};

} // namespace Reprise
