// `import` of a Word or Excel file on the command line: its facts printed without writing, or written as a document.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { composePlan } from '../../../shared/document/compose-plan.ts';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { SAMPLE_FILE, SAMPLE_PACK } from '../../support/sample.ts';

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

function cli(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

const folder = temporaryFolder();
const [file, db] = [join(folder, 'Kế hoạch.docx'), join(folder, 'so.db')];
const plan = SAMPLE_PACK.plans.find(({ groups }) => groups.length === 9);

beforeAll(async () => {
  if (plan === undefined) throw new Error('the sample has no plan in nine groups');
  writeFileSync(file, await writeDocx(composePlan({ plan, office: SAMPLE_PACK, mode: 'paper' })));
  expect(cli('import', SAMPLE_FILE, '--db', db).code).toBe(0);
});

test('--dry-run --json prints the facts with their warnings, with and without a data file, and writes nothing', () => {
  const before = readFileSync(db);
  for (const words of [[], ['--db', db]]) {
    const { code, out, error } = cli('import', file, '--dry-run', '--json', ...words);
    expect([code, error]).toEqual([0, '']);
    const facts = JSON.parse(out) as { readonly [name: string]: unknown };
    const parts = ['header', 'sections', 'citations', 'taskGroups', 'tasks', 'targets', 'reportDeadlines'];
    expect(Object.keys(facts)).toEqual(expect.arrayContaining([...parts, 'recipients', 'signature', 'warnings']));
    expect(facts['header']).toMatchObject({ loai: 'Kế hoạch', trich_yeu: plan?.subject });
    expect(facts['taskGroups']).toHaveLength(9);
    expect(facts['tasks']).toHaveLength(25);
  }
  expect(readFileSync(db).equals(before)).toBe(true);
});

test('with --db it writes one more document, and a file that is none is refused with what to do', () => {
  const subjects = (): readonly string[] =>
    (JSON.parse(cli('plans', '--db', db, '--json').out) as { readonly subject: string }[]).map(
      ({ subject }) => subject,
    );
  const before = subjects();
  expect(cli('import', file, '--db', db)).toMatchObject({ code: 0, error: '' });
  expect(subjects()).toHaveLength(before.length + 1);
  expect(subjects().filter((subject) => subject === plan?.subject)).toHaveLength(2);
  const wrong = join(folder, 'giả.docx');
  writeFileSync(wrong, 'không phải Word');
  const refused = cli('import', wrong, '--db', db);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.error).toContain('giả.docx');
  expect(refused.error).toContain('Lưu thành');
  expect(subjects()).toHaveLength(before.length + 1);
});
