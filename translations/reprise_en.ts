<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventTableAccess</name>
    <message numerus="yes">
        <source>%Ln events, %1 selected</source>
        <translation>
            <numerusform>%Ln event, %1 selected</numerusform>
            <numerusform>%Ln events, %1 selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message numerus="yes">
        <source>All %Ln tries are used</source>
        <translation>
            <numerusform>The only try is used</numerusform>
            <numerusform>All %Ln tries are used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln tries are used</source>
        <translation>
            <numerusform>%1 of %Ln try is used</numerusform>
            <numerusform>%1 of %Ln tries are used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries were made</source>
        <translation>
            <numerusform>%Ln try was made</numerusform>
            <numerusform>%Ln tries were made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <comment>that failed</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed the same way since %2.</source>
        <comment>“202 others”, time</comment>
        <translation>
            <numerusform>%1 failed the same way since %2.</numerusform>
            <numerusform>%1 failed the same way since %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistogramText</name>
    <message numerus="yes">
        <source>%Ln events, %1 of them failed</source>
        <translation>
            <numerusform>%Ln event, %1 of them failed</numerusform>
            <numerusform>%Ln events, %1 of them failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buckets</source>
        <translation>
            <numerusform>%Ln bucket</numerusform>
            <numerusform>%Ln buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%n events on the first page.</source>
        <translation>
            <numerusform>%n event on the first page.</numerusform>
            <numerusform>%n events on the first page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more calls are allowed for now.</source>
        <translation>
            <numerusform>%n more call is allowed for now.</numerusform>
            <numerusform>%n more calls are allowed for now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::CapabilityDialog</name>
    <message numerus="yes">
        <source>Events are kept for %n days.</source>
        <translation>
            <numerusform>Events are kept for %n day.</numerusform>
            <numerusform>Events are kept for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::CapabilityModel</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::EventsPage</name>
    <message numerus="yes">
        <source>The first %Ln rows are copied. Export for all of them.</source>
        <translation>
            <numerusform>The first row is copied. Export for all of them.</numerusform>
            <numerusform>The first %Ln rows are copied. Export for all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are copied.</source>
        <translation>
            <numerusform>%Ln row is copied.</numerusform>
            <numerusform>%Ln rows are copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln events will be written to a file</source>
        <translation>
            <numerusform>%Ln event will be written to a file</numerusform>
            <numerusform>%Ln events will be written to a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events written to %1</source>
        <translation>
            <numerusform>%Ln event written to %1</numerusform>
            <numerusform>%Ln events written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::ImportDialog</name>
    <message numerus="yes">
        <source>%1 new, %2 updated, %3 known before, %Ln lines left out</source>
        <translation>
            <numerusform>%1 new, %2 updated, %3 known before, %Ln line left out</numerusform>
            <numerusform>%1 new, %2 updated, %3 known before, %Ln lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::MainWindow</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::PlanPage</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln destinations</source>
        <translation>
            <numerusform>%Ln destination</numerusform>
            <numerusform>%Ln destinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln that match</source>
        <translation>
            <numerusform>%1 of %Ln that matches</numerusform>
            <numerusform>%1 of %Ln that match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln events now</source>
        <translation>
            <numerusform>Send %Ln event now</numerusform>
            <numerusform>Send %Ln events now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %Ln events to %1, oldest first</source>
        <translation>
            <numerusform>· %Ln event to %1</numerusform>
            <numerusform>· %Ln events to %1, oldest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::RetryTimelineView</name>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln try</numerusform>
            <numerusform>%Ln tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::RunPanel</name>
    <message numerus="yes">
        <source>%Ln events are not sent then. What was sent stays sent, and the outcomes are kept.</source>
        <translation>
            <numerusform>%Ln event is not sent then. What was sent stays sent, and the outcomes are kept.</numerusform>
            <numerusform>%Ln events are not sent then. What was sent stays sent, and the outcomes are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::ScopeChooser</name>
    <message numerus="yes">
        <source>%n are chosen; check the connection to change them.</source>
        <translation>
            <numerusform>%n is chosen; check the connection to change it.</numerusform>
            <numerusform>%n are chosen; check the connection to change them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen ones are not there any more.</source>
        <translation>
            <numerusform>%n of the chosen ones is not there any more.</numerusform>
            <numerusform>%n of the chosen ones are not there any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::Sidebar</name>
    <message numerus="yes">
        <source>%1: %Ln events</source>
        <translation>
            <numerusform>%1: %Ln event</numerusform>
            <numerusform>%1: %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::StatusLine</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::TopBar</name>
    <message numerus="yes">
        <source>opening… %Ln events</source>
        <translation>
            <numerusform>opening… %Ln event</numerusform>
            <numerusform>opening… %Ln events</numerusform>
        </translation>
    </message>
</context>
</TS>
