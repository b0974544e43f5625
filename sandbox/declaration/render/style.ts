/** The declaration's look, plain and dense; also on paper. Colours fall back where the page around it gives none. */
export const declarationStyle = `.declaration{max-width:62rem;margin:0 auto;padding:0 1rem;color:var(--ink,#1c1c1a);line-height:1.6;font-family:system-ui,"PingFang SC","PingFang TC","Noto Sans CJK SC","Noto Sans CJK TC",sans-serif}
.declaration .declaration,main .declaration{padding:0}
.declaration h3{font-size:1.15rem;margin:2rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--ink,#1c1c1a)}.declaration h4{font-size:1rem;margin:1.25rem 0 .25rem}.declaration h4::first-letter{text-transform:uppercase}
.declaration p{max-width:46rem;margin:.35rem 0}.declaration .small{font-size:.875rem;color:var(--muted,#5b574d)}
.declaration dl{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.3rem 1.25rem;margin:.25rem 0}.declaration dt{color:var(--muted,#5b574d)}.declaration dd{margin:0;overflow-wrap:anywhere}
.declaration dd dl{border-left:3px solid var(--line,#d8d4c8);padding-left:.9rem}.declaration ol{margin:0;padding-left:1.35rem}
.declaration .card dl{border:0;padding:0}.declaration .card{border-left:3px solid var(--line,#d8d4c8);padding:.1rem 0 .1rem .9rem;margin:.5rem 0}
.declaration .scroll{overflow-x:auto;max-width:100%}.declaration table{border-collapse:collapse;width:100%}.declaration th,.declaration td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line,#d8d4c8)}
.declaration thead th{font-size:.875rem;font-weight:600;color:var(--muted,#5b574d)}.declaration tbody th{font-weight:600}.declaration .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.declaration .scroll td,.declaration .scroll th{min-width:6rem}.declaration .scroll td.number,.declaration .scroll th.number{min-width:0}
.declaration .example{display:inline-block;font-style:normal;font-size:.75rem;line-height:1.3;padding:0 .3rem;border:1px dashed #8a6d1d;border-radius:3px;color:#6b5310;background:#fdf6e0;white-space:nowrap;font-weight:400}.declaration .marked{margin:0}
.declaration .undisclosed{font-size:inherit;color:#4a4a68;border-bottom:1px dotted currentColor}.declaration .undisclosed::before{content:none}
.declaration .contents ul{columns:3 14rem;list-style:none;margin:.75rem 0;padding:0;font-size:.9375rem}.declaration .contents{display:block}.declaration .contents a{display:inline-flex;align-items:center;padding:.2rem 0}
.declaration .program{margin-top:2.5rem;padding:.6rem 1rem;border-left:4px solid var(--accent,#0f6b6b);background:#fff}
.declaration a{color:var(--accent,#0f6b6b)}.declaration code{font-size:.85em;overflow-wrap:anywhere}.declaration h1{font-size:1.75rem;line-height:1.25}
.declaration :focus-visible{outline:3px solid #e0a526;outline-offset:2px}
@media (max-width:36rem){.declaration table,.declaration tbody,.declaration tr,.declaration .scroll th,.declaration .scroll td{display:block;min-width:0}.declaration thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.declaration tbody tr{padding:.6rem 0;border-bottom:1px solid var(--line,#d8d4c8)}.declaration tbody th,.declaration tbody td,.declaration .number{padding:.1rem 0;border:0;text-align:left;white-space:normal}.declaration td[data-label]::before{content:attr(data-label);margin-right:.75em;font-size:.8125rem;color:var(--muted,#5b574d)}
.declaration dl{grid-template-columns:minmax(0,1fr);gap:.1rem}.declaration dt{margin-top:.5rem}}
@media print{.declaration{max-width:none;font-size:10pt}.declaration .contents,.declaration>nav{display:none}.declaration section{break-inside:auto}.declaration tr,.declaration .card{break-inside:avoid}.declaration a{color:inherit;text-decoration:none}}
`;
