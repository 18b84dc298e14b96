/**
 * The one style of all reports. It touches nothing outside of `.steelyard`. Colours follow the `color-scheme` of the place
 * where a report stands; where a browser knows no `light-dark()`, and on paper, they are the light ones.
 */
export const reportStyle = `
.steelyard{--ink:#1b2430;--soft:#566170;--line:#d8dee6;--page:#fff;--band:#f5f7f9;--bar:#2b7a78;--track:#e3e8ed;--warn:#8a5a00;--warn-page:#fdf5e4;
color:var(--ink);background:var(--page);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
overflow-wrap:anywhere;text-align:start}
@supports (color:light-dark(#000,#fff)){.steelyard{--ink:light-dark(#1b2430,#e3e8ee);--soft:light-dark(#566170,#a4afbc);--line:light-dark(#d8dee6,#333d49);--page:light-dark(#fff,#151a21);--band:light-dark(#f5f7f9,#1c232c);--bar:light-dark(#2b7a78,#6cc0b8);--track:light-dark(#e3e8ed,#2b3440);--warn:light-dark(#8a5a00,#e9b44c);--warn-page:light-dark(#fdf5e4,#29220f)}}
.steelyard :is(h1,h2,h3,h4,h5,h6){line-height:1.25;font-weight:650;margin:0;color:inherit}
.steelyard .steelyard-1{font-size:1.75em;letter-spacing:-.01em}
.steelyard .steelyard-2{font-size:1.2em;margin:2em 0 .6em;padding-top:.9em;border-top:1px solid var(--line)}
.steelyard .steelyard-3{font-size:1em;margin:1.75em 0 .5em}
.steelyard :is(p,ul,ol){margin:.75em 0;max-width:44em;padding:0}
.steelyard :is(ul,ol){padding-inline-start:1.4em}
.steelyard li{margin:.35em 0}
.steelyard li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
.steelyard .steelyard-note{color:var(--soft);font-size:.9em}
.steelyard .steelyard-attention{background:var(--warn-page);border-inline-start:.25em solid var(--warn);padding:.6em .9em;border-radius:.25em}
.steelyard dl{margin:1em 0;font-variant-numeric:tabular-nums}
.steelyard dt{color:var(--soft);font-size:.85em}
.steelyard dd{margin:0}
.steelyard .steelyard-facts{display:flex;flex-wrap:wrap;gap:.75em 2.5em}
.steelyard .steelyard-lead{display:flex;flex-wrap:wrap;gap:1em 2.75em;margin:1.5em 0;padding:1em 1.25em;background:var(--band);border-radius:.5em}
.steelyard .steelyard-lead dd{font-size:1.6em;line-height:1.3;font-weight:600;letter-spacing:-.01em}
.steelyard .steelyard-table{overflow-x:auto;margin:1em 0 1.5em}
.steelyard .steelyard-table:focus-visible{outline:2px solid var(--bar);outline-offset:4px}
.steelyard table{border-collapse:collapse;width:100%;font-size:.925em;line-height:1.4;font-variant-numeric:tabular-nums}
.steelyard caption{text-align:start;font-weight:600;padding:0 0 .5em}
.steelyard :is(th,td){text-align:start;vertical-align:top;padding:.5em 12px;border-bottom:1px solid var(--line);font-weight:400;min-width:4.5em}
.steelyard tr>:first-child{padding-inline-start:0;min-width:7em;position:sticky;inset-inline-start:0;background:var(--page)}
.steelyard tr>:last-child{padding-inline-end:0}
.steelyard thead th{color:var(--soft);font-size:.85em;vertical-align:bottom;border-bottom-color:var(--soft)}
.steelyard .steelyard-number{text-align:end;white-space:nowrap;overflow-wrap:normal}
.steelyard thead .steelyard-number{white-space:normal}
.steelyard .steelyard-section{font-weight:600;padding-top:1.1em;border-bottom:0;padding-bottom:.15em}
.steelyard tfoot :is(th,td){font-weight:650;border-bottom:0;border-top:2px solid var(--ink)}
.steelyard svg{display:block;width:100%;min-width:3.5em;height:4px;margin-top:.3em;border-radius:2px;fill:var(--bar)}
.steelyard svg :first-child{fill:var(--track)}
.steelyard-page{margin:0;color-scheme:light dark}
.steelyard-page main{max-width:60rem;margin:0 auto;padding:clamp(1.25rem,4vw,3rem)}
@media print{
@page{size:A4;margin:16mm 15mm}
.steelyard{color-scheme:light;font-size:9.5pt;background:none}
.steelyard tr>:first-child{position:static;background:none}
.steelyard-page main{max-width:none;padding:0}
.steelyard .steelyard-table{overflow:visible}
.steelyard :is(h1,h2,h3,h4,h5,h6,caption){break-after:avoid}
.steelyard :is(tr,li,dl,p,.steelyard-short){break-inside:avoid}
.steelyard thead{display:table-header-group}
.steelyard tfoot{display:table-row-group}
.steelyard :is(th,td){padding:.3em 8px;min-width:0}
.steelyard .steelyard-2{margin-top:1.5em}
.steelyard :is(svg,.steelyard-lead,.steelyard-attention){print-color-adjust:exact}
}
`.trim();

/** The SHA-256 of the style, by which the page's policy allows it and no other; a test works it out anew. */
export const STYLE_HASH = "EhnwRL9RgpnVKVyD5+2DE/qkeXmMkWs3qUIPWTAa844=";
