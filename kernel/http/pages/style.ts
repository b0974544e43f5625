export const PAGE_STYLE_PATH = '/plain.css';

/** The look of pages without script: one column, large targets, 4.5:1 contrast at least. */
export const pageStyle = `:root{--ink:#1c1c1a;--quiet:#5b574d;--paper:#faf9f6;--line:#d8d4c8;--accent:#0f6b6b;--warn:#a8321f}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,"PingFang SC","PingFang TC","Microsoft YaHei","Microsoft JhengHei","Noto Sans CJK SC",sans-serif}
header,main{max-width:30rem;margin:0 auto;padding:1.25rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
.brand{font-weight:600;letter-spacing:.02em}
nav{display:flex;gap:1rem}
a{color:var(--accent)}nav a{display:inline-block;padding:.6rem 0}
h1{font-size:1.7rem;line-height:1.25;margin:1.25rem 0 1rem}h2{font-size:1.1rem;margin:0 0 .5rem}
p{margin:.5rem 0}
.field{margin:1.25rem 0}.field.wrong{border-inline-start:4px solid var(--warn);padding-inline-start:.85rem}
label{display:block;font-weight:600;margin-bottom:.35rem}
.error{color:var(--warn);font-weight:600;margin:0 0 .35rem}
input:not([type=hidden]){width:100%;min-height:46px;padding:.5rem .75rem;font:inherit;color:inherit;border:1px solid #77736a;border-radius:4px;background:#fff}
.wrong input{border:2px solid var(--warn)}
button{min-height:46px;padding:.5rem 1.4rem;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:1px solid var(--accent);border-radius:4px;cursor:pointer}
button:hover{filter:brightness(.92)}
button.quiet{width:100%;text-align:start;background:#fff;color:var(--accent)}
:focus-visible{outline:3px solid #e0a526;outline-offset:2px}
.summary{border:3px solid var(--warn);padding:.85rem 1rem;margin:1.25rem 0}.summary ul{list-style:none;margin:0;padding:0}.summary a{color:var(--warn);font-weight:600}
input.code{font-size:1.5rem;letter-spacing:.35em;font-variant-numeric:tabular-nums;max-width:14rem}
.hint{color:var(--quiet);margin:0 0 .35rem}
.ways{margin-top:2rem}.ways ul{list-style:none;padding:0;margin:0}a.way{display:inline-block;padding:.6rem 0}
.demo{margin-top:2.25rem;padding-top:1.25rem;border-top:2px dashed var(--line)}.demo ul{list-style:none;padding:0;margin:.75rem 0 0;display:grid;gap:.6rem}
.mark{display:inline-block;padding:.05rem .5rem;border:1px solid var(--quiet);border-radius:3px;font-size:.85rem;font-weight:600;color:var(--quiet)}
details{margin:.75rem 0}summary{cursor:pointer;color:var(--accent);padding:.6rem 0}details form{padding:.25rem 0 .75rem}
.done{border:3px solid var(--accent);padding:.6rem 1rem}
code,.reference{color:var(--quiet);overflow-wrap:anywhere}
ul.list{list-style:none;padding:0}ul.list li{padding:.6rem 0;border-bottom:1px solid var(--line)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem}dt{color:var(--quiet)}dd{margin:0}
`;
