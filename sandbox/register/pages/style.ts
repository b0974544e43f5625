import { declarationStyle } from '@sandglass/declaration';

/** The register's look: plain, dense, readable on paper and phone. */
export const registerStyle = `:root{--ink:#1c1c1a;--paper:#faf9f6;--line:#d8d4c8;--muted:#5b574d;--accent:#0f6b6b;--warn:#a8321f;--good:#1f6f3a}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif}
header,main,footer,.demo{max-width:62rem;margin:0 auto;padding:.75rem 1rem}
header{display:flex;justify-content:space-between;gap:1rem;align-items:center;border-bottom:1px solid var(--line)}
nav{display:flex;gap:.5rem}nav a,nav span,.brand,footer a{display:inline-flex;align-items:center;min-height:44px}nav a,nav span{min-width:44px}nav span{font-weight:600}
.brand{font-weight:700;gap:.35em;text-decoration:none;color:var(--ink)}a{color:var(--accent)}a[href^="/register/facts/"]{display:inline-block;min-height:26px}
.demo{background:#fdf3d8;border-left:4px solid #b98900;margin-top:.75rem}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
.lead{font-size:1.05rem;max-width:46rem}.small{font-size:.875rem;color:var(--muted)}.empty{color:var(--muted);border:1px dashed var(--line);padding:1rem}
.brief{font-weight:400;margin:.25rem 0 0;max-width:34rem}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-size:.875rem;color:var(--muted);font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.state{display:inline-block;font-size:.875rem;font-weight:600;padding:.1rem .5rem;border:1px solid currentColor;border-radius:3px;vertical-align:middle;white-space:nowrap}
.state.running,.state.admitted,.state.completed{color:var(--good)}.state.suspended,.state.terminated{color:var(--warn)}.state.disclosed,.state.submitted{color:#7a5a00}
dl.story,.declaration dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.35rem 1rem;margin:0}dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
.warning,.summary{border-left:4px solid var(--warn);padding:.5rem 1rem;background:#fff}.summary{border:3px solid var(--warn)}.summary h2{margin:0;font-size:1.1rem}
.standstill{border-left:4px solid #7a5a00;padding:.5rem 1rem;background:#fff}.comments{padding-left:1.25rem}.comment p{white-space:pre-line}.exit>li{margin:0 0 1rem}blockquote{border-left:3px solid var(--line);margin:.5rem 0;padding-left:1rem}
label{display:block;font-weight:600;margin:1rem 0 .25rem}input:not([type=hidden]),textarea{width:100%;max-width:40rem;min-height:44px;font:inherit;padding:.5rem .75rem;border:1px solid #77736a;border-radius:4px;background:#fff}
button{display:block;min-height:44px;margin-top:1rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:4px}
:focus-visible{outline:3px solid #e0a526;outline-offset:2px}code{font-size:.875rem;overflow-wrap:anywhere}pre{overflow-x:auto;background:#fff;border:1px solid var(--line);padding:1rem}
.figure{font-size:1.75rem;font-variant-numeric:tabular-nums;margin:0}meter{width:6rem;vertical-align:middle}
.undisclosed,.example{font-size:.875rem;color:var(--muted)}.undisclosed::before{content:"◌ "}.example{border-bottom:1px dotted currentColor}
.chart{width:100%;max-width:46rem;background:#fff;border:1px solid var(--line)}.chart polyline{fill:none;stroke:var(--accent);stroke-width:2}.chart circle{fill:var(--accent)}
footer{border-top:1px solid var(--line);display:flex;gap:1.25rem;margin-top:3rem;flex-wrap:wrap}
@media (max-width:36rem){.pilots thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.pilots,.pilots tbody,.pilots tr,.pilots th,.pilots td{display:block;border:0;padding:.15rem 0}.pilots tr{padding:.75rem 0;border-bottom:1px solid var(--line)}h1{font-size:1.45rem}dl.story,.declaration dl{grid-template-columns:1fr}dt{margin-top:.5rem}}
@media print{header nav,footer,form{display:none}body{background:#fff}}
${declarationStyle}`;
