// The look of the overview as a file: on the screen and on upright A4, without anything from outside.

/** The sheet it is printed on; a page rule stands outside of every element. */
export const OVERVIEW_PAGE = '@page { size: A4 portrait; margin: 14mm 12mm 14mm 16mm }';

export const OVERVIEW_STYLE = `
.tq { max-width: 1100px; margin: 0 auto; padding: 24px 28px 40px; color: #1c2430; background: #fff;
  font: 14px/1.4 "Segoe UI", Arial, "Liberation Sans", sans-serif; }
.tq * { box-sizing: border-box; }
.tq header { padding-bottom: 10px; border-bottom: 2px solid #1d4f91; }
.tq .office { font-weight: 600; text-transform: uppercase; letter-spacing: .02em; }
.tq h1 { margin: 6px 0 4px; font-size: 22px; line-height: 1.25; overflow-wrap: anywhere; }
.tq .said { color: #4a5563; }
.tq .only { display: inline-block; margin-left: 8px; padding: 0 8px; border: 1px solid #98a3b3; border-radius: 10px; font-size: 12px; }
.tq h2 { margin: 22px 0 6px; font-size: 16px; break-after: avoid; }
.tq .note { margin: 4px 0 0; color: #4a5563; font-size: 12px; }
.tq .tiles { display: grid; grid-template-columns: repeat(7, 1fr); gap: 8px; margin: 14px 0 8px; padding: 0; list-style: none; }
.tq .tiles li { padding: 8px 10px; border: 1px solid #d3dae3; border-top: 4px solid #98a3b3; border-radius: 4px; break-inside: avoid; }
.tq .tiles b { display: block; font-size: 22px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tq .tiles span { font-size: 12px; color: #3d4651; }
.tq .tiles .inTime { border-top-color: #1a7f37; }
.tq .tiles .late { border-top-color: #b7791f; }
.tq .tiles .doing { border-top-color: #2f6fbf; }
.tq .tiles .overdue { border-top-color: #b3261e; }
.tq .tiles .dropped { border-top-color: #6b7480; }
.tq .tiles .percent { border-top-color: #1d4f91; }
.tq table { width: 100%; border-collapse: collapse; font-size: 13px; }
.tq caption { text-align: left; color: #4a5563; font-size: 12px; padding-bottom: 4px; }
.tq th, .tq td { padding: 4px 7px; border: 1px solid #d3dae3; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.tq thead th { background: #eef2f7; font-weight: 600; font-size: 12px; vertical-align: bottom; overflow-wrap: normal; }
.tq tbody th { font-weight: 400; }
.tq .counted { table-layout: fixed; }
.tq thead .n { white-space: normal; }
.tq .n { width: 84px; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tq .day { width: 88px; white-space: nowrap; }
.tq .who { width: 22%; }
.tq .paper { width: 13%; }
.tq .share { width: 148px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.tq .share svg { width: 76px; height: 10px; margin-right: 6px; vertical-align: -1px; }
.tq td.red { color: #8f1d16; font-weight: 600; }
.tq .sum th, .tq .sum td { background: #f6f8fb; font-weight: 600; }
.tq .ages { display: flex; gap: 10px; flex-wrap: wrap; margin: 0 0 8px; padding: 0; list-style: none; }
.tq .ages li { padding: 4px 12px; border: 1px solid #d3dae3; border-radius: 4px; }
.tq .set th { background: #f6f8fb; font-weight: 600; }
.tq .light { width: 150px; }
.tq .light i { font-style: normal; font-weight: 600; }
.tq .met { color: #115c2a; }
.tq .near { color: #7a4b00; }
.tq .missed { color: #8f1d16; }
.tq .unknown { color: #4a5563; }
.tq .more { display: block; color: #4a5563; font-size: 12px; }
.tq footer { margin-top: 24px; padding-top: 8px; border-top: 1px solid #d3dae3; color: #4a5563; font-size: 12px; }
@media print {
  .tq { max-width: none; padding: 0; font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .tq h1 { font-size: 15pt; }
  .tq h2 { margin-top: 14px; font-size: 12pt; }
  .tq table { font-size: 8.5pt; }
  .tq thead { display: table-header-group; }
  .tq tr { break-inside: avoid; }
  .tq thead th { font-size: 8pt; }
  .tq th, .tq td { padding: 3px 5px; }
  .tq .tiles { gap: 5px; }
  .tq .tiles li { padding: 5px 7px; }
  .tq .tiles b { font-size: 14pt; }
  .tq .tiles span, .tq .note, .tq caption, .tq footer, .tq .more { font-size: 8pt; }
  .tq .n { width: 56px; }
  .tq .share { width: 104px; }
  .tq .share svg { width: 44px; margin-right: 4px; }
  .tq .day { width: 70px; }
  .tq .light { width: 108px; }
}
@media (max-width: 720px) {
  .tq .tiles { grid-template-columns: repeat(3, 1fr); }
}
`;
