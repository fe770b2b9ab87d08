// Quarters and months whose figures were scanned as letters: "Quy Il" is "Quý II", "tháng l2/2O26" is "tháng 12/2026".

type Change = { readonly offset: number; readonly from: string; readonly to: string };

const QUARTER =
  /(?<![\p{L}\p{N}])([QO][uU][yýỳỷỹỵiíì]|[QO]UÝ|[qo]u[yý])\s+([Il1|!]{1,3}|[Il1|!]?[Vv])(?![\p{L}\p{N}])/gu;
const QUARTERS = ['I', 'II', 'III'] as const;
/** As a quarter is written, in Roman or in Arabic figures. */
const RIGHT_QUARTER = /^quý\s+(I{1,3}|IV|[1-4])$/i;
const DATED =
  /(?<![\p{L}\p{N}])((?:tháng|thang|ngày|ngay|năm|nam)\s+)([0-9OoIl|]{1,4}(?:\/[0-9OoIl|]{1,4}){0,2})(?![\p{L}\p{N}/])/giu;

function quarter(sign: string): string | undefined {
  if (/v$/i.test(sign)) return sign.length === 2 ? 'IV' : undefined;
  return QUARTERS[sign.length - 1];
}

/** Figures of a day, month or year; `undefined` where there is none that can be meant. */
function figures(text: string): string | undefined {
  const made = text.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
  const isPlain = made.split('/').every((part) => Number(part) > 0);
  return isPlain && /\d/.test(text) ? made : undefined;
}

function spelled(word: string): string {
  if (word === word.toUpperCase()) return 'QUÝ';
  return /^[qo]/.test(word) ? 'quý' : 'Quý';
}

/** What changes in a line from `behind` on, in order. */
export function repairedPeriods(line: string, behind: number): readonly Change[] {
  const changes: Change[] = [];
  for (const { 0: from, 1: word = '', 2: sign = '', index: offset } of line.matchAll(QUARTER)) {
    const number = quarter(sign);
    if (number === undefined || RIGHT_QUARTER.test(from.normalize('NFC'))) continue;
    changes.push({ offset, from, to: `${spelled(word)} ${number}` });
  }
  for (const { 0: from, 1: word = '', 2: sign = '', index: offset } of line.matchAll(DATED)) {
    const made = figures(sign);
    if (made !== undefined && made !== sign) changes.push({ offset, from, to: word + made });
  }
  return changes.filter(({ offset }) => offset >= behind).sort((one, other) => one.offset - other.offset);
}
