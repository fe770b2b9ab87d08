// The life of a document on the screen: handed over, given its number and day once, frozen, taken back.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('number and day are typed once, the register warns of a double, and what is issued is only read', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Kiểm soát thủ tục hành chính và thực hiện/);
  await expect(page.getByText('Số tiếp theo của năm 2026: 213')).toBeVisible();
  const state = page.getByRole('group', { name: 'Trạng thái' });
  await state.getByRole('button', { name: 'Trình ký' }).click();
  await expect(state).toContainText('Chờ ký');
  await page.getByRole('menuitem', { name: 'Hôm nay' }).click();
  await expect(page.getByText('Chờ ký (1)')).toBeVisible();
  await page.goBack();

  await state.getByRole('button', { name: 'Ghi số và ban hành…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số văn bản').fill('0212');
  await expect(dialog.getByText('Số 212 đã có trên một văn bản khác')).toBeVisible();
  await expect(dialog.getByText(/Còn bỏ trống các số: 16–211/)).toBeVisible();
  await dialog.getByLabel('Số văn bản').fill('0213');
  await dialog.getByLabel('Ngày ban hành').fill('31/02/2026');
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(dialog.getByText('Ghi đủ ngày, tháng, năm')).toBeVisible();
  await dialog.getByLabel('Ngày ban hành').fill('5/3/2026');
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();

  await expect(state).toContainText('Đã ban hành');
  await expect(page.getByText('Văn bản đã ban hành nên chỉ xem và xuất lại')).toBeVisible();
  // In the letterhead and over the Phụ lục alike.
  await expect(book.paper).toContainText('Số: 0213/KH-SKHCN');
  await expect(book.paper).toContainText('Kế hoạch số 0213/KH-SKHCN ngày 05 tháng 3 năm 2026');
  await expect(page.getByLabel('Số', { exact: true })).toBeDisabled();
  await book.openTab('Nhiệm vụ');
  await expect(page.getByRole('button', { name: 'Thêm nhiệm vụ' })).toHaveCount(0);
  const cell = book.tasks.first().locator('[data-field="time"] .grid-lines');
  const text = await cell.innerText();
  await cell.click();
  await page.keyboard.type('khác');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(text);

  await state.getByRole('button', { name: 'Rút về dự thảo' }).click();
  await page.getByRole('button', { name: 'Rút về dự thảo' }).last().click();
  await expect(state).toContainText('Dự thảo');
  await book.openTab('Thông tin');
  await expect(page.getByLabel('Số', { exact: true })).toHaveValue('0213');
  await expect(page.getByLabel('Số', { exact: true })).toBeEnabled();
});
