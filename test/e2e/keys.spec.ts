// The keys that work everywhere: F1 lists them, Ctrl+K finds a document or a place.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('F1 lists the keys by place and Escape closes the list', async ({ shell }) => {
  const { page } = shell;
  await new Book(page).takeSample();
  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: 'Phím tắt' });
  await expect(keys.getByRole('row', { name: 'Ctrl+E xuất văn bản' })).toBeVisible();
  await expect(keys.getByRole('table', { name: 'Bảng nhiệm vụ' })).toContainText('Ctrl+D');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await expect(keys).toBeVisible();
});

test('Ctrl+K finds a document by words without marks, by its number, and a place by its name', async ({ shell }) => {
  const { page } = shell;
  await new Book(page).takeSample();
  await page.keyboard.press('Control+k');
  const words = page.getByRole('combobox', { name: /^Gõ trích yếu/ });
  await expect(words).toBeFocused();
  await page.keyboard.type('mot cua');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Thực hiện cơ chế một cửa/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await words.fill('212');
  await expect(page.getByRole('option', { name: /Cải cách hành chính năm 2026/ })).toBeVisible();
  await words.fill('co quan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cơ quan', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await words.fill('không có văn bản này');
  await expect(page.getByText('Không tìm thấy.')).toBeVisible();
});
