// The file of a form: only the answers are open, the list of statuses stands on the hidden sheet, and the same form is the same bytes.
import { expect, test } from 'vitest';
import { writeForm } from '../../../electron/export/form-writer.ts';
import { formContent, formTask, sheetOf } from '../../support/forms.ts';
import { openXlsx } from '../../support/xlsx-facts.ts';
import { allOf, attribute } from '../../support/xml.ts';

test('a form is the same bytes whenever it is written, its text stays text, its answers may be typed over a warning only', async () => {
  const content = { ...formContent(1, ['ratio']), tasks: [formTask(1, '=1+1'), formTask(2, '@nhắc -x')] };
  const bytes = await writeForm(sheetOf(content));
  expect(Buffer.from(bytes).equals(Buffer.from(await writeForm(sheetOf(content))))).toBe(true);
  const [sheet, hidden] = openXlsx(bytes);
  const cells = [...(sheet?.cells.values() ?? [])];
  expect(cells.filter(({ value }) => /^[=@]/.test(value)).map(({ kind }) => kind)).toEqual(['text', 'text']);
  const rules = sheet === undefined ? [] : allOf(sheet.xml, 'dataValidation');
  expect(new Set(rules.map((rule) => attribute(rule, 'errorStyle')))).toEqual(new Set(['warning']));
  expect(new Set(rules.map((rule) => attribute(rule, 'type')))).toEqual(new Set(['list', 'custom']));
  expect(hidden?.cells.get('D4')?.value).toBe('Không còn thực hiện');
});
