<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
