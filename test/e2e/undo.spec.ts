// Taking back: anything, also after a reload, and never inside a text that is being typed.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a removed group comes back with its tasks by Ctrl+Z, also after a reload', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
  await page.getByRole('button', { name: /^Xóa nhóm «Công tác chỉ đạo/ }).click();
  await page.getByRole('button', { name: 'Xóa nhóm và 3 nhiệm vụ' }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (22)' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (22)' })).toBeVisible();
  await page.getByRole('tab', { name: 'Nhiệm vụ (22)' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Đã hoàn tác: xóa nhóm nhiệm vụ')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (22)' })).toBeVisible();
});

test('Ctrl+Z inside a text field belongs to the letters just typed', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  const number = page.getByLabel('Số', { exact: true });
  await number.fill('15');
  await number.blur();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await number.focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Đã hoàn tác/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác: sửa thông tin văn bản')).toBeVisible();
});
