/** The look of the page. Sized so that it fits on A4 and on Letter alike; reads in black and white. */
export const pageStyle = `
@page { margin: 11mm 12mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #1b1f24; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { width: 186mm; margin: 8mm auto; font: 8.2pt/1.32 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
@media print { body { width: auto; margin: 0; } }
h1, h2, p, ul, dl, dd, blockquote { margin: 0; padding: 0; font: inherit; list-style: none; }
header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; padding-bottom: 2.4mm; border-bottom: .5mm solid #1b1f24; }
h1 { font-size: 17pt; font-weight: 650; letter-spacing: -.01em; line-height: 1.1; }
header p { max-width: 100mm; color: #57606a; font-size: 7.6pt; text-align: right; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 3.2mm 8mm; padding-top: 3.2mm; }
h2 { margin-bottom: 1mm; font-size: 8.6pt; font-weight: 650; }
.say, .tries, .picture { grid-column: 1 / -1; }
.what, .steps { grid-column: 1; }
.phone { grid-column: 2; grid-row: 2 / span 2; }
section { break-inside: avoid; }
section.picture { display: block; }
.say { padding: 2.4mm 4mm; border-left: 1.2mm solid #0b5cad; border-radius: .6mm; background: #f1f5fa; }
.say blockquote { font-size: 10.5pt; line-height: 1.34; }
ul > li { padding: .35mm 0; }
dl > div { display: grid; grid-template-columns: 33mm 1fr; gap: 2mm; padding: .35mm 0; }
dt { color: #57606a; }
small { margin-left: .8mm; color: #57606a; font-size: 6.8pt; white-space: nowrap; }
small.said { font-style: italic; }
small.unknown { color: #8a5300; }
table { width: 100%; border-collapse: collapse; font-size: 7.8pt; line-height: 1.26; }
th, td { padding: .7mm 2.4mm .7mm 0; border-bottom: .2mm solid #d5dae0; text-align: left; vertical-align: top; }
thead th { color: #57606a; font-weight: 500; border-bottom-color: #838d98; }
tbody th { font-weight: 650; }
td { overflow-wrap: anywhere; }
td:nth-child(2) { white-space: nowrap; }
th:nth-child(3), td:nth-child(3) { width: 21mm; }
td:last-child, thead th:last-child { padding-right: 0; text-align: right; }
.more, .hint { color: #57606a; font-size: 7.4pt; }
.more { padding-top: .8mm; }
svg.picture { display: block; width: 100%; margin-top: 1.4mm; overflow: visible; }
svg text { font-size: 8.5px; fill: #57606a; }
svg .name { fill: #1b1f24; font-weight: 600; }
svg .axis { text-anchor: middle; }
svg .mark { stroke: #e1e5e9; stroke-width: 1; }
svg rect { stroke: #57606a; stroke-width: .6; }
svg .ios { fill: #fff; }
svg .waiting { fill: #cfe0f3; }
svg .boot { fill: #7ba8d6; }
svg .install { fill: #0b5cad; }
svg .away { fill: url(#gone); stroke-dasharray: 2 1.6; }
svg .lost { fill: #b3261e; stroke: #b3261e; }
svg .hatch { stroke: #a6adb5; stroke-width: .8; }
svg .cross { fill: none; stroke: #b3261e; stroke-width: 1.8; }
svg .tick { fill: none; stroke: #17693b; stroke-width: 1.8; }
.legend { display: flex; flex-wrap: wrap; gap: 0 4.4mm; margin-top: 1mm; color: #57606a; font-size: 7.4pt; }
.legend li { display: flex; align-items: center; gap: 1.2mm; padding: 0; }
.swatch { width: 4.4mm; height: 2.6mm; }
footer { margin-top: 3mm; padding-top: 1.4mm; border-top: .2mm solid #d5dae0; color: #57606a; font-size: 7.4pt; }
`;
