/** The style of a rendered page: readable at phone and desktop width and on paper, in black on white, nothing told by colour alone. */
export const DOCUMENT_STYLE = `
:root{color-scheme:light;--ink:#1a1a1a;--soft:#4a4a4a;--rule:#c9c9c9;--band:#f4f4f2;--link:#0b4a8f}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif;overflow-wrap:break-word}
body>header,body>nav,body>main{max-width:46rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4,h5,h6,table,caption,nav,.legend,.tone,figcaption,.mark,.ref{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:2.1rem;line-height:1.2;margin:2.5rem 0 .5rem}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.15rem;line-height:1.35;margin:2rem 0 .5rem}
h4,h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
p,ul,ol,blockquote,figure,.note,.table{margin:0 0 1rem}
.subtitle{font-size:1.2rem;line-height:1.45;color:var(--soft);margin-bottom:1rem}
.legend{font-size:.875rem;line-height:1.5;color:var(--soft)}
li{margin-bottom:.35rem}
a{color:var(--link)}
:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}
.skip{position:absolute;left:-100rem;top:0;background:#fff;padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
nav{font-size:.9375rem}
nav ol{columns:2 18rem;column-gap:2.5rem;padding-left:1.5rem;margin:.25rem 0 0}
nav h2{font-size:1rem;margin:1.5rem 0 0;padding:0;border:0}
data{white-space:nowrap}
data.long{white-space:normal}
.mark{font-size:.68em;font-weight:600;color:var(--soft);margin-left:.2em;vertical-align:.15em}
.ref{white-space:nowrap;font-size:.7em;line-height:0;margin-left:.1em}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.table{overflow-x:auto;position:relative}
table{border-collapse:collapse;min-width:50%;max-width:100%;font-size:.9rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem 1.1rem .4rem 0;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:.25rem}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:400}
.end{text-align:right;font-variant-numeric:tabular-nums}
blockquote{border-left:3px solid var(--soft);padding-left:1rem;margin-left:0}
blockquote footer{color:var(--soft);font-size:.9375rem}
.note{border:1px solid var(--rule);border-left:5px solid var(--ink);background:var(--band);padding:.6rem .9rem;font-size:.975rem}
.tone{font-weight:700;font-size:.875rem}
figure{border-top:1px solid var(--rule);padding-top:.75rem}
figcaption{font-weight:600;margin-bottom:.5rem}
.drawing{max-width:34rem;margin:0 0 .75rem}
.drawing svg{display:block;max-width:100%;height:auto}
.notes{font-size:.875rem;line-height:1.5}
.notes :target{background:#fff3bf}
@media (max-width:34rem){
body{font-size:1rem}
h1{font-size:1.6rem;margin-top:1.5rem}
h2{font-size:1.3rem;margin-top:2.25rem}
.table.wide table{min-width:30rem;max-width:none}
th,td{padding-right:.7rem}
}
@media print{
@page{margin:14mm 15mm}
html{font-size:10pt}
body{font-size:1rem;line-height:1.3}
table{font-size:.85rem;line-height:1.25}
th,td{padding:.2rem .6rem .2rem 0}
p,ul,ol,blockquote,figure,.note,.table{margin-bottom:.5rem}
blockquote p{margin-bottom:.1rem}
li{margin-bottom:.15rem}
h1{font-size:1.6rem}
h2{font-size:1.2rem;margin:.9rem 0 .3rem;padding-top:.4rem}
h3{font-size:1.05rem;margin:.9rem 0 .3rem}
body>header,body>nav,body>main{max-width:none;padding:0}
.skip,nav{display:none}
h1{margin-top:0}
h2,h3,h4,caption,figcaption{break-after:avoid;break-inside:avoid}
tr,blockquote,.note,.drawing,li{break-inside:avoid}
thead{display:table-header-group}
tbody tr:nth-last-child(-n+3){break-before:avoid}
.table{overflow:visible}
.table.wide table{min-width:0}
.drawing{max-width:12cm}
a{color:inherit;text-decoration:none}
}`.trim();
