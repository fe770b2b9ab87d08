// The sample office on the screen: every place, every part of a document, and the switch from the Phụ lục to the running text.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('the sample office shows its five documents and opens each of their parts', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlans();
  await expect(page.getByRole('row')).toHaveCount(6);
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper).toContainText('KT. GIÁM ĐỐC');
  await book.openTab('Nội dung');
  await expect(page.locator('[data-outline="section"]').first()).toContainText('I.');
  await book.openTab('Nhiệm vụ');
  await expect(page.getByRole('row', { name: /^I\. Công tác chỉ đạo/ })).toBeVisible();
  await book.openTab('Phụ lục');
  await expect(page.locator('.live-head th', { hasText: 'Phân công thực hiện' })).toHaveAttribute('colspan', '2');
  await page.getByRole('button', { name: 'Cột 3: Đơn vị chủ trì' }).click();
  await expect(page.getByLabel('Tiêu đề gộp trên 2 cột')).toHaveValue('Phân công thực hiện');
  await book.openPlan(/Cải cách thủ tục hành chính/);
  await book.openTab('Chỉ tiêu');
  await expect(page.getByLabel('Mức phải đạt của chỉ tiêu 2').first()).not.toHaveValue('');
});

test('one switch turns the tasks of a plan from a table into bullets and back', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper.locator('table td', { hasText: 'Phân công thực hiện' }).first()).toBeVisible();
  await page.getByText('Gạch đầu dòng trong văn bản').click();
  await expect(book.paper).toContainText('- Đơn vị chủ trì');
  await expect(book.paper.locator('table td', { hasText: 'Phân công thực hiện' })).toHaveCount(0);
  await page.getByText('Bảng trong Phụ lục').click();
  await expect(book.paper.locator('table td', { hasText: 'Phân công thực hiện' }).first()).toBeVisible();
});

test('what is typed in one place is on the paper, and is there again after a reload', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Kiểm soát thủ tục hành chính và thực hiện/);
  await page.getByLabel('Số', { exact: true }).fill('7');
  await page.getByLabel('Ngày ban hành').fill('5/3/2026');
  await page.getByLabel('Ngày ban hành').blur();
  await expect(page.getByLabel('Ngày ban hành')).toHaveValue('05/03/2026');
  // The decree pads numbers and days below ten, and of the months only the first two.
  await expect(book.paper).toContainText('Số: 07/KH-SKHCN');
  await expect(book.paper).toContainText('ngày 05 tháng 3 năm 2026');
  await page.reload();
  await expect(page.getByLabel('Số', { exact: true })).toHaveValue('7');
});

test('the outline is edited with the keyboard: Enter adds, Tab lowers, Alt and an arrow move', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Truyền thông năm 2026');
  await book.openTab('Nội dung');
  const lines = page.locator('[data-outline]');
  await expect(lines).toHaveCount(8);
  await lines.nth(2).getByRole('textbox').first().focus();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(9);
  await expect(lines.nth(3).getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Nâng cao nhận thức');
  await page.keyboard.press('Tab');
  await expect(lines.nth(3)).toHaveAttribute('data-outline', 'subclause');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lines.nth(4).getByRole('textbox').first()).toHaveValue('Nâng cao nhận thức');
  await expect(book.paper).toContainText('2.1. Nâng cao nhận thức');
});
