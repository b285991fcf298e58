/** What stands in the margins of each page but the first; `text` is on every page at the left. */
export function pageMargins(text: string): string {
  const letters = 'font: 8.5pt "Segoe UI", Helvetica, Arial, sans-serif; color: #444;';
  const content = `"${text.replaceAll(/["\\<>\n]/g, ' ')}"`;
  return `
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-left { content: ${content}; ${letters} }
  @bottom-right { content: counter(page) " / " counter(pages); ${letters} } }
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
`;
}

/** How a printed report looks: on A4, readable in black and white, with tables that repeat their heads over pages. */
export const reportStyle = `
@page wide { size: A4 landscape; margin: 13mm 14mm 17mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.45 "Source Sans 3", "Segoe UI", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; color: #111; background: #fff; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 26pt; line-height: 1.15; margin: 0 0 .4rem; }
.owner { font-size: 13pt; font-weight: 600; color: #123f66; margin: 0 0 1.2rem; }
.question { font-size: 13pt; margin: 0 0 1.4rem; }
h2 { font-size: 15pt; line-height: 1.2; margin: 0 0 .4rem; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 1rem 0 .2rem; break-after: avoid; }
p { margin: 0 0 .6rem; max-width: 44rem; }
header { border-bottom: 2pt solid #123f66; padding-bottom: .8rem; margin-bottom: 1.2rem; }
.proposal { border: 1.5pt solid #111; padding: .4rem .7rem; font-weight: 700; width: fit-content; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .8rem 0 0; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
nav { margin: 2rem 0 0; } nav ul { padding: 0; list-style: none; } nav a { color: inherit; }
nav li { display: flex; gap: 1rem; justify-content: space-between; padding: .2rem 0; border-bottom: .5pt solid #ddd; } .page { white-space: nowrap; }
section { margin: 1.6rem 0 0; }
section.wide { page: wide; break-before: page; margin-top: 0; } section.wide .ep-chart > svg { max-height: 63mm; } section.wide .head > p { max-width: none; } section.dense table { font-size: 8pt; } .head { break-inside: avoid; break-after: avoid; }
.ep-chart { margin: .6rem 0 1rem; break-inside: avoid; }
.ep-chart > svg { max-width: 100%; height: auto; max-height: 228mm; font-family: inherit; }
.ep-chart text { fill: #111; } .ep-chart__amount { font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.ep-chart__grid { stroke: #bbb; }
.ep-chart__series-0 { fill: #123f66; } .ep-chart__series-1, .ep-chart__series-2, .ep-chart__series-3 { fill: #fff; stroke: #123f66; }
.ep-chart__hatch, .ep-chart__hatch-withheld { fill: none; stroke: #123f66; stroke-width: 1.5; } .ep-chart__hatch-withheld { stroke: #777; }
.ep-chart__line-0, .ep-chart__line-2 { fill: #123f66; stroke: #123f66; } .ep-chart__line-1, .ep-chart__line-3 { fill: #555; stroke: #555; }
.ep-chart__stream { stroke: #123f66; stroke-opacity: .35; } .ep-chart__stream--withheld { stroke: #777; stroke-dasharray: 4 4; stroke-opacity: 1; }
.ep-chart__key { font-size: 9pt; color: #333; } .ep-chart__key-item { margin-right: 1rem; } .ep-chart__key-item svg { vertical-align: -2px; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { padding: .22rem .45rem; border-bottom: .5pt solid #bbb; vertical-align: top; text-align: right; }
thead th { border-bottom: 1pt solid #111; vertical-align: bottom; font-weight: 600; }
thead th small { display: block; font-weight: 400; color: #333; }
tbody th { text-align: left; font-weight: 400; min-width: 9.5rem; } thead th:first-child { text-align: left; }
tr.whole th, tr.whole td { font-weight: 700; } tr.whole { break-after: avoid; } section.short .scroll { break-inside: avoid; }
td { white-space: nowrap; } td.note { font-style: italic; color: #444; }
.d1 { padding-left: 1.4rem; } .d2 { padding-left: 2.6rem; } .d3 { padding-left: 3.8rem; }
.meaning-head { font-size: 9pt; font-weight: 600; margin: .7rem 0 .1rem; break-after: avoid; }
.meaning { font-size: 8.5pt; line-height: 1.35; margin: 0; max-width: none; } dl.meaning { columns: 2; column-gap: 1.6rem; } dl.meaning > div { margin: 0 0 .25rem; break-inside: avoid; }
.meaning dt, .meaning dd { display: inline; margin: 0; } .meaning dt { font-weight: 600; }
dl.states { margin: .2rem 0 0; } dl.states dt { font-weight: 600; break-after: avoid; } dl.states dd { margin: 0 0 .4rem; }
ul { padding-left: 1.2rem; margin: .2rem 0; } li { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } header { border: 0; padding-top: 40mm; } section.first { break-before: page; margin-top: 0; } }
@media screen and (max-width: 60rem) { .scroll { overflow-x: auto; } }
`;
