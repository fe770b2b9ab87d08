// The sentences of the terminal and the dialogs: complete in both languages, one for every fault.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayFault, sentences } from '../electron/sentences.ts';
import type { Fault, Subject } from '../shared/domain/fault.ts';
import { ROOT } from './support/results.ts';

type Sentences = { readonly [key: string]: string | Sentences };

function flattened(tree: Sentences, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : flattened(value, `${above}${key}.`),
  );
}

const read = (language: string): ReadonlyMap<string, string> =>
  new Map(flattened(JSON.parse(readFileSync(join(ROOT, `resources/locales/${language}.json`), 'utf8')) as Sentences));
const vi = read('vi');
const en = read('en');

function places(sentence: string | undefined): readonly string[] {
  return [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

const flaws = Array.from({ length: 7 }, (_, at) => ({ path: `plans.${at}.year`, reason: 'invalid' }));
const file = '/sổ/so.db';

/** One fault of every code: a new code does not compile until it stands here. */
const FAULTS: { readonly [Code in Fault['code']]: Extract<Fault, { readonly code: Code }> } = {
  'input-invalid': { code: 'input-invalid', flaws },
  'call-unknown': { code: 'call-unknown', name: 'x.y' },
  'not-found': { code: 'not-found', what: 'plan', id: 'x' },
  'still-used': { code: 'still-used', what: 'unit', count: 3 },
  'name-taken': { code: 'name-taken', name: 'Văn phòng' },
  'plan-issued': { code: 'plan-issued', number: '05/KH-SKHCN' },
  'plan-state': { code: 'plan-state', state: 'issued' },
  'column-set-taken': { code: 'column-set-taken', name: 'Bảy cột' },
  'size-outside': { code: 'size-outside', low: 20, high: 25 },
  'day-too-early': { code: 'day-too-early', day: '01/03/2025' },
  'period-closed': { code: 'period-closed', period: 'tháng 6 năm 2026', report: 'quý II năm 2026' },
  'report-closed': { code: 'report-closed', period: 'tháng 6 năm 2026' },
  'unit-closed': { code: 'unit-closed', name: 'Văn phòng' },
  'restore-first': { code: 'restore-first', what: 'plan', name: 'Cải cách hành chính' },
  'office-exists': { code: 'office-exists' },
  'office-missing': { code: 'office-missing' },
  'pack-unreadable': { code: 'pack-unreadable', file, reason: 'not-json' },
  'pack-invalid': { code: 'pack-invalid', file, flaws },
  'handover-refused': { code: 'handover-refused', file, reason: 'password' },
  'import-refused': { code: 'import-refused', file, reason: 'password' },
  'not-a-form': { code: 'not-a-form', file },
  'form-foreign': { code: 'form-foreign', file, office: 'Sở Y tế' },
  'form-unknown': { code: 'form-unknown', file },
  'form-elsewhere': { code: 'form-elsewhere', file, form: 'phiếu tháng 6', wanted: 'phiếu tháng 7' },
  'form-altered': { code: 'form-altered', file, count: 2, cells: 'A1, Thời hạn: «x»' },
  'form-twice': { code: 'form-twice', file, version: 1 },
  'form-answered': { code: 'form-answered' },
  'outline-full': { code: 'outline-full', limit: 2000, over: 3 },
  'template-exists': { code: 'template-exists', name: 'Kế hoạch' },
  'template-unreadable': { code: 'template-unreadable', file },
  'work-closed': { code: 'work-closed', task: 'Rà soát thủ tục' },
  'binder-too-large': { code: 'binder-too-large', limit: 4 },
  'evidence-missing': { code: 'evidence-missing', file: 'anh.png' },
  'evidence-changed': { code: 'evidence-changed', file: 'anh.png' },
  'nothing-tabular': { code: 'nothing-tabular' },
  'nothing-to-write': { code: 'nothing-to-write' },
  'dispatch-draft': { code: 'dispatch-draft' },
  'dispatch-unchecked': { code: 'dispatch-unchecked', count: 2 },
  'file-exists': { code: 'file-exists', file },
  'program-gone': { code: 'program-gone' },
  'file-held': { code: 'file-held', file },
  'file-denied': { code: 'file-denied', file },
  'folder-missing': { code: 'folder-missing', folder: '/sổ' },
  'disk-full': { code: 'disk-full', file },
  'write-failed': { code: 'write-failed', file, reason: 'EIO' },
  'data-missing': { code: 'data-missing', file },
  'data-exists': { code: 'data-exists', file },
  'data-damaged': { code: 'data-damaged', file },
  'data-foreign': { code: 'data-foreign', file },
  'data-newer': { code: 'data-newer', file, version: 3, supported: 1 },
  'data-in-use': { code: 'data-in-use', file },
  'data-unreachable': { code: 'data-unreachable', file, reason: 'EACCES' },
  'migration-failed': { code: 'migration-failed', file, version: 2, backup: '/sổ/sao-luu/a.db' },
  'worker-lost': { code: 'worker-lost', job: 'write-docx' },
  'worker-late': { code: 'worker-late', job: 'write-docx', seconds: 120 },
  stopped: { code: 'stopped' },
  internal: { code: 'internal', reason: 'x' },
};

const SUBJECTS: Readonly<Record<Subject, true>> = {
  organisation: true,
  unit: true,
  person: true,
  'signing-title': true,
  'recipient-set': true,
  'symbol-rule': true,
  'layout-size': true,
  citation: true,
  plan: true,
  'outline-node': true,
  'task-group': true,
  task: true,
  'target-set': true,
  target: true,
  appendix: true,
  evidence: true,
  'saved-filter': true,
  measure: true,
  report: true,
  phrase: true,
  'report-rule': true,
  'reference-plan': true,
  'reference-task': true,
  dispatch: true,
  handover: true,
  form: true,
  'form-return': true,
  'column-set': true,
};

describe('the locales', () => {
  test('have the same keys in Vietnamese and English', () => {
    expect([...vi.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('fill the same places in both', () => {
    expect([...vi.keys()].filter((key) => places(vi.get(key)).join() !== places(en.get(key)).join())).toEqual([]);
  });

  test('have no empty sentence and are composed (NFC)', () => {
    const all = [...vi, ...en];
    expect(all.filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
  });

  test('name every subject of a fault', () => {
    expect(
      Object.keys(SUBJECTS).filter((subject) => !vi.has(`subject.${subject}`) || !en.has(`subject.${subject}`)),
    ).toEqual([]);
  });

  test('have no sentence for a fault that is gone', () => {
    expect([...vi.keys()].filter((key) => key.startsWith('fault.')).sort()).toEqual(
      Object.keys(FAULTS)
        .map((code) => `fault.${code}`)
        .sort(),
    );
  });
});

describe.each(['vi', 'en'] as const)('a fault said in %s', (language) => {
  const say = sentences(language);

  test.each(Object.values(FAULTS).map((fault) => [fault.code, fault] as const))(
    '%s is one full line that names what it is about',
    (_, fault) => {
      const line = sayFault(fault, say);
      expect(line).not.toMatch(/\n|\{\{|undefined|null|\[object|^fault\./);
      expect(line).toMatch(/[.!?]$/);
      if ('file' in fault) expect(line).toContain(fault.file);
      if ('folder' in fault) expect(line).toContain(fault.folder);
      if ('version' in fault) expect(line).toContain(String(fault.version));
    },
  );

  test('shows the first flaws of many and says that there are more', () => {
    const line = sayFault(FAULTS['pack-invalid'], say);
    expect(line).toContain('plans.0.year (invalid)');
    expect(line).toContain('plans.4.year');
    expect(line).not.toContain('plans.5.year');
    expect(line).toContain('…');
    expect(line).toContain('7');
  });
});
