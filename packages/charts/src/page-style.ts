import { fontFamily, surfaces } from "./palette.ts";

function variables(mode: "light" | "dark"): string {
  return Object.entries(surfaces[mode])
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/** The style sheet of every page: light and dark screens, narrow screens, paper. */
export const pageStyle: string = `
:root{color-scheme:light dark;${variables("light")}}
@media screen and (prefers-color-scheme:dark){:root{${variables("dark")}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 ${fontFamily};overflow-wrap:anywhere}
main,header,footer{max-width:1100px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font-size:28px;line-height:1.25;margin:0 0 8px}
h2{font-size:20px;line-height:1.3;margin:40px 0 12px}
p{margin:0 0 12px;max-width:75ch}
ul{margin:0 0 12px;padding-inline-start:22px;max-width:75ch}
.lead,.caption,footer{color:var(--muted)}
.notice{border-inline-start:4px solid var(--accent);background:var(--card);padding:10px 16px;border-radius:4px;max-width:none}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0 0 16px}
.facts>div{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
.facts dt{color:var(--muted);font-size:13px}
.facts dd{margin:0;font-size:24px;font-weight:600;line-height:1.35;font-variant-numeric:tabular-nums}
.facts dd.note{font-size:13px;font-weight:400;color:var(--muted)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px;margin:0 0 16px;align-items:start}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:4px}
figure.wide{margin-bottom:16px}
figure svg{display:block;max-width:100%;height:auto}
.caption{font-size:13px;padding:0 16px 12px;display:block}
.table{overflow-x:auto;margin:0 0 16px;background:var(--card);border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--muted);font-size:13px;padding:12px 16px 4px}
th,td{text-align:start;vertical-align:top;padding:7px 14px;border-top:1px solid var(--line);overflow-wrap:normal}
thead th{border-top:0;color:var(--muted);font-weight:600;vertical-align:bottom}
tbody th{font-weight:500;white-space:nowrap}
td small{display:block;color:var(--muted);font-size:12px}
.end{text-align:end}
td.end{white-space:nowrap}
td:not(.end){min-width:12em}
footer{font-size:13px;padding-top:32px;padding-bottom:48px}
@media (max-width:600px){main,header,footer{padding-left:16px;padding-right:16px}header{padding-top:24px}}
@media print{
body{background:#fff;font-size:11pt}
main,header,footer{max-width:none;padding:0}
h2,figure,tr,.facts>div{break-inside:avoid}
h2{break-after:avoid}
.charts{grid-template-columns:1fr 1fr}
.table{overflow:visible}
table{font-size:8pt}
td small{font-size:7pt}
th,td{padding:3px 6px}
caption{break-after:avoid;padding:6px 6px 2px}
thead{display:table-header-group}
@page{margin:16mm}
}
`.trim();
