/** The style sheet of the HTML report: light and dark screens, narrow screens, paper. */
export const htmlReportStyle: string = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1b2430;--muted:#566274;--line:#e3e7ec;--accent:#0072b2;--critical:#a3123a;--high:#c2410c;--medium:#8a6d00;--low:#0f6674;--good:#00714f;--fact:#6a3fb5;--factmark:#e6dcff;--mark:#ffe3a3}
@media screen and (prefers-color-scheme:dark){:root{--page:#11161d;--card:#19202a;--ink:#e8edf3;--muted:#a3afbe;--line:#2d3744;--accent:#56b4e9;--critical:#ff7a9c;--high:#ff9c5a;--medium:#e6c84a;--low:#6fd0df;--good:#35c79b;--fact:#c0a4ff;--factmark:#43336b;--mark:#6b4e00}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:1080px;margin:0 auto;padding:0 24px}
header{padding-top:36px}
h1{font-size:26px;line-height:1.25;margin:0 0 6px}
h2{font-size:19px;line-height:1.3;margin:36px 0 12px}
h3{font-size:15px;margin:0}
p{margin:0 0 10px}
.en{color:var(--muted);font-weight:400}
.lead,footer,.note{color:var(--muted)}
.facts{display:grid;grid-template-columns:repeat(7,1fr);gap:12px;margin:16px 0}
.facts>div,article,figure,.table,.filters,.alert{background:var(--card);border:1px solid var(--line);border-radius:8px}
.facts>div{padding:10px 14px}
.facts dt .en{display:block}
.facts>div{display:flex;flex-direction:column;justify-content:space-between}
.facts dt{color:var(--muted);font-size:13px}
.facts dd{margin:0;font-size:24px;font-weight:600;font-variant-numeric:tabular-nums}
.alert{border-color:var(--critical);border-inline-start-width:6px;padding:12px 16px;margin:16px 0}
.alert ul{margin:6px 0 0;padding-inline-start:20px}
figure{margin:0;padding:4px}
figure svg{display:block;max-width:100%;height:auto}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px;align-items:start;margin:0 0 16px}
.table{overflow-x:auto;margin:0 0 16px}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--muted);font-size:13px;padding:10px 14px 2px}
th,td{text-align:start;vertical-align:top;padding:6px 14px;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--muted)}
tbody th{font-weight:500}
th,td{overflow-wrap:normal}
td code,th code{overflow-wrap:anywhere}
td.n{text-align:end;white-space:nowrap}
th.n{text-align:end}
.filters{display:flex;flex-wrap:wrap;gap:10px 16px;padding:10px 14px;margin:0 0 16px;position:sticky;top:8px;z-index:1;align-items:end}
.filters label{font-size:13px;color:var(--muted);display:grid;gap:2px}
.filters select,.filters input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--line);border-radius:6px;padding:4px 8px;max-width:190px}
.filters output{font-size:13px;margin-inline-start:auto}
article{padding:12px 16px;margin:0 0 14px}
article>header{padding:0;max-width:none;margin:0 0 8px}
.about{color:var(--muted);font-size:13px;margin:0}
.about>span:not(:last-child)::after{content:" · "}
.said+.said{border-top:1px solid var(--line);padding:10px 0 2px}
.who{color:var(--muted);font-size:13px;margin:0}
.item{padding:6px 0 2px 12px;border-inline-start:2px solid var(--line);margin:0 0 6px}
.item q{font-weight:500}
.kind{color:var(--muted);font-size:12px;white-space:nowrap}
.legend{color:var(--muted);font-size:13px;padding-inline-start:18px;margin:0 0 16px}
details{margin:0 0 16px}
summary{cursor:pointer;padding:6px 2px;color:var(--accent)}
.clean ul{padding-inline-start:20px;margin:6px 0}
.top{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.chip{border-radius:999px;border:1px solid currentColor;padding:0 9px;font-size:12px;font-weight:600;white-space:nowrap}
.critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}.good{color:var(--good)}.fact{color:var(--fact)}
code{font-size:12px;color:var(--muted);font-family:ui-monospace,Menlo,Consolas,monospace}
blockquote{margin:8px 0;padding:8px 12px;border-inline-start:4px solid var(--line);background:var(--page);border-radius:4px;white-space:pre-wrap}
blockquote .who{font-size:12px;display:block}
blockquote .before{color:var(--muted);font-size:13px;display:block;margin-bottom:4px}
mark.fact{background:var(--factmark);color:inherit}
mark{background:var(--mark);color:inherit;padding:1px 2px;border-radius:3px;font-weight:600}
.item dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 12px;margin:0 0 8px;font-size:14px}
.item dt{color:var(--muted)}
.item dd{margin:0}
.item dd ul{margin:0;padding-inline-start:18px}
.say{color:var(--good);font-weight:500}
footer{font-size:13px;padding-top:28px;padding-bottom:44px}
@media (max-width:900px){.facts{grid-template-columns:repeat(12,1fr)}.facts>div{grid-column:span 4}.facts>div:nth-child(-n+4){grid-column:span 3}}
@media (max-width:600px){
main,header,footer{padding-left:14px;padding-right:14px}
.facts>div,.facts>div:nth-child(-n+4){grid-column:span 6}
.facts>div:last-child{grid-column:1/-1}
.item dl{grid-template-columns:1fr}
.item dt{margin-top:4px}
.filters{position:static}
.filters label{flex:1 1 130px}
.filters select,.filters input{max-width:100%;width:100%}
th,td{padding:6px 8px}
.duties thead .en{display:block}
.duties tbody th{min-width:150px}
.rules thead{display:none}
.rules tr{display:grid;grid-template-columns:1fr auto;gap:0 10px;padding:6px 8px;border-top:1px solid var(--line)}
.rules th,.rules td{border:0;padding:0}
.rules th,.rules td:nth-child(2),.rules td:nth-child(3){grid-column:1}
.rules td.n{grid-column:2;grid-row:1}
}
@media print{
body{background:#fff;font-size:10pt}
main,header,footer{max-width:none;padding:0}
.filters{display:none!important}
.facts>div,figure,tr,.item,blockquote{break-inside:avoid}
blockquote,article>header{break-after:avoid}
details::details-content{content-visibility:visible;block-size:auto}
article{border:0;border-top:1px solid #999;border-radius:0;padding:8px 0}
h2{break-after:avoid}
mark{background:none;border-bottom:2px solid;border-radius:0}
@page{margin:15mm}
}
`.trim();
