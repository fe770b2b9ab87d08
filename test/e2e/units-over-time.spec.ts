// A unit gets another name: what is open moves, the old name stays where it was, and one step takes it back.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a renamed unit hands its open tasks on, and its old name leads to the new one', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper).toContainText('Phòng Chuyển đổi số');
  await book.openOffice();
  await page.getByRole('button', { name: 'Đổi tên / sáp nhập đơn vị…' }).click();
  await page.getByLabel('Các đơn vị đổi tên hoặc sáp nhập').fill('Chuyển đổi số');
  await page.getByTitle('Phòng Chuyển đổi số').click();
  await expect(page.getByText(/Sẽ chuyển \d+ nhiệm vụ, chỉ tiêu đang mở/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByLabel('Tên đơn vị mới', { exact: true }).last().fill('Phòng Kinh tế số');
  const from = page.getByLabel('Từ ngày', { exact: true });
  await from.fill('3/2026');
  await from.blur();
  await expect(page.getByText('Gõ đủ ngày, tháng, năm có thật')).toBeVisible();
  await from.fill('1/3/2026');
  await page.getByRole('button', { name: 'Chuyển từ ngày này' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByText('Đơn vị cũ (1)').click();
  await expect(page.getByRole('listitem')).toContainText(
    'Phòng Chuyển đổi số, đến hết ngày 28/02/2026, nay là Phòng Kinh tế số',
  );

  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper).toContainText('Phòng Kinh tế số');
  await expect(book.paper).not.toContainText('Phòng Chuyển đổi số');

  await book.openOffice();
  await page.getByRole('button', { name: 'Đổi tên cơ quan từ ngày…' }).click();
  await page.getByLabel('Tên mới dùng từ ngày').fill('01/02/2026');
  await page.getByLabel('Tên mới trên văn bản').fill('SỞ KHOA HỌC, CÔNG NGHỆ VÀ SỐ');
  await page.getByRole('button', { name: 'Đổi tên từ ngày này' }).click();
  await expect(page.getByText('Tên cũ: Sở Khoa học và Công nghệ (đến hết ngày 31/01/2026)')).toBeVisible();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper).toContainText('SỞ KHOA HỌC, CÔNG NGHỆ VÀ SỐ');
  await book.openPlan(/Cải cách thủ tục hành chính năm 2026/);
  await expect(book.paper).toContainText('SỞ KHOA HỌC VÀ CÔNG NGHỆ');

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await expect(book.paper).toContainText('Phòng Chuyển đổi số');
});
