// A table from the clipboard says the same as the same table in a file.
import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../shared/domain/imports/import-draft.ts';
import { knownNames } from '../../../shared/domain/imports/owners.ts';
import { recogniseDocument } from '../../../shared/domain/imports/recognise-document.ts';
import { toCellGrid } from '../../../shared/domain/pasted-table.ts';
import { recogniseTable } from '../../../shared/domain/table-recogniser.ts';
import { cellPatch, fieldsOfTexts } from '../../../renderer/features/tasks/grid-fields.ts';
import { assigneesOfCell, assigneeWords } from '../../../renderer/kit/choices.ts';
import { CONTEXT } from '../../support/task-grid.ts';

const { staff } = CONTEXT;

test('a pasted cell names two units behind «và», each found in the office; a typed one stays as it is typed', () => {
  const text = 'Văn phòng và Phòng Quản lý Khoa học';
  expect(assigneesOfCell(text, staff)).toEqual([
    { unit: 'vp', role: null },
    { unit: 'kh', role: null },
  ]);
  expect(cellPatch('lead', text, null, CONTEXT)).toEqual({ lead: [{ phrase: text, role: null }] });
});

test('a unit the office has is one unit, though its name holds a comma', () => {
  expect(assigneesOfCell('Các phòng, đơn vị thuộc Sở', staff)).toEqual([{ unit: 'all', role: null }]);
});

test('what only one of them does stands beside its name', () => {
  expect(assigneesOfCell('Văn phòng Sở tổng hợp, báo cáo; Sở Nội vụ', staff)).toEqual([
    { unit: 'vp', role: 'tổng hợp, báo cáo' },
    { phrase: 'Sở Nội vụ', role: null },
  ]);
});

test('of a table every field is the same as in a file', () => {
  const rows = [
    ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm', 'Căn cứ'],
    [
      '1',
      'Rà soát',
      'Văn phòng và Sở Nội vụ',
      'Các phòng, đơn vị thuộc Sở',
      'Quý I',
      '- Báo cáo\n- Tờ trình',
      'Luật A; Nghị định B',
    ],
    ['2', 'Kiểm tra', 'Sở Y tế, Sở Tài chính', '', 'Quý II\nQuý III', 'Báo cáo\ngồm hai phần', ''],
  ].map((row) => row.map((text) => ({ text })));
  const file = {
    format: 'docx',
    file: 'a',
    parts: [{ name: null, hidden: false, blocks: [{ kind: 'table', rows }] }],
    notes: [],
  } as const;
  const read = recogniseDocument(file, NO_CHOICES, knownNames(staff.units));
  const pasted = recogniseTable(toCellGrid(rows))?.groups.flatMap((group) => group.rows) ?? [];
  expect(pasted).toHaveLength(2);
  pasted.forEach((row, at) => {
    const fields = fieldsOfTexts(row.texts, CONTEXT);
    const task = read.tasks[at];
    const words = (list: typeof fields.lead): readonly string[] => (list ?? []).map((one) => assigneeWords(one, staff));
    const found = task?.lead.map(({ phrase }) => words([...assigneesOfCell(phrase, staff)])[0]);
    expect(words(fields.lead)).toEqual(found);
    expect({ content: fields.content, products: fields.products ?? [], time: fields.time ?? null }).toEqual({
      content: task?.content,
      products: task?.products,
      time: task?.time,
    });
    expect((fields.bases ?? []).map((basis) => ('text' in basis ? basis.text : ''))).toEqual(task?.bases);
  });
});
