<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Reprise::ExportDialog</name>
    <message numerus="yes">
        <source>%n event(s) will be written to a file</source>
        <translation>
            <numerusform>%n event will be written to a file</numerusform>
            <numerusform>%n events will be written to a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::HistogramView</name>
    <message numerus="yes">
        <source>%n buckets</source>
        <translation>
            <numerusform>%n bucket</numerusform>
            <numerusform>%n buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::PlanPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destinations</source>
        <translation>
            <numerusform>%n destination</numerusform>
            <numerusform>%n destinations</numerusform>
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
</TS>
