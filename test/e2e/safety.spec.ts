// Never lose work: the trash, the history, two versions side by side, the way back to an older one.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a removed task and a removed document come back from the trash, also after a reload', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await book.openTask('1');
  await book.taskForm.getByRole('button', { name: /^Xóa nhiệm vụ/ }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (24)' })).toBeVisible();
  await book.openPlans();
  const link = page.getByRole('link', { name: /Thực hiện cơ chế một cửa/ });
  await page.getByRole('button', { name: /^Xóa văn bản «.*Thực hiện cơ chế một cửa/ }).click();
  await page.getByRole('button', { name: 'Xóa văn bản', exact: true }).click();
  await expect(link).toHaveCount(0);
  await book.openTrash();
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(1)).toContainText('90 ngày');
  // The task cannot stand without its document.
  await page.getByRole('button', { name: /^Khôi phục nhiệm vụ/ }).click();
  await expect(page.getByText(/Khôi phục (văn bản|nhóm nhiệm vụ) đó trong Thùng rác trước/)).toBeVisible();
  await page.getByRole('button', { name: /^Khôi phục văn bản/ }).click();
  await expect(page.getByText(/Đã khôi phục văn bản/)).toBeVisible();
  await page.getByRole('button', { name: /^Khôi phục nhiệm vụ/ }).click();
  await expect(page.getByText('Thùng rác đang trống')).toBeVisible();
  const log = page.getByRole('list', { name: 'Nhật ký của sổ' });
  await expect(log.getByText('khôi phục từ thùng rác').first()).toBeVisible();
  await expect(log.getByText('xóa văn bản', { exact: true })).toBeVisible();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
});

test('a task edited twice: its history, the comparison word by word, and the older version put back', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await book.openTask('1');
  const content = book.taskForm.getByLabel('Nội dung');
  const original = await content.inputValue();
  await content.fill(`${original} trong quý I`);
  await book.taskForm.getByLabel('Thời gian').fill('Quý IV/2026');
  await content.fill(`${original} trong quý IV`);
  await content.blur();
  await page.getByRole('button', { name: 'Lịch sử', exact: true }).click();
  const own = page.getByRole('list', { name: 'Lịch sử thay đổi' });
  await expect(own.getByText('sửa nhiệm vụ').first()).toBeVisible();
  await expect(own.locator('time').first()).toHaveText(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);

  await book.openTab('Lịch sử');
  const lines = page.getByRole('list', { name: 'Lịch sử thay đổi' });
  // The quick edits of one task stand on one line that opens.
  await expect(lines.getByText(/lần\)/)).toBeVisible();
  await page.getByRole('button', { name: 'So với bản trước' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText('1 chỗ khác');
  await expect(dialog.locator('ins', { hasText: 'trong quý IV' })).toBeVisible();
  await expect(dialog.getByText('Thời gian', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: /^Khôi phục bản lúc/ }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Khôi phục bản này' }).click();
  await expect(page.getByText(/^Đã khôi phục bản lúc/)).toBeVisible();
  await expect(lines.getByText('khôi phục bản cũ')).toBeVisible();
  await book.openTab('Nhiệm vụ');
  await expect(book.tasks.first()).not.toContainText('trong quý IV');
});
