/**
 * How the pack looks: on a screen, on a phone, and on A4 paper in an agenda. 12 point sans serif, black on white,
 * nothing said by colour alone, and no table row or heading torn from what belongs to it.
 */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 12pt/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: #0b0c0c; background: #fff; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .75rem; }
h2 { font-size: 1.45rem; margin: 2rem 0 .75rem; padding-top: .75rem; border-top: 4px solid #1d3557; }
h3 { font-size: 1.12rem; margin: 2.25rem 0 .5rem; }
p, ul, ol, dl, blockquote, table { margin: 0 0 1rem; }
li { margin-bottom: .25rem; }
a { color: #1a4480; text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd57; }
.board { font-size: 1.2rem; font-weight: bold; margin: 0 0 .25rem; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: #ffdd57; color: #0b0c0c; }
.skip:focus { left: 1rem; top: 1rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; }
.facts dt { font-weight: bold; }
.facts dd { margin: 0; }
main:focus { outline: none; }
nav h2 { font-size: 1.12rem; border: 0; margin: 1rem 0 .25rem; padding: 0; }
nav ol { padding-left: 1.4rem; }
nav li { margin-bottom: 0; }
.scroll { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0; }
caption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border: 1px solid #565c65; }
thead th { background: #e8ecf2; }
.figures { width: auto; }
.figures th, .figures td { padding: .1rem .6rem; }
.figures td { text-align: right; min-width: 5rem; font-variant-numeric: tabular-nums; }
.figures tbody tr.part th { font-weight: normal; padding-left: 1.8rem; }
.wide { width: min(72rem, 100vw - 4rem); margin-left: 50%; transform: translateX(-50%); }
.tracker { min-width: 58rem; }
.tracker tbody th { font-weight: bold; white-space: nowrap; }
.tracker .day { white-space: nowrap; }
.question { font-weight: bold; }
.reply { margin: 1.25rem 0 1.25rem; }
.reply p { margin-bottom: .35rem; }
blockquote { margin: 0 0 .5rem; padding: .1rem 0 .1rem 1rem; border-left: 5px solid #565c65; white-space: pre-wrap;
  overflow-wrap: anywhere; }
td, th, dd, li, h3, p { overflow-wrap: break-word; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid #565c65; }
@media (max-width: 40rem) {
  body { padding: 1rem; }
  h1 { font-size: 1.5rem; }
  .wide { width: auto; margin: 0; transform: none; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
}
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: "Page " counter(page) " of " counter(pages);
  font: 10pt Arial, "Liberation Sans", Helvetica, sans-serif; } }
@page wide { size: A4 landscape; }
@media print {
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  h2, h3, caption, .question, .reply > p:first-child { break-after: avoid; }
  tr, li, .facts, .figures { break-inside: avoid; }
  thead { display: table-header-group; }
  p, blockquote { orphans: 3; widows: 3; }
  .wide { page: wide; break-before: page; width: auto; margin: 0; transform: none; }
  .wide h2 { margin-top: 0; }
  .tracker { min-width: 0; }
  a { color: inherit; }
  * { print-color-adjust: exact; }
}
`;
