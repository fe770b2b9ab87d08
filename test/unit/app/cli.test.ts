// The command line as a script uses it: files, lines, exit codes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { reportCalls } from '../../../shared/contract/reports.ts';
import { COUNTED } from '../../../shared/domain/reports/counts.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { documentFileName } from '../../../shared/document/file-name.ts';
import { bodyOf, openDocx, textOf } from '../../support/docx-facts.ts';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { SAMPLE_FILE, sampleJson, SAMPLE_PACK } from '../../support/sample.ts';

type Ended = {
  readonly code: number | null;
  readonly out: string;
  readonly lines: readonly string[];
  readonly error: string;
};

function cli(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: status, out: stdout, lines: stdout.split('\n').filter((line) => line !== ''), error: stderr };
}

let folder = '';
let demo: Ended;
beforeAll(() => {
  folder = temporaryFolder(`Mẫu #1 100% 'a'`);
  demo = cli(['demo', '--out', folder]);
});

describe('demo', () => {
  test('writes every document of the sample and its Phụ lục, one line a file', () => {
    const tabular = SAMPLE_PACK.plans.filter(
      (plan) => plan.tasks.length + plan.groups.length + plan.targetSets.length > 0,
    );
    const expected = [
      ...SAMPLE_PACK.plans.map((plan) => `${documentFileName(plan)}.docx`),
      ...tabular.map((plan) => `${documentFileName(plan)} - Phu luc.xlsx`),
    ];
    expect(demo).toMatchObject({ code: 0, error: '' });
    expect(SAMPLE_PACK.plans).toHaveLength(5);
    expect(demo.lines.map((line) => basename(line)).sort()).toEqual([...expected].sort());
    expect(demo.lines.every((line) => existsSync(line))).toBe(true);
    expect(namesIn(folder).filter((name) => /\.(docx|xlsx|tmp)$/.test(name))).toEqual([...expected].sort());
  });

  test('does not write over a data file that is there', () => {
    const before = readFileSync(join(folder, 'so-ke-hoach.db'));
    const again = cli(['demo', '--out', folder]);
    expect(again.code).toBe(1);
    expect(again.error.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, 'so-ke-hoach.db')).equals(before)).toBe(true);
  });
});

describe('plans', () => {
  test('lists one plan a line, and as JSON for scripts', () => {
    const db = join(folder, 'so-ke-hoach.db');
    const json = JSON.parse(cli(['plans', '--db', db, '--json']).out) as { id: string; subject: string }[];
    expect(json.map((plan) => plan.subject).sort()).toEqual(SAMPLE_PACK.plans.map((plan) => plan.subject).sort());
    const { lines } = cli(['plans', '--db', db]);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(json.map((plan) => plan.id));
  });

  test('of a data file that is not there fails and makes none', () => {
    const db = join(temporaryFolder(), 'khong-co.db');
    expect(cli(['plans', '--db', db]).code).toBe(1);
    expect(existsSync(db)).toBe(false);
  });
});

describe('export', () => {
  test('writes to the given paths, chosen by a part of the subject without marks', () => {
    const [docx, xlsx] = [join(folder, 'một.docx'), join(folder, 'hai.xlsx')];
    const ended = cli([
      'export',
      'co che mot cua, mot cua lien thong va',
      '--db',
      join(folder, 'so-ke-hoach.db'),
      '--docx',
      docx,
      '--xlsx',
      xlsx,
      '--mode',
      'electronic',
    ]);
    expect(ended).toMatchObject({ code: 0, lines: [docx, xlsx] });
    const text = bodyOf(openDocx(readFileSync(docx)))
      .map(textOf)
      .join('\n');
    expect(text).toContain('Kế hoạch này thay thế');
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['an unknown plan', ['export', 'không có kế hoạch này', '--docx', 'x.docx']],
    ['a phrase that several plans have', ['export', 'thu tuc hanh chinh', '--docx', 'x.docx']],
    ['nothing to write', ['export', '356/SKHCN-VP']],
    ['an unknown mode', ['export', '356/SKHCN-VP', '--docx', 'x.docx', '--mode', 'stone']],
    ['a folder that is not there', ['export', '356/SKHCN-VP', '--docx', '/khong/co/x.docx']],
  ])('refuses %s in one line and with code 1', (_, words) => {
    const ended = cli([...words, '--db', join(folder, 'so-ke-hoach.db')]);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.error.trim().split('\n')).toHaveLength(1);
    expect(ended.error).not.toMatch(/\bat |Error:|undefined|\{\{/);
  });
});

describe('import', () => {
  test('refuses a broken pack with the places of its flaws, in one line, and no office is written', () => {
    const target = temporaryFolder();
    const json = sampleJson() as { plans: { signer: string; year: number }[] };
    for (const plan of json.plans) plan.signer = 'khong-co';
    writeFileSync(join(target, 'hong.json'), JSON.stringify(json));
    const db = join(target, 'so.db');
    const ended = cli(['import', join(target, 'hong.json'), '--db', db]);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.error.trim().split('\n')).toHaveLength(1);
    for (const path of ['hong.json', 'plans.0.signer', 'plans.4.signer']) expect(ended.error).toContain(path);
    const good = cli(['import', SAMPLE_FILE, '--db', db]);
    expect(good.code).toBe(0);
    expect(cli(['plans', '--db', db]).lines).toHaveLength(5);
  });

  test('of a pack printed from a data file gives the same office and plans', () => {
    const printed = cli(['pack', '--db', join(folder, 'so-ke-hoach.db')]);
    expect(printed.code).toBe(0);
    const file = join(temporaryFolder(), 'gói.json');
    const db = join(temporaryFolder(), 'so.db');
    writeFileSync(file, printed.out);
    expect(cli(['import', file, '--db', db]).code).toBe(0);
    const contents = (json: string): unknown =>
      (JSON.parse(json) as Pack).plans.map(({ subject, groups, outline }) => [
        subject,
        outline,
        groups.map((group) => [group.title, group.tasks.map((task) => [task.content, task.time, task.products])]),
      ]);
    expect(contents(cli(['pack', '--db', db]).out)).toEqual(contents(printed.out));
  });

  test('of a file that is not there says so and makes no data file', () => {
    const db = join(temporaryFolder(), 'so.db');
    const ended = cli(['import', '/khong/co.json', '--db', db]);
    expect(ended.code).toBe(1);
    expect(ended.error).toContain('co.json');
    expect(existsSync(db)).toBe(false);
  });
});

describe('deadline', () => {
  test('reads a phrase into milestones, as JSON for scripts', () => {
    const { code, out } = cli(['deadline', 'Quý I ban hành; trước ngày 25/3/2024', '--year', '2024', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      text: 'Quý I ban hành; trước ngày 25/3/2024',
      milestones: [
        { kind: 'quarter', to: '2024-03-31', note: 'ban hành' },
        { kind: 'day', by: '2024-03-25', inclusive: false },
      ],
      explained: [{ code: 'until' }, { code: 'before-day', data: { last: '24/03/2024' } }],
    });
  });

  test('refuses a year that is none, in one line', () => {
    const ended = cli(['deadline', 'Quý I', '--year', '24']);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.error.trim()).toMatch(/^«24» .*--year 2026\.$/);
  });
});

describe('report', () => {
  // The documents of the sample office that are issued, by their numbers.
  const wanted = (...more: readonly string[]): readonly string[] => [
    'report',
    '--db',
    join(folder, 'so-ke-hoach.db'),
    '--plans',
    '15/KH-SKHCN,212/KH-SKHCN',
    ...more,
  ];

  test('holds every figure with what it was counted from, as JSON for scripts', () => {
    const { code, out } = cli(wanted('--period', '2026-Q2', '--json'));
    expect(code).toBe(0);
    const { figures } = JSON.parse(out) as OutputOf<typeof reportCalls.compose>;
    expect(figures.period).toBe('2026-Q2');
    expect(figures.window).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    const told = new Set(figures.work.map(({ id }) => id));
    const counted = COUNTED.flatMap((part) => figures.inPeriod[part]);
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.every((id) => told.has(id))).toBe(true);
    expect(figures.byUnit.flatMap(({ counts }) => COUNTED.flatMap((part) => counts[part])).toSorted()).toEqual(
      counted.toSorted(),
    );
  });

  test('is printed as text, and written as Word and Excel', () => {
    expect(cli(wanted('--period', '2026-06')).lines[0]).toMatch(/^Kết quả thực hiện .* tháng 6 năm 2026$/);
    const [docx, xlsx] = [join(folder, 'bao-cao.docx'), join(folder, 'bao-cao.xlsx')];
    expect(cli(wanted('--period', '2026-06', '--docx', docx, '--xlsx', xlsx)).lines).toEqual([docx, xlsx]);
    expect([docx, xlsx].map((file) => readFileSync(file).subarray(0, 2).toString())).toEqual(['PK', 'PK']);
  });

  test('of a period that is none says how to type one', () => {
    const ended = cli(wanted('--period', '2026-Q5'));
    expect(ended.code).toBe(1);
    expect(ended.error).toContain('2026-Q2');
  });
});

describe('help', () => {
  test('is told in both languages', () => {
    const ended = cli(['--help']);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Sổ Kế hoạch, dòng lệnh');
    expect(ended.out).toContain('Sổ Kế hoạch, command line');
    for (const command of ['demo', 'import', 'plans', 'export', 'deadline', 'report'])
      expect(ended.out.split(`\n  ${command} `)).toHaveLength(3);
  });

  test('an unknown command fails in the language asked for', () => {
    expect(cli(['nonsense']).error).toMatch(/^Không hiểu lệnh «nonsense»/);
    expect(cli(['nonsense'], { SOKEHOACH_LANG: 'en' }).error).toMatch(/^Unknown command “nonsense”/);
  });

  test('an unknown option fails in one line', () => {
    const ended = cli(['plans', '--nonsense']);
    expect(ended.code).toBe(1);
    expect(ended.error.trim().split('\n')).toHaveLength(1);
  });
});
