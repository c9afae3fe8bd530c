<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressText</name>
    <message>
        <source>The address is missing.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>User and password do not belong into the address.</source>
        <translation>Benutzer und Passwort gehören nicht in die Adresse.</translation>
    </message>
    <message>
        <source>This is no http or https address.</source>
        <translation>Das ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>The address ends before a ? or #.</source>
        <translation>Die Adresse endet vor einem ? oder #.</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached; write https://.</source>
        <translation>Ohne TLS ist nur dieser Rechner erreichbar; schreiben Sie https://.</translation>
    </message>
    <message>
        <source>This host is %1.</source>
        <translation>Dieser Rechnername ist %1.</translation>
    </message>
    <message>
        <source>Not encrypted; it stays on this machine.</source>
        <translation>Nicht verschlüsselt; es bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>CapabilityModel</name>
    <message>
        <source>List events</source>
        <translation>Ereignisse auflisten</translation>
    </message>
    <message>
        <source>Filter by time at the gateway</source>
        <translation>Beim Gateway nach Zeit filtern</translation>
    </message>
    <message>
        <source>Filter by status at the gateway</source>
        <translation>Beim Gateway nach Status filtern</translation>
    </message>
    <message>
        <source>Read the request: headers and body</source>
        <translation>Anfrage lesen: Kopfzeilen und Inhalt</translation>
    </message>
    <message>
        <source>Read the attempts</source>
        <translation>Versuche lesen</translation>
    </message>
    <message>
        <source>Read what receivers answered</source>
        <translation>Antworten der Empfänger lesen</translation>
    </message>
    <message>
        <source>List requests before routing</source>
        <translation>Anfragen vor der Verteilung auflisten</translation>
    </message>
    <message>
        <source>List requests that no route wanted</source>
        <translation>Anfragen auflisten, die keine Route wollte</translation>
    </message>
    <message>
        <source>Replay an event</source>
        <translation>Ein Ereignis wiederholen</translation>
    </message>
    <message>
        <source>Replay a request through today&apos;s routing</source>
        <translation>Eine Anfrage über die heutige Verteilung wiederholen</translation>
    </message>
    <message>
        <source>Replay in bulk by a filter</source>
        <translation>Viele nach einem Filter wiederholen</translation>
    </message>
    <message>
        <source>Follow a bulk operation</source>
        <translation>Einen Sammelauftrag verfolgen</translation>
    </message>
    <message>
        <source>Cancel a bulk operation</source>
        <translation>Einen Sammelauftrag abbrechen</translation>
    </message>
    <message>
        <source>Cancel an event</source>
        <translation>Ein Ereignis abbrechen</translation>
    </message>
    <message>
        <source>Pause a route</source>
        <translation>Eine Route anhalten</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Verify signatures</source>
        <translation>Signaturen prüfen</translation>
    </message>
    <message>
        <source>Reprise knows no call for this.</source>
        <translation>Reprise kennt dafür keinen Aufruf.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Listing the events</source>
        <translation>Auflisten der Ereignisse</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Making the plan</source>
        <translation>Erstellen des Plans</translation>
    </message>
    <message>
        <source>Reading the plan</source>
        <translation>Lesen des Plans</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>die Verbindung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>die Antwort kam nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the other side could not prove who it is</source>
        <translation>die Gegenseite konnte sich nicht ausweisen</translation>
    </message>
    <message>
        <source>the credentials were refused</source>
        <translation>die Zugangsdaten wurden abgelehnt</translation>
    </message>
    <message>
        <source>it does not exist any more</source>
        <translation>es ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>too many calls were made</source>
        <translation>es waren zu viele Aufrufe</translation>
    </message>
    <message>
        <source>the other side refused</source>
        <translation>die Gegenseite hat abgelehnt</translation>
    </message>
    <message>
        <source>the other side failed</source>
        <translation>die Gegenseite hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>the answer has a form that cannot be trusted</source>
        <translation>der Form der Antwort ist nicht zu trauen</translation>
    </message>
    <message>
        <source>the file could not be read or written</source>
        <translation>die Datei konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>the input cannot be used</source>
        <translation>die Eingabe ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it was canceled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Netzwerk und Adresse prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a moment; nothing was lost.</source>
        <translation>Gleich erneut versuchen; nichts ging verloren.</translation>
    </message>
    <message>
        <source>Check the address and its certificate before you go on.</source>
        <translation>Adresse und Zertifikat prüfen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>Enter the credentials again, or ask for the right to do this.</source>
        <translation>Zugangsdaten erneut eingeben oder das Recht dazu erbitten.</translation>
    </message>
    <message>
        <source>Check the name, or look further back in the local copy.</source>
        <translation>Den Namen prüfen oder in der lokalen Kopie weiter zurück suchen.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Eine Minute warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>Freien Platz und Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source> (at %1)</source>
        <translation> (bei %1)</translation>
    </message>
    <message>
        <source>%1 failed: %2%3</source>
        <translation>%1 fehlgeschlagen: %2%3</translation>
    </message>
    <message>
        <source>%1 was canceled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>: “%1”.</source>
        <translation>: „%1“.</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>Öffnen des Speichers</translation>
    </message>
    <message>
        <source>Working with the store</source>
        <translation>Arbeiten mit dem Speicher</translation>
    </message>
    <message>
        <source>Writing to the store</source>
        <translation>Schreiben in den Speicher</translation>
    </message>
    <message>
        <source>Reading an event</source>
        <translation>Lesen eines Ereignisses</translation>
    </message>
    <message>
        <source>the proxy refused, or did not reach the host</source>
        <translation>der Proxy hat abgelehnt oder den Rechner nicht erreicht</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and credentials.</source>
        <translation>Prüfen Sie Adresse und Zugangsdaten des Proxys.</translation>
    </message>
</context>
<context>
    <name>EventTableAccess</name>
    <message>
        <source>sorted, least first</source>
        <translation>sortiert, Kleinstes zuerst</translation>
    </message>
    <message>
        <source>sorted, most first</source>
        <translation>sortiert, Größtes zuerst</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1, ausgewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events, %1 selected</source>
        <translation>
            <numerusform>%Ln Ereignis, %1 ausgewählt</numerusform>
            <numerusform>%Ln Ereignisse, %1 ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplanationText</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>the destination</source>
        <translation>dem Ziel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 from %2 after %3</source>
        <translation>%1 von %2 nach %3</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <source>No answer from %1 within %2.</source>
        <translation>Keine Antwort von %1 innerhalb von %2.</translation>
    </message>
    <message>
        <source>Not tried yet: deliveries to %1 are held.</source>
        <translation>Noch kein Versuch: Zustellungen zu %1 sind angehalten.</translation>
    </message>
    <message>
        <source>Not tried yet: it waits in the queue for %1.</source>
        <translation>Noch kein Versuch: Es ist in der Warteschlange von %1.</translation>
    </message>
    <message>
        <source>No try to reach %1 is known.</source>
        <translation>Kein Versuch bei %1 ist bekannt.</translation>
    </message>
    <message>
        <source>A try to reach %1 is under way.</source>
        <translation>Ein Versuch bei %1 ist unterwegs.</translation>
    </message>
    <message>
        <source>The last try to reach %1 was canceled.</source>
        <translation>Der letzte Versuch bei %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The last try to reach %1 ended unclearly</source>
        <translation>Der letzte Versuch bei %1 endete unklar</translation>
    </message>
    <message>
        <source>Replayed: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>the next comes at %1, %2</source>
        <translation>der nächste folgt um %1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day without its year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day with its year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Only events for “%1”</source>
        <translation>Nur Ereignisse für „%1“</translation>
    </message>
    <message>
        <source>Only events that were answered %1</source>
        <translation>Nur Ereignisse mit der Antwort %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tries are used</source>
        <translation>
            <numerusform>Der einzige Versuch ist verbraucht</numerusform>
            <numerusform>Alle %Ln Versuche sind verbraucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln tries are used</source>
        <translation>
            <numerusform>%1 von %Ln Versuch ist verbraucht</numerusform>
            <numerusform>%1 von %Ln Versuchen sind verbraucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries were made</source>
        <translation>
            <numerusform>%Ln Versuch bisher</numerusform>
            <numerusform>%Ln Versuche bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <comment>that failed</comment>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All events that failed the same way</source>
        <translation>Alle Ereignisse, die ebenso fehlgeschlagen sind</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed the same way since %2.</source>
        <comment>“202 others”, time</comment>
        <translation>
            <numerusform>%1 ist seit %2 ebenso fehlgeschlagen.</numerusform>
            <numerusform>%1 sind seit %2 ebenso fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>es verfiel am %1</translation>
    </message>
    <message>
        <source>it expires on %1</source>
        <translation>es verfällt am %1</translation>
    </message>
    <message>
        <source>it expires on %1, %2</source>
        <translation>es verfällt am %1, %2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistogramPartAccess</name>
    <message>
        <source>Left and right move it, with Shift they make it longer or shorter; up and down go to the marks</source>
        <translation>Links und rechts verschieben es, mit Umschalt wird es länger oder kürzer; auf und ab führen zu den Marken</translation>
    </message>
    <message>
        <source>Left and right move it; up and down go to the time window and the other mark</source>
        <translation>Links und rechts verschieben sie; auf und ab führen zum Zeitfenster und zur anderen Marke</translation>
    </message>
</context>
<context>
    <name>HistogramText</name>
    <message>
        <source>%1 %2</source>
        <comment>count, stage</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no events</source>
        <translation>keine Ereignisse</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events, %1 of them failed</source>
        <translation>
            <numerusform>%Ln Ereignis, davon fehlgeschlagen: %1</numerusform>
            <numerusform>%Ln Ereignisse, davon fehlgeschlagen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln buckets</source>
        <translation>
            <numerusform>%Ln Abschnitt</numerusform>
            <numerusform>%Ln Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source> from %1 to %2 UTC.</source>
        <translation> von %1 bis %2 UTC.</translation>
    </message>
</context>
<context>
    <name>JsonFault</name>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>bad number</source>
        <translation>ungültige Zahl</translation>
    </message>
    <message>
        <source>bad escape in a string</source>
        <translation>ungültige Maskierung in einer Zeichenkette</translation>
    </message>
    <message>
        <source>control character in a string</source>
        <translation>Steuerzeichen in einer Zeichenkette</translation>
    </message>
    <message>
        <source>more text after the end</source>
        <translation>weiterer Text nach dem Ende</translation>
    </message>
    <message>
        <source>something out of place</source>
        <translation>etwas am falschen Platz</translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation>unerwartetes Zeichen</translation>
    </message>
    <message>
        <source>Not indented: nested deeper than %1 levels. Shown as it came.</source>
        <translation>Nicht eingerückt: tiefer als %1 Ebenen verschachtelt. Gezeigt, wie er kam.</translation>
    </message>
    <message>
        <source>Not indented: it would grow out of proportion. Shown as it came.</source>
        <translation>Nicht eingerückt: Er würde unverhältnismäßig wachsen. Gezeigt, wie er kam.</translation>
    </message>
    <message>
        <source>Indenting was canceled. Shown as it came.</source>
        <translation>Einrücken abgebrochen. Gezeigt, wie er kam.</translation>
    </message>
    <message>
        <source>Not JSON: %1 at byte %2. Shown as it came.</source>
        <translation>Kein JSON: %1 bei Byte %2. Gezeigt, wie er kam.</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>“%1”</source>
        <comment>a piece of filter text</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>expected a condition such as stage = failed</source>
        <translation>erwartet: eine Bedingung wie stage = failed</translation>
    </message>
    <message>
        <source>expected an operator such as = or in</source>
        <translation>erwartet: ein Operator wie = oder in</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>erwartet: ein Wert</translation>
    </message>
    <message>
        <source>expected “and” or “or”</source>
        <translation>erwartet: „and“ oder „or“</translation>
    </message>
    <message>
        <source>expected a closing parenthesis</source>
        <translation>erwartet: eine schließende Klammer</translation>
    </message>
    <message>
        <source>this does not fit here</source>
        <translation>das passt hier nicht</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <comment>expected …, not “x”</comment>
        <translation>%1, nicht %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>expected … after “x”</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 is a range; compare with one value, or use “in”</source>
        <translation>%1 ist ein Bereich; mit einem Wert vergleichen oder „in“ verwenden</translation>
    </message>
    <message>
        <source>%1 has no greater or smaller</source>
        <translation>%1 kennt kein Größer oder Kleiner</translation>
    </message>
    <message>
        <source>%1 ends before it begins</source>
        <translation>%1 endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>a filter has at most %1 characters</source>
        <translation>ein Filter hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>parentheses and “not” go at most %1 deep</source>
        <translation>Klammern und „not“ sind höchstens %1 tief</translation>
    </message>
    <message>
        <source>a regular expression has at most %1 characters</source>
        <translation>ein regulärer Ausdruck hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a list has at most %1 values</source>
        <translation>eine Liste hat höchstens %1 Werte</translation>
    </message>
    <message>
        <source>%1 has no meaning here; put text in quotes</source>
        <translation>%1 hat hier keine Bedeutung; Text in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>%1 needs digits: \x41 or \u0041</source>
        <translation>%1 braucht Ziffern: \x41 oder \u0041</translation>
    </message>
    <message>
        <source>there is no field %1</source>
        <translation>es gibt kein Feld %1</translation>
    </message>
    <message>
        <source>%1 cannot be asked of this field</source>
        <translation>%1 ist bei diesem Feld nicht möglich</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 is not a stage; there are waiting, in-flight, scheduled, held, failed, exhausted, succeeded, canceled, superseded and unknown</source>
        <translation>%1 ist kein Stand; es gibt waiting, in-flight, scheduled, held, failed, exhausted, succeeded, canceled, superseded und unknown</translation>
    </message>
    <message>
        <source>%1 is not a number; write 500, 500-599 or 5xx</source>
        <translation>%1 ist keine Zahl; möglich sind 500, 500-599 oder 5xx</translation>
    </message>
    <message>
        <source>%1 is not a time; write 2026-04-12T09:14Z, -2h, today or A..B</source>
        <translation>%1 ist keine Zeit; möglich sind 2026-04-12T09:14Z, -2h, today oder A..B</translation>
    </message>
    <message>
        <source>%1 is not a duration; write 200ms, 1.5s, 5m or 2h</source>
        <translation>%1 ist keine Dauer; möglich sind 200ms, 1.5s, 5m oder 2h</translation>
    </message>
    <message>
        <source>%1 is not a regular expression</source>
        <translation>%1 ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>%1 is not a field; write body.order.id, body[0] or header[&quot;name&quot;]</source>
        <translation>%1 ist kein Feld; möglich sind body.order.id, body[0] oder header[&quot;name&quot;]</translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Tries allowed</source>
        <translation>Erlaubte Versuche</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Took, microseconds</source>
        <translation>Dauer, Mikrosekunden</translation>
    </message>
    <message>
        <source>Transport error</source>
        <translation>Übertragungsfehler</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Gateway&apos;s status</source>
        <translation>Status laut Gateway</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Size of the body, bytes</source>
        <translation>Größe des Inhalts, Bytes</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Id of the try</source>
        <translation>Kennung des Versuchs</translation>
    </message>
    <message>
        <source>Gateway&apos;s outcome</source>
        <translation>Ergebnis laut Gateway</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>its certificate has expired</source>
        <translation>sein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>sein Zertifikat gilt noch nicht</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>sein Zertifikat ist für einen anderen Rechner</translation>
    </message>
    <message>
        <source>its certificate vouches for itself</source>
        <translation>sein Zertifikat bürgt nur für sich selbst</translation>
    </message>
    <message>
        <source>nobody known vouches for its certificate</source>
        <translation>für sein Zertifikat bürgt niemand Bekanntes</translation>
    </message>
    <message>
        <source>%1 answers, and the credential is good.</source>
        <translation>%1 antwortet, und die Zugangsdaten gelten.</translation>
    </message>
    <message>
        <source>The proxy refuses, or does not reach the host.</source>
        <translation>Der Proxy lehnt ab oder erreicht den Rechner nicht.</translation>
    </message>
    <message>
        <source>The host cannot be reached.</source>
        <translation>Der Rechner ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The host could not prove who it is.</source>
        <translation>Der Rechner konnte nicht beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>The host could not prove who it is: %1.</source>
        <translation>Der Rechner konnte nicht beweisen, wer er ist: %1.</translation>
    </message>
    <message>
        <source>Something answers there, but not the API of %1.</source>
        <translation>Dort antwortet etwas, aber nicht die API von %1.</translation>
    </message>
    <message>
        <source>%1 refuses the credential: wrong, expired or revoked.</source>
        <translation>%1 lehnt die Zugangsdaten ab: falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>%1 knows the credential, but does not let it do this.</source>
        <translation>%1 kennt die Zugangsdaten, erlaubt ihnen dies aber nicht.</translation>
    </message>
    <message>
        <source>%1 does not find what the fields name for this credential.</source>
        <translation>%1 findet für diese Zugangsdaten nicht, was die Felder nennen.</translation>
    </message>
    <message>
        <source>Too many calls were made with this credential.</source>
        <translation>Mit diesen Zugangsdaten wurden zu viele Aufrufe gemacht.</translation>
    </message>
    <message>
        <source>%1 has trouble itself.</source>
        <translation>%1 ist selbst gestört.</translation>
    </message>
    <message>
        <source>The check did not come to an end.</source>
        <translation>Die Prüfung kam zu keinem Ende.</translation>
    </message>
    <message>
        <source>Check its address, user and password under Advanced.</source>
        <translation>Prüfen Sie seine Adresse, Benutzer und Passwort unter „Erweitert“.</translation>
    </message>
    <message>
        <source>Check the address and the network, and whether a proxy is needed.</source>
        <translation>Prüfen Sie Adresse und Netz und ob ein Proxy nötig ist.</translation>
    </message>
    <message>
        <source>Check the address. An authority of your own is given under Advanced.</source>
        <translation>Prüfen Sie die Adresse. Eine eigene Zertifizierungsstelle geben Sie unter „Erweitert“ an.</translation>
    </message>
    <message>
        <source>Check the address: it may belong to the dashboard, or end too late.</source>
        <translation>Prüfen Sie die Adresse: Vielleicht gehört sie zur Weboberfläche oder endet zu spät.</translation>
    </message>
    <message>
        <source>Make a new one there and enter it.</source>
        <translation>Erzeugen Sie dort neue und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>Give it the right to read events there, or enter another.</source>
        <translation>Geben Sie ihnen dort das Recht, Ereignisse zu lesen, oder geben Sie andere ein.</translation>
    </message>
    <message>
        <source>Check the ids, and that the credential belongs to them.</source>
        <translation>Prüfen Sie die Kennungen und ob die Zugangsdaten dazu gehören.</translation>
    </message>
    <message>
        <source>Wait a minute, then check again.</source>
        <translation>Warten Sie eine Minute und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Try again later; its status page may tell more.</source>
        <translation>Versuchen Sie es später; seine Statusseite sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>It was about to: %1.</source>
        <translation>Es ging gerade um: %1.</translation>
    </message>
    <message>
        <source>It says “%1”.</source>
        <translation>Er sagt „%1“.</translation>
    </message>
    <message>
        <source>Its clock is %1 ahead of this machine&apos;s.</source>
        <translation>Seine Uhr geht der dieses Rechners um %1 vor.</translation>
    </message>
    <message>
        <source>Its clock is %1 behind this machine&apos;s.</source>
        <translation>Seine Uhr geht der dieses Rechners um %1 nach.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; signatures depend on it.</source>
        <translation>Stellen Sie die Uhr dieses Rechners; Signaturen hängen davon ab.</translation>
    </message>
    <message>
        <source>There are no events yet.</source>
        <translation>Noch gibt es keine Ereignisse.</translation>
    </message>
    <message numerus="yes">
        <source>%n events on the first page.</source>
        <translation>
            <numerusform>%n Ereignis auf der ersten Seite.</numerusform>
            <numerusform>%n Ereignisse auf der ersten Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more calls are allowed for now.</source>
        <translation>
            <numerusform>Vorerst ist noch %n Aufruf erlaubt.</numerusform>
            <numerusform>Vorerst sind noch %n Aufrufe erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked or denied it.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat es abgelehnt.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain could not keep it.</source>
        <translation>Der Schlüsselbund konnte sie nicht aufbewahren.</translation>
    </message>
    <message>
        <source>The credential is kept until Reprise is closed, and is in no file.</source>
        <translation>Die Zugangsdaten gelten, bis Reprise geschlossen wird, und stehen in keiner Datei.</translation>
    </message>
</context>
<context>
    <name>Reprise::Actions</name>
    <message>
        <source>&amp;Find anything</source>
        <translation>&amp;Alles durchsuchen</translation>
    </message>
    <message>
        <source>Jump to an id, or search for a text</source>
        <translation>Zu einer Kennung springen oder nach Text suchen</translation>
    </message>
    <message>
        <source>Edit the &amp;filter</source>
        <translation>&amp;Filter bearbeiten</translation>
    </message>
    <message>
        <source>Write a filter</source>
        <translation>Einen Filter schreiben</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Go to the &amp;times</source>
        <translation>Zu den &amp;Zeiten</translation>
    </message>
    <message>
        <source>Go to the &amp;events</source>
        <translation>Zu den E&amp;reignissen</translation>
    </message>
    <message>
        <source>Walk through the events</source>
        <translation>Durch die Ereignisse gehen</translation>
    </message>
    <message>
        <source>Go to the &amp;detail</source>
        <translation>Zu den &amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Look into the chosen event</source>
        <translation>Das gewählte Ereignis ansehen</translation>
    </message>
    <message>
        <source>Go to the &amp;views</source>
        <translation>Zu den An&amp;sichten</translation>
    </message>
    <message>
        <source>Select &amp;all matching</source>
        <translation>&amp;Alle Treffer auswählen</translation>
    </message>
    <message>
        <source>Select every event of the result</source>
        <translation>Jedes gefundene Ereignis auswählen</translation>
    </message>
    <message>
        <source>Copy the selected events as a table</source>
        <translation>Die ausgewählten Ereignisse als Tabelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Plan replay…</source>
        <translation>Wiederholung &amp;planen…</translation>
    </message>
    <message>
        <source>Plan to send the selected events again</source>
        <translation>Planen, die ausgewählten Ereignisse erneut zu senden</translation>
    </message>
    <message>
        <source>Write the result to a file</source>
        <translation>Das Ergebnis in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Open an event database…</source>
        <translation>Ereignisdatenbank ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Look at an SQLite event database; it is never written</source>
        <translation>Eine SQLite-Ereignisdatenbank ansehen; sie wird nie beschrieben</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>&amp;Neuer Speicher…</translation>
    </message>
    <message>
        <source>Begin a store of your own for imports</source>
        <translation>Einen eigenen Speicher für Importe anlegen</translation>
    </message>
    <message>
        <source>Mark “&amp;bug introduced”</source>
        <translation>„Fehler ein&amp;geführt“ markieren</translation>
    </message>
    <message>
        <source>Mark “fi&amp;x deployed”</source>
        <translation>„&amp;Korrektur ausgerollt“ markieren</translation>
    </message>
    <message>
        <source>Remove both &amp;marks</source>
        <translation>Beide &amp;Marken entfernen</translation>
    </message>
    <message>
        <source>Forget the times of the incident</source>
        <translation>Die Zeiten des Vorfalls vergessen</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Dem Desktop folgen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten…</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program; runs pause</source>
        <translation>Das Programm schließen; Läufe werden pausiert</translation>
    </message>
    <message>
        <source>Read events from files into this store, or into a new one</source>
        <translation>Ereignisse aus Dateien in diesen oder einen neuen Speicher lesen</translation>
    </message>
    <message>
        <source>Choose a time window by keyboard</source>
        <translation>Ein Zeitfenster mit der Tastatur wählen</translation>
    </message>
    <message>
        <source>Choose a view, a run or a profile</source>
        <translation>Eine Ansicht, einen Lauf oder ein Profil wählen</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Search again</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>Apply the filter again</source>
        <translation>Den Filter erneut anwenden</translation>
    </message>
    <message>
        <source>S&amp;top the search</source>
        <translation>Suche st&amp;oppen</translation>
    </message>
    <message>
        <source>Keep the matches found so far</source>
        <translation>Die bisherigen Treffer behalten</translation>
    </message>
    <message>
        <source>At the beginning of the time window</source>
        <translation>Am Anfang des Zeitfensters</translation>
    </message>
    <message>
        <source>At the end of the time window</source>
        <translation>Am Ende des Zeitfensters</translation>
    </message>
    <message>
        <source>S&amp;ystem colors</source>
        <translation>Systemfa&amp;rben</translation>
    </message>
    <message>
        <source>Save &amp;view…</source>
        <translation>Ansi&amp;cht speichern…</translation>
    </message>
    <message>
        <source>Keep the filter under a name</source>
        <translation>Den Filter unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part</source>
        <translation>Mit der Tastatur zum nächsten Teil gehen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Take the keyboard to the previous part</source>
        <translation>Mit der Tastatur zum vorigen Teil gehen</translation>
    </message>
    <message>
        <source>Connect a &amp;gateway…</source>
        <translation>Gateway &amp;verbinden…</translation>
    </message>
    <message>
        <source>Read and replay through a gateway&apos;s API</source>
        <translation>Über die API eines Gateways lesen und wiederholen</translation>
    </message>
    <message>
        <source>So&amp;urces…</source>
        <translation>&amp;Quellen…</translation>
    </message>
    <message>
        <source>Edit or remove what is saved</source>
        <translation>Gespeichertes bearbeiten oder entfernen</translation>
    </message>
    <message>
        <source>Unlock replays of this connection, or lock them again</source>
        <translation>Wiederholungen dieser Verbindung freigeben oder wieder sperren</translation>
    </message>
    <message>
        <source>What this connection can read, replay, cancel, how fast and kept how long</source>
        <translation>Was diese Verbindung lesen, wiederholen, abbrechen kann, wie schnell und wie lange aufbewahrt</translation>
    </message>
    <message>
        <source>W&amp;hat can be done here…</source>
        <translation>Was sich hier tun lässt…</translation>
    </message>
    <message>
        <source>Turn replay on or o&amp;ff</source>
        <translation>&amp;Wiederholen ein- oder ausschalten</translation>
    </message>
</context>
<context>
    <name>Reprise::AttemptDelegate</name>
    <message>
        <source>first try</source>
        <translation>erster Versuch</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>bulk retry</source>
        <translation>erneuter Versuch im Stapel</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>erneuter Versuch</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>Reprise::AttemptStepper</name>
    <message>
        <source>Earlier try (Alt+Left)</source>
        <translation>Früherer Versuch (Alt+Links)</translation>
    </message>
    <message>
        <source>Later try (Alt+Right)</source>
        <translation>Späterer Versuch (Alt+Rechts)</translation>
    </message>
    <message>
        <source>try %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>no try yet</source>
        <translation>noch kein Versuch</translation>
    </message>
</context>
<context>
    <name>Reprise::AttemptTableModel</name>
    <message>
        <source>Try</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Started, UTC</source>
        <translation>Begonnen, UTC</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Reprise::BodyView</name>
    <message>
        <source>Body, readable</source>
        <translation>Inhalt, lesbar</translation>
    </message>
    <message>
        <source>Body as it came</source>
        <translation>Inhalt, wie er kam</translation>
    </message>
    <message>
        <source>Body in hexadecimal</source>
        <translation>Inhalt, hexadezimal</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>The message was sent without one.</source>
        <translation>Die Nachricht wurde ohne Inhalt gesendet.</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Indented; only white space is moved (Ctrl+Shift+1)</source>
        <translation>Eingerückt; nur Leerraum wird verschoben (Strg+Umschalt+1)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>As a tree, every number exact (Ctrl+Shift+2)</source>
        <translation>Als Baum, jede Zahl genau (Strg+Umschalt+2)</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>As it came (Ctrl+Shift+3)</source>
        <translation>Wie er kam (Strg+Umschalt+3)</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes (Ctrl+Shift+4)</source>
        <translation>Bytes (Strg+Umschalt+4)</translation>
    </message>
    <message>
        <source>Not copied: the selection has %1, the clipboard takes %2.</source>
        <translation>Nicht kopiert: Die Auswahl hat %1, die Zwischenablage fasst %2.</translation>
    </message>
    <message>
        <source>parsed form, not the signed bytes</source>
        <translation>zerlegte Form, nicht die signierten Bytes</translation>
    </message>
    <message>
        <source>Preparing the whole body</source>
        <translation>Der ganze Inhalt wird vorbereitet</translation>
    </message>
    <message>
        <source>stored only in part: the first %1 of %2</source>
        <translation>nur zum Teil gespeichert: die ersten %1 von %2</translation>
    </message>
    <message>
        <source>stored only in part</source>
        <translation>nur zum Teil gespeichert</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
</context>
<context>
    <name>Reprise::ByteView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Reprise::CapabilityDialog</name>
    <message>
        <source>A replay gives the event another attempt.</source>
        <translation>Eine Wiederholung gibt dem Ereignis einen weiteren Versuch.</translation>
    </message>
    <message>
        <source>A replay makes a new event; the old one stays.</source>
        <translation>Eine Wiederholung erzeugt ein neues Ereignis; das alte bleibt.</translation>
    </message>
    <message>
        <source>No limit of calls is documented.</source>
        <translation>Keine Grenze der Aufrufe ist dokumentiert.</translation>
    </message>
    <message numerus="yes">
        <source>Events are kept for %n days.</source>
        <translation>
            <numerusform>Ereignisse werden %n Tag aufbewahrt.</numerusform>
            <numerusform>Ereignisse werden %n Tage aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>How long events are kept is not documented.</source>
        <translation>Wie lange Ereignisse aufbewahrt werden, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>What %1 can do</source>
        <translation>Was %1 kann</translation>
    </message>
    <message>
        <source>What is possible</source>
        <translation>Was möglich ist</translation>
    </message>
</context>
<context>
    <name>Reprise::CapabilityModel</name>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 a minute for each %2</source>
        <translation>%1 pro Minute je %2</translation>
    </message>
    <message>
        <source>%1 calls a minute</source>
        <translation>%1 Aufrufe pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Reprise::CheckPanel</name>
    <message>
        <source>Checking the connection</source>
        <translation>Die Verbindung wird geprüft</translation>
    </message>
</context>
<context>
    <name>Reprise::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Reprise::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reprise::ConnectDialog</name>
    <message>
        <source>Connect a gateway</source>
        <translation>Ein Gateway verbinden</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Which gateway?</source>
        <translation>Welches Gateway?</translation>
    </message>
    <message>
        <source>This gateway is not known any more</source>
        <translation>Dieses Gateway ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Type a part of its name, choose with the arrow keys, go on with Return.</source>
        <translation>Tippen Sie einen Teil des Namens, wählen Sie mit den Pfeiltasten, weiter mit Return.</translation>
    </message>
    <message>
        <source>The file that described it is gone: %1</source>
        <translation>Die Datei, die es beschrieb, ist weg: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Choose a gateway first.</source>
        <translation>Wählen Sie zuerst ein Gateway.</translation>
    </message>
    <message>
        <source>The check is under way.</source>
        <translation>Die Prüfung läuft.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Es wird gespeichert.</translation>
    </message>
    <message>
        <source>Try it out, save nothing</source>
        <translation>Ausprobieren, nichts speichern</translation>
    </message>
    <message>
        <source>Save nevertheless</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Check it, save it, open it</source>
        <translation>Prüfen, speichern, öffnen</translation>
    </message>
</context>
<context>
    <name>Reprise::ConnectForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>This is production: colour the window</source>
        <translation>Das ist Produktion: das Fenster färben</translation>
    </message>
    <message>
        <source>Begin read-only: replays need an unlock each time</source>
        <translation>Nur lesend beginnen: Wiederholungen müssen jedes Mal freigegeben werden</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>only when it is closed</source>
        <translation>erst beim Schließen</translation>
    </message>
    <message>
        <source>Lock again after</source>
        <translation>Wieder sperren nach</translation>
    </message>
    <message>
        <source>Advanced: proxy, certificates</source>
        <translation>Erweitert: Proxy, Zertifikate</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>Reprise::ConnectionDesk</name>
    <message>
        <source>The credentials of %1 may still be in the keychain: it did not give them up (%2).</source>
        <translation>Die Zugangsdaten von %1 sind vielleicht noch im Schlüsselbund: Er gab sie nicht her (%2).</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>This is production: colour the window</source>
        <translation>Das ist Produktion: das Fenster färben</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Its credentials are taken out of the keychain. Nothing changes at the gateway.</source>
        <translation>Seine Zugangsdaten werden aus dem Schlüsselbund genommen. Beim Gateway ändert sich nichts.</translation>
    </message>
    <message>
        <source>Its file stays: %1</source>
        <translation>Seine Datei bleibt: %1</translation>
    </message>
    <message>
        <source>The keychain no longer has the credential for replaying; enter it when you unlock.</source>
        <translation>Der Schlüsselbund hat die Zugangsdaten zum Wiederholen nicht mehr; geben Sie sie beim Freigeben ein.</translation>
    </message>
</context>
<context>
    <name>Reprise::CopyNote</name>
    <message>
        <source>A copy of %1 is shown: the database keeps a write-ahead log, and reading it in place would change its folder. Later changes are not in the copy.</source>
        <translation>Gezeigt wird eine Kopie von %1: Die Datenbank führt ein Write-Ahead-Log, und sie an Ort und Stelle zu lesen würde ihren Ordner ändern. Spätere Änderungen fehlen in der Kopie.</translation>
    </message>
    <message>
        <source>A copy of %1 is shown: the database was left in the middle of a change, and reading it in place would change it. Later changes are not in the copy.</source>
        <translation>Gezeigt wird eine Kopie von %1: Die Datenbank wurde mitten in einer Änderung verlassen, und sie an Ort und Stelle zu lesen würde sie ändern. Spätere Änderungen fehlen in der Kopie.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
</context>
<context>
    <name>Reprise::DoubtBar</name>
    <message>
        <source>&amp;Look up now</source>
        <translation>&amp;Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Erneut sen&amp;den…</translation>
    </message>
    <message>
        <source>Choose an item in doubt to decide about it.</source>
        <translation>Einen ungewissen Eintrag wählen, um über ihn zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 in doubt. %2</source>
        <translation>%1 ungewiss. %2</translation>
    </message>
    <message>
        <source>It arrived, as far as you know</source>
        <translation>Nach eigener Kenntnis kam es an</translation>
    </message>
    <message>
        <source>It did not arrive, as far as you know</source>
        <translation>Nach eigener Kenntnis kam es nicht an</translation>
    </message>
    <message>
        <source>Count event %1 as sent?</source>
        <translation>Ereignis %1 als gesendet zählen?</translation>
    </message>
    <message>
        <source>Send event %1 again?</source>
        <translation>Ereignis %1 erneut senden?</translation>
    </message>
    <message>
        <source>Count as sent</source>
        <translation>Als gesendet zählen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>The report will say that you decided so, and why. Nothing is sent.</source>
        <translation>Der Bericht nennt diese Entscheidung und ihren Grund. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>If the first request did arrive, the receiver gets the event twice. The report will say that you decided so, and why.</source>
        <translation>Falls die erste Anfrage doch ankam, erhält der Empfänger das Ereignis zweimal. Der Bericht nennt diese Entscheidung und ihren Grund.</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Woher ist das bekannt?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Zuerst einen Grund angeben.</translation>
    </message>
    <message>
        <source>Co&amp;unt as sent…</source>
        <translation>Als &amp;gesendet zählen…</translation>
    </message>
    <message>
        <source>Ask the gateway for its tries again</source>
        <translation>Das Gateway erneut nach seinen Versuchen fragen</translation>
    </message>
    <message>
        <source>No. %1: bytes left, but no complete answer came. Look it up, or decide.</source>
        <translation>Nr. %1: Bytes gingen hinaus, aber es kam keine vollständige Antwort. Nachsehen oder entscheiden.</translation>
    </message>
</context>
<context>
    <name>Reprise::EventDetail</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Ereignisses</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Kein Ereignis ausgewählt</translation>
    </message>
    <message>
        <source>Select one in the table to see all of it here.</source>
        <translation>Ein Ereignis in der Tabelle auswählen, um hier alles davon zu sehen.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>no try yet</source>
        <translation>noch kein Versuch</translation>
    </message>
    <message>
        <source>Loading the event…</source>
        <translation>Das Ereignis wird geladen…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>There was no try yet.</source>
        <translation>Es gab noch keinen Versuch.</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Inhalt</translation>
    </message>
    <message>
        <source>The answer came without one.</source>
        <translation>Die Antwort kam ohne einen.</translation>
    </message>
    <message>
        <source>Nothing came back from the receiver.</source>
        <translation>Vom Empfänger kam nichts zurück.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>The try is under way.</source>
        <translation>Der Versuch ist unterwegs.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
</context>
<context>
    <name>Reprise::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>The events are being loaded.</source>
        <translation>Die Ereignisse werden geladen.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Nothing has been imported into this store.</source>
        <translation>In diesen Speicher wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No event fits the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>Ohne „%1“</translation>
    </message>
    <message>
        <source>Select all matching</source>
        <translation>Alle Treffer auswählen</translation>
    </message>
    <message>
        <source>Plan replay…</source>
        <translation>Wiederholung planen…</translation>
    </message>
    <message>
        <source>This profile holds no events.</source>
        <translation>Dieses Profil enthält keine Ereignisse.</translation>
    </message>
    <message>
        <source>Nothing has come from the gateway so far.</source>
        <translation>Vom Gateway ist noch nichts gekommen.</translation>
    </message>
</context>
<context>
    <name>Reprise::EventTableModel</name>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Received, UTC</source>
        <translation>Empfangen, UTC</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Next try, UTC</source>
        <translation>Nächster Versuch, UTC</translation>
    </message>
    <message>
        <source>Expires, UTC</source>
        <translation>Verfällt, UTC</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>ausgeschöpft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>retry planned</source>
        <translation>Versuch geplant</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>wiederholt</translation>
    </message>
</context>
<context>
    <name>Reprise::EventsPage</name>
    <message>
        <source>Plan replay…</source>
        <translation>Wiederholung planen…</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>There is nothing to act on: no event matches.</source>
        <translation>Nichts zu tun: Kein Ereignis passt.</translation>
    </message>
    <message>
        <source>A search is still under way; stop it or wait for its end.</source>
        <translation>Eine Suche läuft noch; sie stoppen oder ihr Ende abwarten.</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>Kein Ereignis ist ausgewählt.</translation>
    </message>
    <message>
        <source>No search is under way.</source>
        <translation>Keine Suche läuft.</translation>
    </message>
    <message>
        <source>There is no filter.</source>
        <translation>Es gibt keinen Filter.</translation>
    </message>
    <message>
        <source>No profile is open.</source>
        <translation>Kein Profil ist geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows are copied. Export for all of them.</source>
        <translation>
            <numerusform>Die erste Zeile ist kopiert. Für alle exportieren.</numerusform>
            <numerusform>Die ersten %Ln Zeilen sind kopiert. Für alle exportieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are copied.</source>
        <translation>
            <numerusform>%Ln Zeile ist kopiert.</numerusform>
            <numerusform>%Ln Zeilen sind kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
</context>
<context>
    <name>Reprise::ExportDialog</name>
    <message>
        <source>Event id</source>
        <translation>Kennung des Ereignisses</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Destination&apos;s address</source>
        <translation>Adresse des Ziels</translation>
    </message>
    <message>
        <source>Code of the last answer</source>
        <translation>Code der letzten Antwort</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Duration of the last try</source>
        <translation>Dauer des letzten Versuchs</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Size of the body</source>
        <translation>Größe des Inhalts</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Kopfzeilen der Anfrage</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>&amp;CSV, a table for spreadsheets</source>
        <translation>&amp;CSV, eine Tabelle für Tabellenprogramme</translation>
    </message>
    <message>
        <source>&amp;NDJSON, whole events with headers and bodies</source>
        <translation>&amp;NDJSON, ganze Ereignisse mit Kopfzeilen und Inhalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Replace what looks like a secret</source>
        <translation>&amp;Ersetzen, was wie ein Geheimnis aussieht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tokens, passwords, cookies and signatures become numbered tags. Compressed or encrypted bodies cannot be searched for them.</source>
        <translation>Tokens, Passwörter, Cookies und Signaturen werden durch nummerierte Platzhalter ersetzt. Komprimierte oder verschlüsselte Inhalte lassen sich nicht danach durchsuchen.</translation>
    </message>
    <message>
        <source>Everything is written as stored. Keep the file to yourself.</source>
        <translation>Alles wird geschrieben, wie es gespeichert ist. Die Datei nicht weitergeben.</translation>
    </message>
    <message>
        <source>Everything is written as stored and can be imported again without loss. Keep the file to yourself.</source>
        <translation>Alles wird geschrieben, wie es gespeichert ist, und lässt sich ohne Verlust wieder importieren. Die Datei nicht weitergeben.</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Mindestens eine Spalte wählen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Canceled. What was written is in %1, marked as partial.</source>
        <translation>Abgebrochen. Das Geschriebene steht in %1, als unvollständig gekennzeichnet.</translation>
    </message>
    <message>
        <source>Gateway&apos;s status</source>
        <translation>Status laut Gateway</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events will be written to a file</source>
        <translation>
            <numerusform>%Ln Ereignis wird in eine Datei geschrieben</numerusform>
            <numerusform>%Ln Ereignisse werden in eine Datei geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events written to %1</source>
        <translation>
            <numerusform>%Ln Ereignis in %1 geschrieben</numerusform>
            <numerusform>%Ln Ereignisse in %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::FilterBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
</context>
<context>
    <name>Reprise::FilterWays</name>
    <message>
        <source>There is no filter to save.</source>
        <translation>Es gibt keinen Filter zu speichern.</translation>
    </message>
    <message>
        <source>The view “%1” has this filter already.</source>
        <translation>Die Ansicht „%1“ hat diesen Filter schon.</translation>
    </message>
</context>
<context>
    <name>Reprise::FindBar</name>
    <message>
        <source>Find in this body</source>
        <translation>In diesem Inhalt suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Reprise::ForecastView</name>
    <message>
        <source>Forecast</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>events sent, time</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>Reprise::GatewayFlow</name>
    <message>
        <source>Only connections to gateways have rules of their own.</source>
        <translation>Nur Verbindungen zu Gateways haben eigene Regeln.</translation>
    </message>
    <message>
        <source>Edit the connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
</context>
<context>
    <name>Reprise::GatewayForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (freiwillig)</translation>
    </message>
    <message>
        <source>in the keychain; leave empty to keep it</source>
        <translation>im Schlüsselbund; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>Enter it again: it was for another address.</source>
        <translation>Geben Sie es erneut ein: Es galt für eine andere Adresse.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Das fehlt.</translation>
    </message>
    <message>
        <source>This has another form; look again where it is copied from.</source>
        <translation>Das hat eine andere Form; sehen Sie nach, woher es kopiert ist.</translation>
    </message>
    <message>
        <source>This address cannot be used.</source>
        <translation>Diese Adresse ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>This cannot be used.</source>
        <translation>Das ist nicht brauchbar.</translation>
    </message>
</context>
<context>
    <name>Reprise::GatewayListModel</name>
    <message>
        <source>Described by %1</source>
        <translation>Beschrieben von %1</translation>
    </message>
</context>
<context>
    <name>Reprise::GatewayPicker</name>
    <message>
        <source>Find a gateway</source>
        <translation>Ein Gateway finden</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
</context>
<context>
    <name>Reprise::HeaderList</name>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Use as filter</source>
        <translation>Als Filter verwenden</translation>
    </message>
</context>
<context>
    <name>Reprise::HeaderTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Reprise::HistogramView</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse über die Zeit</translation>
    </message>
    <message>
        <source>bug introduced %1</source>
        <translation>Fehler eingeführt %1</translation>
    </message>
    <message>
        <source>fix deployed %1</source>
        <translation>Korrektur ausgerollt %1</translation>
    </message>
    <message>
        <source>No events to show.</source>
        <translation>Keine Ereignisse zu zeigen.</translation>
    </message>
    <message>
        <source>Bug introduced at %1</source>
        <translation>Fehler eingeführt um %1</translation>
    </message>
    <message>
        <source>Fix deployed at %1</source>
        <translation>Korrektur ausgerollt um %1</translation>
    </message>
    <message>
        <source>Clear time window</source>
        <translation>Zeitfenster aufheben</translation>
    </message>
    <message>
        <source>Time window: %1.</source>
        <translation>Zeitfenster: %1.</translation>
    </message>
    <message>
        <source>Time window: %1</source>
        <translation>Zeitfenster: %1</translation>
    </message>
    <message>
        <source>Bug introduced: %1</source>
        <translation>Fehler eingeführt: %1</translation>
    </message>
    <message>
        <source>Fix deployed: %1</source>
        <translation>Korrektur ausgerollt: %1</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>times, counts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>all times</source>
        <translation>alle Zeiten</translation>
    </message>
</context>
<context>
    <name>Reprise::ImportDialog</name>
    <message>
        <source>Import events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Lines that were left out:</source>
        <translation>Ausgelassene Zeilen:</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Import beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 new, %2 updated, %3 known before, %Ln lines left out</source>
        <translation>
            <numerusform>%1 neu, %2 aktualisiert, %3 schon bekannt, %Ln Zeile ausgelassen</numerusform>
            <numerusform>%1 neu, %2 aktualisiert, %3 schon bekannt, %Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::JsonTreeModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>too deep: %1 levels are shown</source>
        <translation>zu tief: %1 Ebenen werden gezeigt</translation>
    </message>
    <message>
        <source>not JSON from byte %1 on</source>
        <translation>kein JSON ab Byte %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Reprise::JsonTreeView</name>
    <message>
        <source>Body as a tree</source>
        <translation>Inhalt als Baum</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Use as filter</source>
        <translation>Als Filter verwenden</translation>
    </message>
</context>
<context>
    <name>Reprise::MainWindow</name>
    <message>
        <source>%1 – Reprise</source>
        <translation>%1 – Reprise</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist geöffnet</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Pause and close</source>
        <translation>Pausieren und schließen</translation>
    </message>
    <message>
        <source>Closing pauses run %1. Nothing is sent until you resume it.</source>
        <translation>Schließen pausiert Lauf %1. Bis zum Fortsetzen wird nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Reprise::MessageBanner</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Reprise::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
</context>
<context>
    <name>Reprise::PlanForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>at most; 0 is as fast as it answers</source>
        <translation>höchstens; 0 bremst nicht</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>1 keeps the order of arrival</source>
        <translation>1 behält die Reihenfolge des Eingangs</translation>
    </message>
    <message>
        <source>Batches of</source>
        <translation>Stapel zu</translation>
    </message>
    <message>
        <source>no batches</source>
        <translation>ohne Stapel</translation>
    </message>
    <message>
        <source>Pause between</source>
        <translation>Pause dazwischen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>Stoppen bei</translation>
    </message>
    <message>
        <source>failures of the last answers</source>
        <translation>Fehlschlägen unter den letzten Antworten</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Answers looked at</source>
        <translation>Betrachtete Antworten</translation>
    </message>
    <message>
        <source>Marker headers</source>
        <translation>Marker-Kopfzeilen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>kept in memory, for this run only</source>
        <translation>nur im Arbeitsspeicher, nur für diesen Lauf</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>The address must be a whole http or https address without user and password.</source>
        <translation>Gebraucht wird eine vollständige http- oder https-Adresse ohne Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>At most %1 marker headers.</source>
        <translation>Höchstens %1 Marker-Kopfzeilen.</translation>
    </message>
    <message>
        <source>Not a header line: %1</source>
        <translation>Keine Kopfzeile: %1</translation>
    </message>
    <message>
        <source>The secret for the signature is missing.</source>
        <translation>Das Geheimnis für die Signatur fehlt.</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>directly to %1</source>
        <translation>direkt an %1</translation>
    </message>
    <message>
        <source>directly to another address</source>
        <translation>direkt an eine andere Adresse</translation>
    </message>
</context>
<context>
    <name>Reprise::PlanPage</name>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>Replay plan</source>
        <translation>Plan der Wiederholung</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Bug introduced</source>
        <translation>Fehler eingeführt</translation>
    </message>
    <message>
        <source>Fix deployed</source>
        <translation>Korrektur ausgerollt</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>why, for the report</source>
        <translation>warum, für den Bericht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Oldest, newest</source>
        <translation>Ältestes, neuestes</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Plan digest</source>
        <translation>Prüfsumme des Plans</translation>
    </message>
    <message>
        <source>&amp;Save plan…</source>
        <translation>Plan &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Start &amp;replay</source>
        <translation>&amp;Wiederholung starten</translation>
    </message>
    <message>
        <source>Freezing the plan</source>
        <translation>Der Plan wird festgeschrieben</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>as long as the receiver needs to answer</source>
        <translation>so lange, wie der Empfänger zum Antworten braucht</translation>
    </message>
    <message>
        <source>The run is being written to the journal.</source>
        <translation>Der Lauf wird ins Journal geschrieben.</translation>
    </message>
    <message>
        <source>The plan is being frozen.</source>
        <translation>Der Plan wird festgeschrieben.</translation>
    </message>
    <message>
        <source>Nothing is left to be sent.</source>
        <translation>Nichts bleibt zu senden.</translation>
    </message>
    <message>
        <source>Type the number of events to start.</source>
        <translation>Zum Starten die Anzahl der Ereignisse eingeben.</translation>
    </message>
    <message>
        <source>Type %1 to start</source>
        <translation>Zum Starten %1 eingeben</translation>
    </message>
    <message>
        <source>Write the frozen plan to a file</source>
        <translation>Den festgeschriebenen Plan in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und noch %Ln</numerusform>
            <numerusform>%1 und noch %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln destinations</source>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln that match</source>
        <translation>
            <numerusform>%1 von %Ln Treffer</numerusform>
            <numerusform>%1 von %Ln Treffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln events now</source>
        <translation>
            <numerusform>%Ln Ereignis jetzt senden</numerusform>
            <numerusform>%Ln Ereignisse jetzt senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorschau</translation>
    </message>
    <message numerus="yes">
        <source>· %Ln events to %1, oldest first</source>
        <translation>
            <numerusform>· %Ln Ereignis an %1</numerusform>
            <numerusform>· %Ln Ereignisse an %1, ältestes zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends %1 after the start, if nothing fails and the receiver keeps up.</source>
        <translation>Endet %1 nach dem Start, wenn nichts fehlschlägt und der Empfänger mithält.</translation>
    </message>
    <message>
        <source>This connection is read-only; turn replay on in the top bar (Ctrl+L).</source>
        <translation>Diese Verbindung ist nur lesend; schalten Sie oben das Wiederholen ein (Strg+L).</translation>
    </message>
</context>
<context>
    <name>Reprise::PracticeMenu</name>
    <message>
        <source>&amp;Healthy</source>
        <translation>&amp;Gesund</translation>
    </message>
    <message>
        <source>&amp;Slow (800 ms)</source>
        <translation>&amp;Langsam (800 ms)</translation>
    </message>
    <message>
        <source>&amp;Failing (500 to everything)</source>
        <translation>&amp;Fehlschlagend (500 auf alles)</translation>
    </message>
    <message>
        <source>F&amp;laky (30 % answer 503)</source>
        <translation>&amp;Unzuverlässig (30 % antworten mit 503)</translation>
    </message>
    <message>
        <source>&amp;Dropping duplicates</source>
        <translation>&amp;Doppeltes verwerfend</translation>
    </message>
    <message>
        <source>Failing from the &amp;100th delivery on</source>
        <translation>Fehlschlagend ab der &amp;100. Zustellung</translation>
    </message>
    <message>
        <source>P&amp;ractice receiver</source>
        <translation>Üb&amp;ungsempfänger</translation>
    </message>
</context>
<context>
    <name>Reprise::ProgressStrip</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
</context>
<context>
    <name>Reprise::QueryLine</name>
    <message>
        <source>Filter: stage in failed, exhausted and code in 5xx</source>
        <translation>Filter: stage in failed, exhausted and code in 5xx</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Filter leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>Reprise::RejectTableModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>Reprise::ReplayItemModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent, UTC</source>
        <translation>Gesendet, UTC</translation>
    </message>
    <message>
        <source>Received, UTC</source>
        <translation>Empfangen, UTC</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>Reprise::ReportDialog</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report of run %1</source>
        <translation>Bericht zu Lauf %1</translation>
    </message>
    <message>
        <source>Scope, plan, totals, every item with its outcome before and after, and what is unresolved. Reports are in English.</source>
        <translation>Umfang, Plan, Summen, jeder Eintrag mit seinem Ergebnis davor und danach, und was ungeklärt ist. Berichte sind auf Englisch.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>HTML, a page to read and print</source>
        <translation>HTML, eine Seite zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>CSV, a table for spreadsheets</source>
        <translation>CSV, eine Tabelle für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>Reprise::RetryTimelineView</name>
    <message>
        <source>Retry timeline</source>
        <translation>Zeitleiste der Versuche</translation>
    </message>
    <message>
        <source>No try is known.</source>
        <translation>Kein Versuch ist bekannt.</translation>
    </message>
    <message>
        <source>No try yet.</source>
        <translation>Noch kein Versuch.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::RouteForm</name>
    <message>
        <source>the system&apos;s</source>
        <translation>der des Systems</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Rechner</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Empty where the proxy asks for none.</source>
        <translation>Leer, wo der Proxy keinen verlangt.</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A PEM file; trusted beside the system&apos;s, for this connection only.</source>
        <translation>Eine PEM-Datei; gilt neben denen des Systems, nur für diese Verbindung.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>A PEM file.</source>
        <translation>Eine PEM-Datei.</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>A PEM file; empty where the key stands beside the certificate.</source>
        <translation>Eine PEM-Datei; leer, wo der Schlüssel beim Zertifikat steht.</translation>
    </message>
    <message>
        <source>Key&apos;s pass phrase</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>in the keychain; leave empty to keep it</source>
        <translation>im Schlüsselbund; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Das fehlt.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Reprise::RunCounters</name>
    <message>
        <source>Counts of the run</source>
        <translation>Zahlen des Laufs</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>Reprise::RunItemTable</name>
    <message>
        <source>Items of the run</source>
        <translation>Einträge des Laufs</translation>
    </message>
</context>
<context>
    <name>Reprise::RunNotes</name>
    <message>
        <source>Notes of the run</source>
        <translation>Notizen des Laufs</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>time, who, what</comment>
        <translation>%1  %2: %3</translation>
    </message>
</context>
<context>
    <name>Reprise::RunPanel</name>
    <message>
        <source>Replay run</source>
        <translation>Lauf der Wiederholung</translation>
    </message>
    <message>
        <source>&amp;Cancel run…</source>
        <translation>Lauf &amp;abbrechen…</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Back to &amp;events</source>
        <translation>Zurück zu den &amp;Ereignissen</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Secret to sign this run with</source>
        <translation>Geheimnis, mit dem dieser Lauf signiert</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The plan signs its requests (%1). The secret is kept in memory for this run only.</source>
        <translation>Der Plan signiert seine Anfragen (%1). Das Geheimnis bleibt nur im Arbeitsspeicher und nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Cancel run %1?</source>
        <translation>Lauf %1 abbrechen?</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Keep run</source>
        <translation>Lauf behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events are not sent then. What was sent stays sent, and the outcomes are kept.</source>
        <translation>
            <numerusform>%Ln Ereignis wird dann nicht gesendet. Gesendetes bleibt gesendet, und die Ergebnisse bleiben erhalten.</numerusform>
            <numerusform>%Ln Ereignisse werden dann nicht gesendet. Gesendetes bleibt gesendet, und die Ergebnisse bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being canceled.</source>
        <translation>Es wird abgebrochen.</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <translation>Es gibt keinen Lauf zu berichten.</translation>
    </message>
    <message>
        <source>What is under way is waited for.</source>
        <translation>Auf das, was unterwegs ist, wird gewartet.</translation>
    </message>
    <message>
        <source>This connection is read-only; turn replay on in the top bar (Ctrl+L).</source>
        <translation>Diese Verbindung ist nur lesend; schalten Sie oben das Wiederholen ein (Strg+L).</translation>
    </message>
</context>
<context>
    <name>Reprise::SavePathChooser</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Diese Datei ist vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>This is a folder. Add a file name.</source>
        <translation>Das ist ein Ordner. Einen Dateinamen ergänzen.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Der Ordner ist nicht vorhanden.</translation>
    </message>
</context>
<context>
    <name>Reprise::ScopeChooser</name>
    <message>
        <source>Everything, also what is added later</source>
        <translation>Alles, auch was später dazukommt</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Check the connection to choose from its lists.</source>
        <translation>Prüfen Sie die Verbindung, um aus ihren Listen zu wählen.</translation>
    </message>
    <message>
        <source>The lists are still coming in.</source>
        <translation>Die Listen kommen noch.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n are chosen; check the connection to change them.</source>
        <translation>
            <numerusform>%n ist gewählt; prüfen Sie die Verbindung, um das zu ändern.</numerusform>
            <numerusform>%n sind gewählt; prüfen Sie die Verbindung, um das zu ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen ones are not there any more.</source>
        <translation>
            <numerusform>%n der gewählten gibt es nicht mehr.</numerusform>
            <numerusform>%n der gewählten gibt es nicht mehr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reprise::ScopeTreeModel</name>
    <message>
        <source>there is nothing here</source>
        <translation>hier ist nichts</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
</context>
<context>
    <name>Reprise::SecretEdit</name>
    <message>
        <source>Show while pressed</source>
        <translation>Zeigen, solange gedrückt</translation>
    </message>
</context>
<context>
    <name>Reprise::SentenceLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Reprise::ShortcutSheet</name>
    <message>
        <source>J, K</source>
        <translation>J, K</translation>
    </message>
    <message>
        <source>Events: next, previous</source>
        <translation>Ereignisse: nächstes, voriges</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Events: select or take out the current one</source>
        <translation>Ereignisse: das aktuelle auswählen oder herausnehmen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Events: select all matching</source>
        <translation>Ereignisse: alle Treffer auswählen</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Events: extend the selection</source>
        <translation>Ereignisse: die Auswahl erweitern</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Events: look into the event</source>
        <translation>Ereignisse: das Ereignis ansehen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>B, F</source>
        <translation>B, F</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go back, clear</source>
        <translation>Zurück, leeren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Times: move the time window or the chosen mark</source>
        <translation>Zeiten: das Zeitfenster oder die gewählte Marke verschieben</translation>
    </message>
    <message>
        <source>Times: make the time window longer or shorter</source>
        <translation>Zeiten: das Zeitfenster verlängern oder verkürzen</translation>
    </message>
    <message>
        <source>Times: choose time window or mark</source>
        <translation>Zeiten: Zeitfenster oder Marke wählen</translation>
    </message>
    <message>
        <source>Times: mark where the bug and where the fix came</source>
        <translation>Zeiten: markieren, wo der Fehler und wo die Korrektur kam</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Views: rename a saved one</source>
        <translation>Ansichten: eine gespeicherte umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Views: delete a saved one</source>
        <translation>Ansichten: eine gespeicherte löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reprise::Sidebar</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Failure groups</source>
        <translation>Gruppen von Fehlschlägen</translation>
    </message>
    <message>
        <source>nothing failed</source>
        <translation>nichts fehlgeschlagen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run number, title</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Run %1: %2 of %3 done</source>
        <translation>Lauf %1: %2 von %3 erledigt</translation>
    </message>
    <message>
        <source>Views, failures, runs and profiles</source>
        <translation>Ansichten, Fehlschläge, Läufe und Profile</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln events</source>
        <translation>
            <numerusform>%1: %Ln Ereignis</numerusform>
            <numerusform>%1: %Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht offen</translation>
    </message>
</context>
<context>
    <name>Reprise::SidebarModel</name>
    <message>
        <source>shown now</source>
        <translation>jetzt angezeigt</translation>
    </message>
</context>
<context>
    <name>Reprise::SignatureView</name>
    <message>
        <source>Check signature</source>
        <translation>Signatur prüfen</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Keine Signatur</translation>
    </message>
    <message>
        <source>The request carries no signature of a known scheme.</source>
        <translation>Die Anfrage trägt keine Signatur eines bekannten Verfahrens.</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>kept in memory only</source>
        <translation>nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>Key page</source>
        <translation>Schlüsselseite</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Geheimnis von %1</translation>
    </message>
</context>
<context>
    <name>Reprise::SourcesDialog</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Saved sources</source>
        <translation>Gespeicherte Quellen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Connect a gateway…</source>
        <translation>Gateway &amp;verbinden…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>Reprise::StateFilter</name>
    <message>
        <source>Listed items</source>
        <translation>Gezeigte Einträge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>group of items, count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Reprise::StatusLine</name>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
    <message>
        <source>· %1 selected</source>
        <translation>· %1 ausgewählt</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be read, replayed, canceled, how fast and kept how long</source>
        <translation>Was gelesen, wiederholt, abgebrochen werden kann, wie schnell und wie lange aufbewahrt</translation>
    </message>
    <message>
        <source>What %1 can do</source>
        <translation>Was %1 kann</translation>
    </message>
    <message>
        <source>What is under way is waited for.</source>
        <translation>Auf das, was unterwegs ist, wird gewartet.</translation>
    </message>
</context>
<context>
    <name>Reprise::TopBar</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find an id, a URL, an order… (Ctrl+K)</source>
        <translation>Kennung, URL, Bestellung… suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>own store</source>
        <translation>eigener Speicher</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The database is never written; replays are sent over HTTP</source>
        <translation>Die Datenbank wird nie beschrieben; Wiederholungen werden über HTTP gesendet</translation>
    </message>
    <message>
        <source>opening… %1 %</source>
        <translation>wird geöffnet… %1 %</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>opening… %Ln events</source>
        <translation>
            <numerusform>wird geöffnet… %Ln Ereignis</numerusform>
            <numerusform>wird geöffnet… %Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>replay on</source>
        <translation>Wiederholen an</translation>
    </message>
    <message>
        <source>Nothing can be sent; click to turn replay on (Ctrl+L)</source>
        <translation>Nichts kann gesendet werden; klicken, um das Wiederholen einzuschalten (Strg+L)</translation>
    </message>
    <message>
        <source>Replays can be started; click to lock (Ctrl+L)</source>
        <translation>Wiederholungen können gestartet werden; klicken zum Sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Only connections to gateways have a lock; here each replay is started by you.</source>
        <translation>Nur Verbindungen zu Gateways haben eine Sperre; hier startet jede Wiederholung durch Sie.</translation>
    </message>
</context>
<context>
    <name>Reprise::UnlockDialog</name>
    <message>
        <source>until you lock it, for %1 at most</source>
        <translation>bis Sie sperren, höchstens %1</translation>
    </message>
    <message>
        <source>until you lock or close it</source>
        <translation>bis Sie sperren oder schließen</translation>
    </message>
    <message>
        <source>Turn replay on for %1?</source>
        <translation>Wiederholen für %1 einschalten?</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Events can then be sent again through %1, %2. Each replay is still planned and started by you.</source>
        <translation>Ereignisse können dann über %1 erneut gesendet werden, %2. Jede Wiederholung planen und starten weiterhin Sie.</translation>
    </message>
    <message>
        <source>This is a production connection.</source>
        <translation>Das ist eine Produktionsverbindung.</translation>
    </message>
    <message>
        <source>%1 has one credential for reading and replaying; there is none to enter.</source>
        <translation>%1 hat dieselben Zugangsdaten zum Lesen und Wiederholen; es ist nichts einzugeben.</translation>
    </message>
    <message>
        <source>in the keychain; leave empty to use it</source>
        <translation>im Schlüsselbund; leer lassen, um es zu verwenden</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>The credential for replaying is missing.</source>
        <translation>Die Zugangsdaten zum Wiederholen fehlen.</translation>
    </message>
</context>
<context>
    <name>Reprise::ViewShelf</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view shows what matches the filter at that time. Its name:</source>
        <translation>Die Ansicht zeigt, was dann zum Filter passt. Ihr Name:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A view of this name exists and will be replaced.</source>
        <translation>Eine Ansicht dieses Namens ist vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>The new name:</source>
        <translation>Der neue Name:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete the view “%1”?</source>
        <translation>Die Ansicht „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Only the view goes; its events stay.</source>
        <translation>Nur die Ansicht verschwindet; ihre Ereignisse bleiben.</translation>
    </message>
</context>
<context>
    <name>Reprise::WaitLabel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>too many failures</source>
        <translation>zu viele Fehlschläge</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>das Programm endete</translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation>das Journal lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the destination refuses everything</source>
        <translation>das Ziel lehnt alles ab</translation>
    </message>
    <message>
        <source>the signing secret is missing</source>
        <translation>das Geheimnis zum Signieren fehlt</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>der Rechner hat geschlafen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>pausiert gleich</translation>
    </message>
    <message>
        <source>canceling</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>pausiert: %1</translation>
    </message>
    <message>
        <source>Too many of the last answers were failures. Look at them before you resume or cancel.</source>
        <translation>Zu viele der letzten Antworten waren Fehlschläge. Vor dem Fortsetzen oder Abbrechen ansehen.</translation>
    </message>
    <message>
        <source>The program ended while this run was under way. Nothing is sent until you resume; items in doubt are looked up first.</source>
        <translation>Das Programm endete, während dieser Lauf im Gang war. Bis zum Fortsetzen wird nichts gesendet; ungewisse Einträge werden zuerst nachgesehen.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing is sent. Make room on the disk, then resume.</source>
        <translation>Das Journal lässt sich nicht schreiben, deshalb wird nichts gesendet. Platz auf dem Datenträger schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The destination refuses every request. Check address, certificate and access, then resume.</source>
        <translation>Das Ziel lehnt jede Anfrage ab. Adresse, Zertifikat und Zugang prüfen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The plan signs its requests and the secret is not stored. Open the run again with its secret to resume.</source>
        <translation>Der Plan signiert seine Anfragen, und das Geheimnis wird nicht gespeichert. Zum Fortsetzen den Lauf mit seinem Geheimnis erneut öffnen.</translation>
    </message>
    <message>
        <source>The computer slept for long. Check that the plan still fits, then resume.</source>
        <translation>Der Rechner hat lange geschlafen. Prüfen, ob der Plan noch passt, dann fortsetzen.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 delivered</source>
        <translation>%1 von %2 · %3 zugestellt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>waiting at the gateway, will be delivered by itself</source>
        <translation>wartend beim Gateway, wird von selbst zugestellt</translation>
    </message>
    <message>
        <source>retry planned, may heal by itself</source>
        <translation>Versuch geplant, erledigt sich vielleicht von selbst</translation>
    </message>
    <message>
        <source>being delivered right now</source>
        <translation>wird gerade zugestellt</translation>
    </message>
    <message>
        <source>held on purpose</source>
        <translation>mit Absicht angehalten</translation>
    </message>
    <message>
        <source>a replay of it already succeeded</source>
        <translation>eine Wiederholung davon war schon erfolgreich</translation>
    </message>
    <message>
        <source>its body is not stored whole, so it cannot be sent as it was</source>
        <translation>der Inhalt ist nicht vollständig gespeichert und lässt sich nicht senden, wie er war</translation>
    </message>
    <message>
        <source>taken out by hand</source>
        <translation>von Hand herausgenommen</translation>
    </message>
    <message>
        <source>as stored, not signed anew</source>
        <translation>wie gespeichert, nicht neu signiert</translation>
    </message>
    <message>
        <source>GitHub (X-Hub-Signature-256)</source>
        <translation>GitHub (X-Hub-Signature-256)</translation>
    </message>
    <message>
        <source>Standard Webhooks (webhook-signature)</source>
        <translation>Standard Webhooks (webhook-signature)</translation>
    </message>
    <message>
        <source>GetHook</source>
        <translation>GetHook</translation>
    </message>
    <message>
        <source>SendPromptly</source>
        <translation>SendPromptly</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>um eine Pause gebeten</translation>
    </message>
    <message>
        <source>looking up what was under way</source>
        <translation>fragt nach, was unterwegs war</translation>
    </message>
    <message>
        <source>There is no way to %1: the network is gone.</source>
        <translation>Es führt kein Weg zu %1: Das Netz ist weg.</translation>
    </message>
    <message>
        <source>%1 takes no connections.</source>
        <translation>%1 nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>%1 asked for a pause.</source>
        <translation>%1 hat um eine Pause gebeten.</translation>
    </message>
    <message>
        <source>It is looked up what came of the last requests before more are sent.</source>
        <translation>Bevor weitere gesendet werden, wird nachgefragt, was aus den letzten Anfragen wurde.</translation>
    </message>
    <message>
        <source>No event counts as failed for that; the run goes on by itself.</source>
        <translation>Kein Ereignis gilt deshalb als gescheitert; der Lauf geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>Nächster Versuch: %1</translation>
    </message>
    <message>
        <source>Stripe (Stripe-Signature)</source>
        <translation>Stripe (Stripe-Signature)</translation>
    </message>
    <message>
        <source>Hookdeck (x-hookdeck-signature)</source>
        <translation>Hookdeck (x-hookdeck-signature)</translation>
    </message>
    <message>
        <source>Convoy (X-Convoy-Signature, with a time)</source>
        <translation>Convoy (X-Convoy-Signature, mit Zeit)</translation>
    </message>
    <message>
        <source>Convoy (X-Convoy-Signature, body only)</source>
        <translation>Convoy (X-Convoy-Signature, nur der Inhalt)</translation>
    </message>
    <message>
        <source>Outpost (x-outpost-signature)</source>
        <translation>Outpost (x-outpost-signature)</translation>
    </message>
</context>
<context>
    <name>SidebarViews</name>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retry planned</source>
        <translation>Versuch geplant</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Replayed, failed again</source>
        <translation>Erneut fehlgeschlagen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Expires in 24 h</source>
        <translation>Verfällt in 24 h</translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message>
        <source>It matches once the white space between the values is removed: something wrote the JSON anew.</source>
        <translation>Sie stimmt, wenn der Leerraum zwischen den Werten entfällt: Etwas hat das JSON neu geschrieben.</translation>
    </message>
    <message>
        <source>It matches once the line end at its end is removed.</source>
        <translation>Sie stimmt, wenn das Zeilenende am Schluss entfällt.</translation>
    </message>
    <message>
        <source>It matches once a line end is added at its end.</source>
        <translation>Sie stimmt, wenn am Schluss ein Zeilenende dazukommt.</translation>
    </message>
    <message>
        <source>It matches once its line ends are LF instead of CR LF.</source>
        <translation>Sie stimmt mit Zeilenenden LF statt CR LF.</translation>
    </message>
    <message>
        <source>It matches once its line ends are CR LF instead of LF.</source>
        <translation>Sie stimmt mit Zeilenenden CR LF statt LF.</translation>
    </message>
    <message>
        <source>It matches once the byte order mark in front is removed.</source>
        <translation>Sie stimmt, wenn die Bytereihenfolgemarke am Anfang entfällt.</translation>
    </message>
    <message>
        <source>The secret is right: it matched another delivery.</source>
        <translation>Das Geheimnis stimmt: Es passte zu einer anderen Zustellung.</translation>
    </message>
    <message>
        <source>Paste the sender&apos;s key page, a JSON Web Key Set. It is public.</source>
        <translation>Fügen Sie die Schlüsselseite des Absenders ein, ein JSON Web Key Set. Sie ist öffentlich.</translation>
    </message>
    <message>
        <source>It is text in base64, mostly with whsec_ in front (whpk_ for a public key).</source>
        <translation>Es ist Text in Base64, meist mit whsec_ davor (whpk_ bei einem öffentlichen Schlüssel).</translation>
    </message>
    <message>
        <source>Take it as the vendor shows it, with everything in front.</source>
        <translation>Übernehmen Sie es, wie der Anbieter es zeigt, mit allem, was davorsteht.</translation>
    </message>
    <message>
        <source>Convoy signs the JSON without its white space and sends it with. A receiver that checks the bytes as they come will refuse it.</source>
        <translation>Convoy signiert das JSON ohne seinen Leerraum und sendet es mit ihm. Ein Empfänger, der die Bytes prüft, wie sie kommen, wird es ablehnen.</translation>
    </message>
    <message>
        <source>It covers no time, so it stays right for ever.</source>
        <translation>Sie umfasst keine Zeit und bleibt daher für immer richtig.</translation>
    </message>
    <message>
        <source>Receivers accept %1. It was fresh when it was delivered; sent again as it is, it would be refused.</source>
        <translation>Empfänger nehmen %1 an. Bei der Zustellung war sie frisch; unverändert noch einmal gesendet würde sie abgelehnt.</translation>
    </message>
    <message>
        <source>Receivers accept %1. It was %2 old already when it was delivered.</source>
        <translation>Empfänger nehmen %1 an. Sie war bei der Zustellung schon %2 alt.</translation>
    </message>
    <message>
        <source>Receivers accept %1. Sent again as it is, it would be refused.</source>
        <translation>Empfänger nehmen %1 an. Unverändert noch einmal gesendet würde sie abgelehnt.</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>time, a dot, the body</source>
        <translation>Zeit, ein Punkt, der Inhalt</translation>
    </message>
    <message>
        <source>time, a comma, the body</source>
        <translation>Zeit, ein Komma, der Inhalt</translation>
    </message>
    <message>
        <source>id, time and body, with dots between</source>
        <translation>Id, Zeit und Inhalt mit Punkten dazwischen</translation>
    </message>
    <message>
        <source>the token up to its last dot</source>
        <translation>das Token bis zu seinem letzten Punkt</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signiert am</translation>
    </message>
    <message>
        <source>Age when delivered</source>
        <translation>Alter bei der Zustellung</translation>
    </message>
    <message>
        <source>Age now</source>
        <translation>Alter jetzt</translation>
    </message>
    <message>
        <source>Accepted age</source>
        <translation>Erlaubtes Alter</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>Die Signatur ist richtig.</translation>
    </message>
    <message>
        <source>One of %1 signatures is right.</source>
        <translation>Eine von %1 Signaturen ist richtig.</translation>
    </message>
    <message>
        <source>The signature is right, but %1 old.</source>
        <translation>Die Signatur ist richtig, aber %1 alt.</translation>
    </message>
    <message>
        <source>The signature is right, but its time lies %1 in the future.</source>
        <translation>Die Signatur ist richtig, aber ihre Zeit liegt %1 in der Zukunft.</translation>
    </message>
    <message>
        <source>The signature does not match.</source>
        <translation>Die Signatur passt nicht.</translation>
    </message>
    <message>
        <source>The body was changed after it was signed.</source>
        <translation>Der Inhalt wurde nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>The signature cannot be checked.</source>
        <translation>Die Signatur lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>Die Signatur ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The signature is of a version that is not known here.</source>
        <translation>Die Signatur hat eine Version, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>That is no secret of %1.</source>
        <translation>Das ist kein Geheimnis von %1.</translation>
    </message>
    <message>
        <source>The key page has no key “%1”.</source>
        <translation>Die Schlüsselseite hat keinen Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The secret of %1 is needed.</source>
        <translation>Das Geheimnis von %1 wird gebraucht.</translation>
    </message>
    <message>
        <source>The sender is changing its secret and signs with the old one and the new one.</source>
        <translation>Der Absender wechselt sein Geheimnis und signiert mit dem alten und dem neuen.</translation>
    </message>
    <message>
        <source>One of the clocks is wrong: the sender&apos;s, or this computer&apos;s.</source>
        <translation>Eine der Uhren geht falsch: die des Absenders oder die dieses Rechners.</translation>
    </message>
    <message>
        <source>This is another secret, or the body was changed. Which of the two shows once the secret has matched another delivery.</source>
        <translation>Das ist ein anderes Geheimnis, oder der Inhalt wurde geändert. Was von beidem, zeigt sich, sobald das Geheimnis zu einer anderen Zustellung gepasst hat.</translation>
    </message>
    <message>
        <source>Or another key of the same name signed it.</source>
        <translation>Oder ein anderer Schlüssel gleichen Namens hat signiert.</translation>
    </message>
    <message>
        <source>The source keeps the payload as it understood it, not the bytes that were signed. That says nothing about the delivery.</source>
        <translation>Die Quelle bewahrt den Inhalt, wie sie ihn verstand, nicht die Bytes, die signiert wurden. Das sagt nichts über die Zustellung.</translation>
    </message>
    <message>
        <source>Only the beginning of the body was kept.</source>
        <translation>Nur der Anfang des Inhalts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>A field that %1 needs is missing, or not as it writes it.</source>
        <translation>Ein Feld, das %1 braucht, fehlt oder ist nicht so geschrieben.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>Import events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Events (*.json *.ndjson *.jsonl *.har)</source>
        <translation>Ereignisse (*.json *.ndjson *.jsonl *.har)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>Open an event database</source>
        <translation>Ereignisdatenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neuer Speicher</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Imports fill a file of your own. Its name:</source>
        <translation>Importe füllen eine eigene Datei. Ihr Name:</translation>
    </message>
</context>
<context>
    <name>StatusStyle</name>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>retry planned</source>
        <translation>Versuch geplant</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>exhausted</source>
        <translation>ausgeschöpft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>copying, %1 of about %2</source>
        <translation>kopiert, %1 von etwa %2</translation>
    </message>
    <message>
        <source>copying, %1 so far</source>
        <translation>kopiert, bisher %1</translation>
    </message>
    <message>
        <source>everything to %1</source>
        <translation>alles bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbindet…</translation>
    </message>
    <message>
        <source>waits %1: the gateway wants fewer calls</source>
        <translation>wartet %1: Das Gateway wünscht weniger Aufrufe</translation>
    </message>
    <message>
        <source>not reached; tries again in %1</source>
        <translation>nicht erreicht; neuer Versuch in %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet.</source>
        <translation>Noch ist nichts geholt.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Fetched: %1; and earlier parts.</source>
        <translation>Geholt: %1; und frühere Teile.</translation>
    </message>
    <message>
        <source>Fetched: %1.</source>
        <translation>Geholt: %1.</translation>
    </message>
    <message>
        <source>live, as of %1 UTC</source>
        <translation>live, Stand %1 UTC</translation>
    </message>
    <message>
        <source>as of %1 UTC</source>
        <translation>Stand %1 UTC</translation>
    </message>
</context>
<context>
    <name>TimelineAccess</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>replay · %1</source>
        <translation>Wiederholung · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Replay, try %1</source>
        <translation>Wiederholung, Versuch %1</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1: %2, at %3</source>
        <translation>%1: %2, um %3</translation>
    </message>
    <message>
        <source>%1: %2 after %3, at %4</source>
        <translation>%1: %2 nach %3, um %4</translation>
    </message>
    <message>
        <source>%1 · expected</source>
        <translation>%1 · erwartet</translation>
    </message>
    <message>
        <source>%1 · planned</source>
        <translation>%1 · geplant</translation>
    </message>
    <message>
        <source>Try %1 is expected at %2, if those before it fail</source>
        <translation>Versuch %1 wird um %2 erwartet, falls die vorigen fehlschlagen</translation>
    </message>
    <message>
        <source>Try %1 is planned at %2</source>
        <translation>Versuch %1 ist um %2 geplant</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>fix %1</source>
        <translation>Korrektur %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>verfällt %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>verfallen %1</translation>
    </message>
    <message>
        <source>fix deployed</source>
        <translation>Korrektur ausgerollt</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>verfällt</translation>
    </message>
    <message>
        <source>replay, try %1</source>
        <translation>Wiederholung, Versuch %1</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>wait to come</source>
        <translation>Wartezeit, noch bevorstehend</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>try %1, expected</source>
        <translation>Versuch %1, erwartet</translation>
    </message>
    <message>
        <source>try %1, planned</source>
        <translation>Versuch %1, geplant</translation>
    </message>
</context>
</TS>
