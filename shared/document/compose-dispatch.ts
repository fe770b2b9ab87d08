// What goes to the agency above: the names of its files and folder, its worksheets as the paper numbers them, and the mail that carries them.
import { printShortDay, type Day } from '../domain/day.ts';
import { sentName } from '../domain/dispatch.ts';
import { documentKind } from '../domain/document-kinds.ts';
import type { Plan } from '../domain/plans.ts';
import { listItem } from '../domain/typed-marks.ts';
import { plainFileName, sheetName } from './file-name.ts';
import type { OfficialDocument, Sheet } from './model.ts';
import { withoutEnd } from './wording.ts';

type Head = Pick<Plan, 'kind' | 'number' | 'symbol' | 'issued'>;

/** "55-KH-SKHCN": what the office calls a paper in the names of files. */
export function shortFileName({ number, symbol }: Pick<Head, 'number' | 'symbol'>): string {
  return plainFileName(`${number ?? 'chua so'}-${symbol}`);
}

/** "2026-11-21 55-KH-SKHCN": folders of one year stand in the order of their days. */
export function dispatchFolder(head: Head, day: Day): string {
  return plainFileName(`${day} ${shortFileName(head)}`);
}

/** A table that goes with the paper though the paper prints its rows in the running text. */
const NOT_ON_PAPER = 'Biểu kèm theo';

/**
 * The worksheets under the labels the paper gives them, in its order. The Excel of a paper whose tasks stand in the running text
 * has a table more than the paper: that one comes last and is no Phụ lục.
 */
export function labelledSheets(
  document: Pick<OfficialDocument, 'appendices'>,
  sheets: readonly Sheet[],
): readonly Sheet[] {
  const onPaper = document.appendices;
  if (onPaper.length === sheets.length) return sheets;
  const placed = sheets.map((sheet) => {
    const at = onPaper.findIndex(({ title }) => title === sheet.appendix.title);
    const label = onPaper[at]?.label ?? NOT_ON_PAPER;
    return {
      at: at === -1 ? onPaper.length : at,
      sheet: { ...sheet, name: sheetName(label), appendix: { ...sheet.appendix, label } },
    };
  });
  return placed.toSorted((one, other) => one.at - other.at).map(({ sheet }) => sheet);
}

/** Names of the paper and of each worksheet, each different: "55-KH-SKHCN.docx", "55-KH-SKHCN Phu luc I.xlsx". */
export function dispatchFileNames(
  head: Head,
  sheets: readonly Sheet[],
): { readonly paper: string; readonly tables: readonly string[] } {
  const base = shortFileName(head);
  const used = new Set<string>();
  const tables = sheets.map(({ appendix }) => {
    const name = plainFileName(`${base} ${appendix.label}`);
    let free = name;
    for (let number = 2; used.has(free); number += 1) free = `${name} ${number}`;
    used.add(free);
    return `${free}.xlsx`;
  });
  return { paper: `${base}.docx`, tables };
}

/** The draft of the mail; its name says what it is, for nobody attaches it. */
export const MAIL_FILE = 'Thu gui kem.eml';

const OWN_PREPOSITION =
  /^(?:về|v\/v|triển khai|thực hiện|tổ chức|tổng kết|sơ kết|kết quả|tình hình|công tác)(?!\p{L})/iu;

/** The subject as it goes on in a sentence: small at first unless it begins with a name, behind "về" unless it has a word of its own. */
function subjectInSentence(kind: string, subject: string): string {
  const bare = withoutEnd(subject)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^v\/v\s+/iu, 'về việc ');
  const [first = '', second = ''] = bare.split(' ');
  const isName = /^\p{Lu}/u.test(second) || /^.\p{Lu}/u.test(first);
  const small = isName ? bare : bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1);
  if (documentKind(kind).form === 'letter') return /^về(?!\p{L})/iu.test(small) ? small : `về việc ${small}`;
  return OWN_PREPOSITION.test(small) ? small : `về ${small}`;
}

export type DispatchMail = {
  readonly office: string;
  readonly head: Head;
  /** As it is printed, numbers of a report filled in. */
  readonly subject: string;
  readonly receiver: string;
  /** Names of the files that go with it. */
  readonly files: readonly string[];
};

/** Subject and text of the mail, as an office writes to the one above it. */
export function composeDispatchMail({ office, head, subject, receiver, files }: DispatchMail): {
  readonly subject: string;
  readonly text: string;
} {
  // Month or year alone are no day of a paper: it has none yet.
  const day = head.issued === null || head.issued.length < 10 ? '' : ` ngày ${printShortDay(head.issued)}`;
  const about = subjectInSentence(head.kind, subject);
  // A paper without its number is a draft, and only its subject tells it from others.
  const isDraft = head.number === null;
  const named = `${isDraft ? 'dự thảo ' : ''}${sentName(head)}${day}`;
  const paper = `${named} ${about}`;
  const count = String(files.length).padStart(2, '0');
  const to = listItem(receiver);
  const text = [
    ...(to === '' ? [] : [`Kính gửi: ${to}.`, '']),
    `${office} gửi ${paper} (kèm theo ${count} tệp):`,
    ...files.map((file, at) => `${at + 1}. ${file}${at === files.length - 1 ? '.' : ';'}`),
    '',
    `Kính đề nghị ${to === '' ? 'Quý cơ quan' : to} tiếp nhận; nếu tệp nào không mở được, xin báo lại để ${office} gửi bổ sung./.`,
  ].join('\n');
  return { subject: `${office} gửi ${isDraft ? paper : named}`, text };
}
