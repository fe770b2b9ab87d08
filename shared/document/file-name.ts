// Names of the files a document is written to: short, without marks, allowed on every file system and in every mail program.
import { documentKind } from '../domain/document-kinds.ts';
import type { Plan } from '../domain/plans.ts';

const MAX_NAME = 90;
// Device names Windows keeps for itself, with any ending.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Any text as a file name without ending: plain letters, figures, space and hyphen, at most 90 of them. */
export function plainFileName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[/\\|:]+/g, '-')
    .replace(/[^A-Za-z0-9 _-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_NAME)
    .replace(/^[\s-]+|[\s-]+$/g, '');
  return plain === '' || RESERVED.test(plain) ? `van ban ${plain}`.trim() : plain;
}

/** Excel takes at most 31 characters and none of \ / ? * [ ] : ' in a sheet's name; an apostrophe would break the repeated header rows. */
export function sheetName(label: string): string {
  const name = label
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .slice(0, 31)
    .trim();
  return name === '' ? 'Danh mục' : name;
}

/** "Ke hoach 55-KH-SKHCN - cai cach thu tuc hanh chinh": kind, number, symbol and the first words of the subject. */
export function documentFileName(plan: Pick<Plan, 'kind' | 'number' | 'symbol' | 'subject'>): string {
  const number = plan.number ?? 'du thao';
  const subject = plan.subject.split(' ').slice(0, 10).join(' ');
  return plainFileName(`${documentKind(plan.kind).name} ${number}-${plan.symbol} - ${subject}`);
}
