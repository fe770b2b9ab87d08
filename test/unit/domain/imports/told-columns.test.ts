// Tables whose headings say nothing to the program: the clerk tells their heading and columns once, and the next file is read so.
import { expect, test } from 'vitest';
import { NO_CHOICES, type RecogniserChoices } from '../../../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../../../shared/domain/imports/recognise-document.ts';
import { documentOf, table } from '../../../support/read-documents.ts';

const file = (...rows: readonly (readonly string[])[]) => documentOf(table(['Việc', 'Ai lo', 'Khi nào'], ...rows));
const OWN = { content: 'tasks', fields: ['content', 'lead', 'time'] } as const;

test('a heading that is told is no task, and is remembered with its columns', () => {
  const first = file(['Quét hồ sơ', 'Văn phòng', 'Quý I'], ['Nhập dữ liệu', 'Văn phòng', 'Quý II']);
  const at = { part: 0, block: 0, row: 0 };
  const [found] = recogniseDocument(first, NO_CHOICES).tables;
  const table = { ...OWN, at: found?.at ?? at, bodyFrom: 1 };
  const draft = recogniseDocument(first, { ...NO_CHOICES, tables: [table] });
  expect(draft.tasks.map(({ content }) => content)).toEqual(['Quét hồ sơ', 'Nhập dữ liệu']);
  const [told] = draft.tables;
  expect(told?.heading).toBe('viec|ai lo|khi nao');

  const remembered: RecogniserChoices['remembered'] = new Map([[told?.heading ?? '', OWN]]);
  const next = recogniseDocument(file(['Lập báo cáo', 'Thanh tra', 'Quý IV']), { ...NO_CHOICES, remembered });
  expect(next.tasks).toMatchObject([{ content: 'Lập báo cáo', lead: [{ phrase: 'Thanh tra' }], time: 'Quý IV' }]);
});

test('what is remembered of a heading of one row says nothing of a heading of two', () => {
  const remembered: RecogniserChoices['remembered'] = new Map([
    ['tt|noi dung|thoi gian|', { content: 'tasks', fields: ['number', 'content', null, null] }],
  ]);
  const two = table(
    [
      ['TT', 1, 2],
      ['Nội dung', 1, 2],
      ['Thời gian', 2],
    ],
    ['Bắt đầu', 'Kết thúc'],
    ['1', 'A', 'Q', 'R'],
  );
  const [task] = recogniseDocument(documentOf(two), { ...NO_CHOICES, remembered }).tasks;
  expect(task).toMatchObject({ content: 'A', time: 'Từ Q đến R' });
});
