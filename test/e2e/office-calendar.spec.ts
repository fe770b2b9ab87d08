// The office settles what days are counted by once; what stands beside the deadlines of its documents follows.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('the rule of "trước ngày" and a day switched off change what is said of a deadline', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlanFromList('Theo dõi thời hạn');
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).first().click();
  await page.keyboard.type('Rà soát thủ tục');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await book.openTask('1');
  const form = book.taskForm;
  const time = form.getByLabel('Thời gian', { exact: true });
  await time.fill('Trước ngày 30/9/2026; ngày 31/11/2026');
  await time.blur();
  const note = form.getByRole('status', { name: 'Thời hạn được hiểu là' });
  await expect(note).toContainText('trước ngày 30/09/2026, chậm nhất ngày 29/09/2026');
  await expect(note).toContainText('không có ngày 31/11/2026; kiểm tra lại ngày, tháng');
  await time.fill('Trước ngày 30/9/2026');
  await time.blur();
  await expect(note).not.toContainText('31/11');
  const line = book.tasks.first().locator('.time-line');
  await expect(line).toHaveText('→ 29/09/2026');

  await book.openOffice();
  const included = page.getByRole('radio', { name: 'ngày 30/09/2026: tính cả ngày ghi trong văn bản' });
  await included.click();
  await expect(included).toBeChecked();
  await page.getByText('2026', { exact: true }).click();
  const day = page.getByRole('textbox', { name: 'Ngày nghỉ mới' });
  await day.fill('30/9/2027');
  await page.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  await expect(page.getByText('Ngày này không thuộc năm 2026')).toBeVisible();
  await day.fill('30/9');
  await page.keyboard.press('Enter');
  const counted = page.getByRole('switch', { name: 'Tính nghỉ ngày 30/09/2026' });
  await expect(counted).toBeChecked();

  await book.openPlan('Theo dõi thời hạn');
  await book.openTab('Nhiệm vụ');
  await expect(line).toContainText('ngày 30/09/2026 rơi vào ngày nghỉ, ngày làm việc liền trước: 29/09/2026');

  await book.openOffice();
  await page.getByText('2026', { exact: true }).click();
  await counted.click();
  await expect(counted).not.toBeChecked();
  await book.openPlan('Theo dõi thời hạn');
  await book.openTab('Nhiệm vụ');
  await expect(line).toHaveText('→ 30/09/2026');

  await book.openOffice();
  await page.getByText('2026', { exact: true }).click();
  await page.getByRole('button', { name: 'Lấy lại bảng đi kèm' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Lấy lại bảng đi kèm' }).click();
  await expect(counted).toHaveCount(0);
});
