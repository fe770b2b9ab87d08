// The running text: legal bases, numbers, tasks between the lines, end mark.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/document/model.ts';
import {
  assigneeLines,
  basesCell,
  cellList,
  closed,
  indexOffice,
  introducing,
  withoutEnd,
} from '../../../shared/document/wording.ts';
import type { Task } from '../../../shared/domain/tasks.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, sampleDocument } from '../../support/sample.ts';

const { reform, administration, letter, oneStop } = SAMPLE_KEYS;

function shown({ number, title, text }: Block): string {
  return [number, title === null ? '' : `${title}${text === null ? '' : ':'}`, text ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

function task(content: string, rest: Partial<Task> = {}): Task {
  return {
    content,
    lead: [],
    coordinating: [],
    products: [],
    time: null,
    bases: [],
    note: null,
    shared: null,
    subtasks: [],
    ...rest,
  };
}

const place = [
  { level: 'tasks', title: null, text: null },
  { level: 'paragraph', title: null, text: 'Hết' },
] as const;

function linesWith(tasks: Task[], changes: Parameters<typeof sampleDocument>[1] = {}): readonly string[] {
  const inline = {
    taskPlacement: 'inline',
    outline: [...place],
    tasks,
    groups: [],
    replaces: null,
    bases: [],
  } as const;
  return sampleDocument(reform, {
    ...inline,
    tasks: [...tasks],
    outline: [...place],
    groups: [],
    bases: [],
    ...changes,
  }).blocks.map(shown);
}

describe('căn cứ', () => {
  const bases = sampleDocument(administration)
    .blocks.filter((block) => block.level === 'basis')
    .map(shown);

  test('come first, each on its own line that begins with "Căn cứ"', () => {
    expect(bases.length).toBeGreaterThan(1);
    expect(
      sampleDocument(administration)
        .blocks.slice(0, bases.length)
        .every((block) => block.level === 'basis'),
    ).toBe(true);
    expect(bases.every((line) => line.startsWith('Căn cứ '))).toBe(true);
  });

  test('end with ";" and the last with "."', () => {
    expect(bases.slice(0, -1).every((line) => line.endsWith(';') && !line.endsWith(';;'))).toBe(true);
    expect(bases.at(-1)).toMatch(/[^.;]\.$/);
  });

  test('typed with their own word or mark are not given them twice', () => {
    const typed = [{ text: 'Căn cứ Luật A;' }, { text: 'CĂN CỨ Luật B.' }, { text: 'Nghị định C' }];
    const lines = sampleDocument(reform, { bases: typed })
      .blocks.filter((block) => block.level === 'basis')
      .map(shown);
    expect(lines).toEqual(['Căn cứ Luật A;', 'CĂN CỨ Luật B;', 'Căn cứ Nghị định C.']);
  });
});

describe('the end mark', () => {
  test.each(Object.values(SAMPLE_KEYS))('"./." closes the body of %s once', (key) => {
    const lines = sampleDocument(key).blocks.map(shown);
    expect(lines.at(-1)).toMatch(/[^./]\.\/\.$/);
    expect(lines.slice(0, -1).filter((line) => line.includes('./.'))).toEqual([]);
  });

  test.each(['Hết', 'Hết.', 'Hết./.', 'Hết ./.', 'Hết;'])('takes the place of the mark in «%s»', (text) => {
    expect(linesWith([], { outline: [{ level: 'paragraph', title: null, text }] })).toEqual(['Hết./.']);
  });

  test('closes a heading where the body ends in one', () => {
    expect(linesWith([], { outline: [{ level: 'clause', title: 'Tổ chức', text: null }] })).toEqual(['1. Tổ chức./.']);
  });
});

describe('tasks in the running text', () => {
  const assigned = task('Rà soát', {
    lead: [{ unit: 'van-phong', role: null }],
    coordinating: [{ phrase: 'các đơn vị', role: null }],
    products: ['Báo cáo'],
    time: 'Quý I',
  });

  test('print their content and below it a bullet for each field', () => {
    expect(linesWith([assigned])).toEqual([
      '1. Rà soát:',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Đơn vị phối hợp: các đơn vị.',
      '- Sản phẩm: Báo cáo.',
      '- Thời gian thực hiện: Quý I.',
      'Hết./.',
    ]);
  });

  test('leave out a field whose title is not given', () => {
    const inlineTitles = { lead: null, coordinating: null, product: null, time: 'Xong', basis: null };
    expect(linesWith([assigned], { inlineTitles })).toEqual(['1. Rà soát:', '- Xong: Quý I.', 'Hết./.']);
  });

  test('print several products as a list', () => {
    expect(linesWith([task('Việc', { products: ['A', '- B;'] })])).toEqual([
      '1. Việc:',
      '- Sản phẩm:',
      '+ A.',
      '+ B;',
      'Hết./.',
    ]);
  });

  test('are numbered with the text around them', () => {
    const outline = [{ level: 'clause', title: 'Đầu', text: null } as const, ...place];
    expect(linesWith([task('A'), task('B')], { outline })).toEqual(['1. Đầu', '2. A.', '3. B.', 'Hết./.']);
  });

  test('take letters, clauses, decimals or nothing, as their group says', () => {
    const groups = (['point', 'subclause', 'none'] as const).map((numbering) => ({
      title: numbering,
      numbering,
      tasks: [task('A'), task('B')],
    }));
    expect(linesWith([], { groups })).toEqual([
      '1. point',
      'a) A.',
      'b) B.',
      '2. subclause',
      '2.1. A.',
      '2.2. B.',
      '3. none',
      'A.',
      'B.',
      'Hết./.',
    ]);
  });

  test('print sub-tasks one level below their task, with their own fields below them', () => {
    const parent = task('Cha', { subtasks: [task('Con', { time: 'Quý I' })], products: ['P'] });
    expect(linesWith([parent])).toEqual([
      '1. Cha:',
      '- Con:',
      '+ Thời gian thực hiện: Quý I.',
      '- Sản phẩm: P.',
      'Hết./.',
    ]);
  });

  test('stand before the closing line where the text has no place for them', () => {
    const outline = [
      { level: 'paragraph', title: null, text: 'Mở' } as const,
      { level: 'paragraph', title: null, text: 'Đóng' } as const,
    ];
    expect(linesWith([task('Việc')], { outline })).toEqual(['Mở', '1. Việc.', 'Đóng./.']);
    expect(linesWith([task('Việc')], { outline: [] })).toEqual(['1. Việc./.']);
  });

  test('in a Phụ lục leave one sentence that points there', () => {
    expect(linesWith([task('Việc')], { taskPlacement: 'appendix', appendices: [] })).toEqual([
      'Nhiệm vụ cụ thể tại Phụ lục kèm theo.',
      'Hết./.',
    ]);
    const outline = [{ level: 'tasks', title: null, text: 'Xem bảng' } as const, ...place];
    expect(linesWith([task('Việc')], { taskPlacement: 'appendix', outline })).toEqual(['Xem bảng', 'Hết./.']);
  });

  test('leave no trace of their place where there are none', () => {
    expect(linesWith([])).toEqual(['Hết./.']);
  });
});

describe('a replaced document', () => {
  test('is named before the closing line', () => {
    const lines = sampleDocument(oneStop).blocks.map(shown);
    expect(lines.at(-2)).toMatch(/^Kế hoạch này thay thế Kế hoạch số 09\/KH-SKHCN ngày .*[^.]\.$/);
  });

  test('is named after the kind of the paper', () => {
    expect(
      sampleDocument(letter, { replaces: { text: 'Công văn số 1.' } })
        .blocks.map(shown)
        .at(-2),
    ).toBe('Công văn này thay thế Công văn số 1.');
  });
});

describe('small wordings', () => {
  const index = indexOffice(SAMPLE_PACK);

  test('two units are joined by "và", more by ";"', () => {
    const phrases = (...names: string[]) => names.map((phrase) => ({ phrase, role: null }));
    expect(assigneeLines(phrases('A', 'B'), index)).toEqual(['A và B']);
    expect(assigneeLines(phrases('A', 'B', 'C'), index)).toEqual(['A; B; C']);
    expect(assigneeLines([], index)).toEqual([]);
  });

  test('units with parts of their own stand in lines of their own', () => {
    const assignees = [
      { unit: 'van-phong', role: 'tổng hợp' },
      { phrase: 'B', role: null },
    ];
    expect(assigneeLines(assignees, index)).toEqual(['Văn phòng Sở tổng hợp', 'B']);
  });

  test('a key that points nowhere prints nothing rather than itself', () => {
    expect(assigneeLines([{ unit: 'khong-co', role: null }], index)).toEqual([]);
    expect(basesCell([{ citation: 'khong-co' }], index)).toEqual([]);
  });

  test('one entry of a cell stands alone, several become a list that keeps typed marks', () => {
    expect(cellList(['A\nB'])).toEqual(['A', 'B']);
    expect(cellList(['A', '+ B', '- C'])).toEqual(['- A', '+ B', '- C']);
  });

  test('a sentence is closed once', () => {
    expect(['A', 'A.', 'A;', 'A…'].map(closed)).toEqual(['A.', 'A.', 'A;', 'A…']);
    expect(['A', 'A:', 'A.'].map(introducing)).toEqual(['A:', 'A:', 'A.']);
    expect(['A./.', 'A ;', 'A', 'A.,'].map(withoutEnd)).toEqual(['A', 'A', 'A', 'A']);
  });
});
