<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>PdfPreview</name>
    <message>
        <source>Which document is shown</source>
        <translation>Қай құжат көрсетілген</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Басқаша сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Кішірейту (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Үлкейту (Ctrl++)</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>Терезе еніне сай</translation>
    </message>
    <message>
        <source>As wide as the pane (Ctrl+0)</source>
        <translation>Терезе еніне сай (Ctrl+0)</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Құжаттың беттері</translation>
    </message>
</context>
</TS>
