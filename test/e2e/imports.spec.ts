// A document comes in from Word: looked through beside its source, columns and names told, written in one step, taken back in one.
import { Buffer } from 'node:buffer';
import { AxeBuilder } from '@axe-core/playwright';
import { toTCVN3 } from 'vietnamese-conversion';
import { composePlan } from '../../shared/document/compose-plan.ts';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { paragraph, run, wordParts, zipOf } from '../support/office-files.ts';
import { SAMPLE_PACK as pack } from '../support/sample.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('a plan in Word is looked through beside its source and written; one undo takes it back', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  const plan = pack.plans.find(({ groups }) => groups.length === 9);
  if (plan === undefined) throw new Error('the sample has no plan in nine groups');
  const bytes = await writeDocx(composePlan({ plan, office: pack, mode: 'paper' }));
  await book.openPlans();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('dialog').getByText('Từ tệp Word, Excel').click();
  await page.getByRole('heading', { name: 'Đưa văn bản vào sổ' }).waitFor();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'giả.docx', mimeType: WORD, buffer: Buffer.from('không phải Word') });
  await expect(page.getByRole('alert')).toContainText('giả.docx');
  await expect(page.getByRole('alert')).toContainText('Lưu thành');

  await input.setInputFiles({ name: 'Kế hoạch cũ.docx', mimeType: WORD, buffer: Buffer.from(bytes) });
  await expect(page.getByText(/Nhận ra 25 nhiệm vụ trong 9 nhóm/)).toBeVisible();
  await expect(page.getByLabel('Trích yếu nội dung')).toHaveValue(plan.subject);
  await page.getByRole('tab', { name: 'Nhiệm vụ (25)' }).click();
  const task = plan.groups[3]?.tasks[1]?.content ?? '';
  await page.getByRole('button', { name: task, exact: true }).click();
  await expect(page.locator('.import-source .import-marked')).toContainText(task);
  await page.getByRole('tab', { name: 'Bảng (1)' }).click();
  await page.getByText('Không lấy', { exact: true }).click();
  await expect(page.getByText(/Nhận ra 0 nhiệm vụ/)).toBeVisible();
  await page.locator('.ant-segmented').getByText('Nhiệm vụ', { exact: true }).click();
  await expect(page.getByText(/Nhận ra 25 nhiệm vụ/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.filter(({ impact }) => impact !== 'minor');
  expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await page.getByLabel('Trích yếu nội dung').fill('Một cửa năm sau');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Một cửa năm sau');

  await book.openPlans();
  await expect(page.getByRole('link', { name: 'Một cửa năm sau' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Một cửa năm sau' })).toHaveCount(0);
});

test('a whole document is pasted from Word, and a table without headings is told what its columns are', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/ke-hoach/nhap`);
  const html =
    '<p align=center><b>KẾ HOẠCH</b></p><p align=center><b>Số hóa hồ sơ</b></p><p style="text-align:center"><b>năm 2026</b></p><p>I. NỘI DUNG</p><p>Theo bảng dưới đây.</p><table><tr><td>Quét hồ sơ lưu</td><td>Văn phòng Sở</td><td>Quý II/2026</td></tr><tr><td>Nhập dữ liệu</td><td>Văn phòng</td><td>Quý III/2026</td></tr></table>';
  await page.getByLabel('Dán nội dung văn bản').evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'Số hóa hồ sơ năm 2026');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  await expect(page.getByText(/Nhận ra 0 nhiệm vụ/)).toBeVisible();
  await expect(page.getByLabel('Trích yếu nội dung')).toHaveValue('Số hóa hồ sơ năm 2026');
  await page.getByRole('tab', { name: 'Bảng (1)' }).click();
  await page.locator('.ant-segmented').getByText('Nhiệm vụ', { exact: true }).click();
  for (const [column, field] of [
    ['Cột 1 là', 'Nội dung'],
    ['Cột 2 là', 'Chủ trì'],
    ['Cột 3 là', 'Thời gian'],
  ] as const) {
    await page.getByRole('combobox', { name: column }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(field, { exact: true }).click();
    await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  }
  await expect(page.getByText(/Nhận ra 2 nhiệm vụ/)).toBeVisible();
  // What was told of the columns is still there after a look at another place, until it is written.
  await book.openOffice();
  await page.goBack();
  await expect(page.getByText(/Nhận ra 2 nhiệm vụ/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByRole('tab', { name: 'Nhiệm vụ (2)' }).click();
  await expect(page.getByText('Quét hồ sơ lưu').first()).toBeVisible();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/ke-hoach/nhap`);
  await expect(page.getByLabel('Dán nội dung văn bản')).toBeVisible();
});

test('words in the fonts of before Unicode are read as they were meant, beside what stands in the file', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlans();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('dialog').getByText('Từ tệp Word, Excel').click();
  const line = 'Tổ chức tập huấn nghiệp vụ một cửa';
  const kept = toTCVN3(line, 'unicode');
  const body = paragraph(run(kept, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'));
  const file = { name: 'Bản cũ.docx', mimeType: WORD, buffer: Buffer.from(zipOf(wordParts(body))) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('.import-source')).toContainText(line);
  await page.getByRole('tab', { name: /Cần xem/ }).click();
  const note = page.getByRole('alert').filter({ hasText: 'phông cũ .VnTime' });
  await expect(note).toContainText('đã được chuyển sang Unicode');
  await expect(note.getByRole('row')).toContainText([`${kept}→${line}`]);
  await note.getByRole('button', { name: 'Giữ nguyên chữ gốc' }).click();
  await expect(page.locator('.import-source')).toContainText(kept);
  await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(page.locator('.import-source')).toContainText(line);
});

test('a long table is looked through to its last row, with its notes', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/ke-hoach/nhap`);
  const rows = Array.from(
    { length: 230 },
    (_, at) => `<tr><td>${at + 1}</td><td>Việc ${at + 1}</td><td>Văn phòng</td><td>Gấp ${at + 1}</td></tr>`,
  );
  const head = '<tr><td>STT</td><td>Nội dung công việc</td><td>Chủ trì</td><td>Ghi chú</td></tr>';
  await book.paste(page.getByLabel('Dán nội dung văn bản'), `<table>${head}${rows.join('')}</table>`, 'bảng');
  await page.getByRole('tab', { name: 'Nhiệm vụ (230)' }).click();
  await expect(page.getByText('Ghi chú: Gấp 1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Hiện tiếp, còn 30 dòng' }).click();
  await expect(page.getByRole('button', { name: 'Việc 230', exact: true })).toBeVisible();
});
