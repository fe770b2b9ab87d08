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
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
});
