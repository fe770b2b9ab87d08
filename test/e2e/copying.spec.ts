// New from old: a plan of last year, a template, a task of two plans, a paper that replaces another.
import mammoth from 'mammoth';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('the clerk copies the plan of the year to the next one and exports it with the new dates', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlans();
  await page.getByRole('button', { name: /^Lập từ văn bản này: Cải cách hành chính năm 2026/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Trích yếu nội dung')).toHaveValue(/năm 2027/);
  const moving = dialog.getByRole('table', { name: 'Những chỗ chuyển sang năm mới' });
  // One place stays as it is, and is then listed among those that name the old year.
  await moving.getByRole('checkbox', { name: /đổi 05\/6\/2026 thành 05\/6\/2027/ }).uncheck();
  await expect(dialog.getByRole('table', { name: 'Những chỗ còn nói năm cũ' })).toContainText('05/6/2026');
  await dialog.getByRole('button', { name: 'Lập văn bản này' }).click();
  await page.getByRole('heading', { name: /năm 2027/ }).waitFor();
  await book.exportBoth();
  const docx = shell.exported().find((file) => file.endsWith('.docx')) ?? '';
  const { value: words } = await mammoth.extractRawText({ path: docx });
  expect(words).toContain('trước ngày 25/11/2027');
  expect(words).toContain('trước ngày 05/6/2026');
  expect(words).toContain('Quý I năm 2027');
  // The papers it leans on keep their day.
  expect(words).toContain('07-NQ/TU ngày 14/11/2025');
});

test('the clerk begins with a template, and keeps the plan as a template of her own', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('button', { name: 'Lập văn bản' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Từ mẫu').click();
  await dialog.getByRole('radio', { name: /Kế hoạch kiểm soát thủ tục hành chính/ }).check();
  await dialog.getByRole('spinbutton', { name: 'Năm' }).fill('2027');
  await expect(dialog.getByLabel('Trích yếu nội dung')).toHaveValue(/năm 2027 của Sở Khoa học và Công nghệ/);
  await dialog.getByRole('button', { name: 'Lập văn bản này' }).click();
  await page.getByRole('tab', { name: 'Nhiệm vụ (12)' }).waitFor();
  await expect(book.paper).toContainText('Tháng 01 năm 2027');
  await page.getByRole('button', { name: 'Lưu làm mẫu…' }).click();
  await page.getByLabel('Tên mẫu').fill('Kiểm soát TTHC của Sở');
  await page.getByRole('button', { name: 'Lưu mẫu', exact: true }).click();
  await page.getByText('Đã lưu mẫu «Kiểm soát TTHC của Sở»').waitFor();
  await book.openPlans();
  await page.getByRole('button', { name: 'Lập văn bản' }).first().click();
  await page.getByRole('dialog').getByText('Từ mẫu').click();
  await expect(page.getByRole('radio', { name: /Kiểm soát TTHC của Sở.*mẫu của cơ quan/ })).toBeVisible();
});

test('a task of two plans is edited in one and read in the other', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Kế hoạch nhận việc chung');
  await book.openPlan(/Kiểm soát thủ tục hành chính và thực hiện/);
  await book.openTab('Nhiệm vụ');
  await book.tasks.first().click();
  await page.getByRole('button', { name: /Đang chọn 1/ }).click();
  await page.getByRole('menuitem', { name: 'Chép sang kế hoạch khác…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Chép sang văn bản').fill('nhan viec chung');
  await page.keyboard.press('Enter');
  await dialog.getByText('Cùng một việc ở cả hai văn bản').click();
  await dialog.getByRole('button', { name: 'Chép 1 nhiệm vụ' }).click();
  await page.getByText('Đã chép 1 nhiệm vụ').waitFor();
  await book.openTask('1');
  await expect(book.taskForm.getByRole('note')).toContainText('Kế hoạch nhận việc chung');
  await book.taskForm.getByLabel('Thời gian').fill('Trước ngày 15/4/2026');
  await page.keyboard.press('Tab');
  await book.taskForm.getByRole('link', { name: /Kế hoạch nhận việc chung/ }).click();
  await expect(book.tasks.first()).toContainText('Trước ngày 15/4/2026');
  await book.openTask('1');
  await book.taskForm.getByRole('button', { name: 'Tách riêng' }).click();
  await expect(book.taskForm.getByRole('note')).toHaveCount(0);
});

test('an issued plan is replaced by a new one that says so', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/^Cải cách hành chính năm 2026/);
  await page.getByRole('button', { name: 'Thay thế…' }).click();
  await page.getByRole('button', { name: 'Lập văn bản thay thế' }).click();
  await expect(page.getByRole('navigation', { name: 'Các văn bản liên quan' })).toContainText('thay thế');
  await expect(book.paper).toContainText(
    'Kế hoạch này thay thế Kế hoạch số 212/KH-SKHCN ngày 30/12/2025 của Sở Khoa học và Công nghệ về cải cách hành chính năm 2026',
  );
});
