// A form opened and saved by LibreOffice is the same form; on paper it is an A4 sheet that lies across.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeForm } from '../../electron/export/form-writer.ts';
import { readDocument } from '../../electron/import/read-document.ts';
import { findForm } from '../../shared/domain/forms/find-form.ts';
import { readForm } from '../../shared/domain/forms/read-form.ts';
import { fillForm } from '../support/fill-form.ts';
import { temporaryFolder } from '../support/folders.ts';
import { FORM_ID, formContent, formTask, sheetOf } from '../support/forms.ts';
import { readWords, toPdf } from './programs.ts';

const CONTENT = (() => {
  const made = formContent(3, ['ratio', 'value']);
  return { ...made, tasks: [...made.tasks, formTask(4, '=1+1 "ưu tiên" & <số hóa>')] };
})();

test('a form filled in and saved by LibreOffice gives each answer to its row', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'phieu.xlsx');
  writeFileSync(path, await writeForm(sheetOf(CONTENT)));
  const filled = await fillForm(path, {
    A1: { 'Tình trạng thực hiện': 'Đã hoàn thành', 'Ngày hoàn thành': '5/11/2026' },
    A4: { 'Kết quả, sản phẩm': '=HYPERLINK("x")', 'Khó khăn, vướng mắc': 'Hai\ndòng' },
    B1: { 'Tử số': '12,5', 'Mẫu số': '1.250' },
    B2: { 'Giá trị': '96,5', 'Ghi chú': 'tạm tính' },
  });
  const sent = join(folder, 'gui.xlsx');
  writeFileSync(sent, Buffer.from(filled, 'base64'));
  const saved = join(folder, 'luu');
  mkdirSync(saved);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, sent];
  execFileSync('soffice', words, { stdio: 'ignore' });
  copyFileSync(join(saved, 'gui.xlsx'), join(folder, 'doi ten.xlsx'));

  const read = await readDocument(join(folder, 'doi ten.xlsx'), 'doi ten.xlsx', false);
  expect(findForm(read)).toEqual({ formId: FORM_ID, office: CONTENT.office, checksum: 'a'.repeat(64) });
  const reading = readForm(read, FORM_ID, CONTENT);
  expect([reading?.altered, reading?.missing, reading?.added]).toEqual([[], [], []]);
  const values = reading?.rows.flatMap(({ row, replies }) => replies.map(({ field, value }) => [row, field, value]));
  expect(values).toEqual([
    ['A1', 'status', 'done'],
    ['A1', 'finished', '2026-11-05'],
    ['A4', 'result', '=HYPERLINK("x")'],
    ['A4', 'difficulty', 'Hai\ndòng'],
    ['B1', 'numerator', '12.5'],
    ['B1', 'denominator', '1250'],
    ['B2', 'value', '96.5'],
    ['B2', 'note', 'tạm tính'],
  ]);
});

test('a form on paper lies across an A4 sheet with nothing cut off', async () => {
  const path = join(temporaryFolder(), 'phieu.xlsx');
  writeFileSync(path, await writeForm(sheetOf(CONTENT)));
  const [pdf = ''] = toPdf([path]);
  const pages = readWords(pdf);
  for (const { width, height, words } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(words.every(({ left, right }) => left > 60 && right < 842 - 30)).toBe(true);
  }
  const said = pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
  expect(said).toContain('PHIẾU BÁO CÁO KẾT QUẢ THÁNG 11 NĂM 2026');
  expect(said).toContain('Người lập phiếu');
  expect(said).not.toContain(FORM_ID);
});
