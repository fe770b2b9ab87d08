// The board of targets: figures typed once for every mandate that asks, refused at their field, with their light, distance and origin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-06-10' });

test('figures of a target are typed month by month, shared with the target of another mandate, and told where they come from', async ({
  shell,
}) => {
  test.slow();
  const { page, folder } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openTargets();
  const drawer = page.getByRole('dialog', { name: /^Số liệu/ });
  const month = (number: string, index: number) => book.target(number).locator(`[data-month="${index}"]`);

  // Target 1.2 is asked for again as 2.2 by another mandate.
  await book.target('1.2').getByRole('button', { name: 'Bắt đầu đo' }).click();
  await expect(page.getByRole('radio', { name: 'Tỷ lệ (tử số / mẫu số)' })).toBeChecked();
  await page.getByLabel('Tử số là').fill('giao dịch');
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu đo' }).click();
  await month('1.2', 1).click();
  await expect(drawer).toContainText('tháng 01 năm 2026');

  // Letters and a numerator over its denominator are said at the field; nothing is stored, nothing is lost.
  await book.typeFigure('Tử số', 'Toàn cơ quan', 'sáu mươi');
  await book.typeFigure('Mẫu số', 'Toàn cơ quan', '125');
  await expect(drawer.getByRole('alert')).toHaveText('không phải là số, ví dụ 1.234,5');
  await expect(drawer).toContainText('Chưa có số liệu nào được nhập.');
  await book.typeFigure('Tử số', 'Toàn cơ quan', '1.630,5');
  await page.keyboard.press('Tab');
  await expect(drawer.getByRole('alert')).toHaveText('tử số không thể lớn hơn mẫu số');
  await book.typeFigure('Tử số', 'Toàn cơ quan', '62,5');
  await book.typeFigure('Người cung cấp', 'Toàn cơ quan', 'Nguyễn Văn A');
  await page.keyboard.press('Tab');
  await expect(drawer.getByRole('alert')).toHaveCount(0);
  await expect(drawer).toContainText('Kết quả của kỳ: 50% (62,5/125)');
  await expect(drawer.getByRole('region', { name: 'Số này từ đâu' })).toContainText('người cung cấp: Nguyễn Văn A');
  const file = join(folder, 'so-lieu.txt');
  writeFileSync(file, 'Báo cáo tháng 01');
  await drawer.getByLabel('Tệp nguồn của Toàn cơ quan').setInputFiles(file);
  await expect(drawer.getByRole('button', { name: 'Mở tệp so-lieu.txt' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  // The hand is where it was, and goes on by the arrows.
  await expect(month('1.2', 1)).toBeFocused();
  await expect(book.target('1.2')).toContainText('Chưa đạt');
  await expect(book.target('1.2')).toContainText('cần thêm 38 giao dịch');

  // The lines of the units are added up.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(drawer).toContainText('tháng 02 năm 2026');
  for (const unit of ['Văn phòng Sở', 'Phòng Chuyển đổi số']) {
    await drawer.getByRole('combobox', { name: 'Thêm đơn vị' }).fill(unit);
    await page.keyboard.press('Enter');
    await book.typeFigure('Tử số', unit, '40');
    await book.typeFigure('Mẫu số', unit, '50');
    await page.keyboard.press('Tab');
  }
  await expect(drawer).toContainText('Kết quả của kỳ: 80% (80/100)');
  // What is being typed when the drawer is closed is kept too.
  await book.typeFigure('Ghi chú', 'Phòng Chuyển đổi số', 'Số liệu tạm tính');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(month('1.2', 2)).toContainText('80/100');

  // The same target of the other mandate: offered first, and the same number.
  await book.target('2.2').getByRole('button', { name: 'Bắt đầu đo' }).click();
  await expect(page.getByRole('radio', { name: 'Dùng chung số liệu với chỉ tiêu khác' })).toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng chung', exact: true }).click();
  await expect(month('2.2', 2)).toContainText('80/100');
  await expect(book.target('2.2')).toContainText('Dùng chung số liệu với 1 chỉ tiêu khác');

  // A month in which nothing arose has no value.
  await month('2.2', 3).click();
  await book.typeFigure('Tử số', 'Toàn cơ quan', '0');
  await book.typeFigure('Mẫu số', 'Toàn cơ quan', '0');
  await page.keyboard.press('Escape');
  await expect(month('1.2', 3)).toContainText('KPS');

  // The address holds what is shown; a reload keeps figures and filter.
  await page.getByRole('textbox', { name: 'Tìm chỉ tiêu' }).fill('giao dich thanh toan');
  await expect(page.getByText('2 chỉ tiêu', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 chỉ tiêu', { exact: true })).toBeVisible();
  await expect(month('1.2', 1)).toContainText('62,5/125');
  await expect(book.target('1.2').getByRole('img', { name: /^Diễn biến: tháng 01 năm 2026: 50%/ })).toBeVisible();
  await month('1.2', 2).click();
  await expect(drawer).toContainText('Ghi chú: Số liệu tạm tính');
});

test('a target of a plan becomes a part of the one above it, and has goals of later years', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openTargets();
  await page.getByRole('rowgroup').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Thụt vào: chỉ tiêu 2 thành chỉ tiêu con' }).first().click();
  await expect(page.getByText('1.1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Đơn vị thực hiện' }).nth(1).click();
  await page.getByRole('button', { name: 'Thêm mốc' }).click();
  await page.getByRole('textbox', { name: 'Năm của mốc 1' }).fill('27');
  await page.getByRole('textbox', { name: 'Mục tiêu của mốc 1' }).fill('Tối thiểu 90');
  await expect(page.getByText('năm gồm 4 chữ số, ví dụ 2027')).toBeVisible();
  await page.getByRole('textbox', { name: 'Năm của mốc 1' }).fill('2027');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Xóa mốc năm 2027' })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/chi-tieu?nam=2027`);
  await expect(book.target('1.1.1')).toContainText('Tối thiểu 90');
});
