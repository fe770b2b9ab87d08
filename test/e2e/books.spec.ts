// Another data file: created, worked in, left again, each with its own office.
import { join } from 'node:path';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a second book is created and opened again, and the first keeps what was typed last', async ({ shell }) => {
  const { page, folder } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openOffice();
  await page.getByLabel('Địa danh').fill('Vinh');
  await book.openFiles();
  const first = join(folder, 'so-ke-hoach.db');
  const second = join(folder, 'Chi cục', 'so-chi-cuc.db');
  await expect(page.getByText(first)).toBeVisible();

  await page.getByRole('button', { name: 'Ghi cả sổ ra gói…' }).click();
  await expect(page.getByText('Đã ghi tệp goi-so-ke-hoach.json.')).toBeVisible();

  const path = page.getByLabel('Đường dẫn đầy đủ của sổ khác');
  await path.fill('so-chi-cuc.db');
  await page.getByRole('button', { name: 'Mở sổ này' }).click();
  await expect(page.getByText(/cần gõ đủ đường dẫn/)).toBeVisible();
  await path.fill(second);
  await page.getByRole('button', { name: 'Mở sổ này' }).click();
  await expect(page.getByText(/Không thấy tệp dữ liệu/)).toBeVisible();
  await page.getByRole('button', { name: 'Tạo sổ mới ở đây' }).click();

  await book.createOffice({
    parent: 'Sở Khoa học và Công nghệ',
    agency: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    symbol: 'CCTĐC',
    place: 'Sông Lam',
    units: ['Phòng Đo lường'],
    signer: 'Nguyễn Văn A',
  });
  await expect(page.getByRole('banner')).toContainText('Chi cục Tiêu chuẩn Đo lường Chất lượng');

  await book.openFiles();
  await page.getByRole('button', { name: first, exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('Sở Khoa học và Công nghệ – Vinh');
  await book.openPlans();
  await expect(page.getByRole('row')).toHaveCount(6);
  await book.openFiles();
  await expect(page.getByRole('list', { name: 'Các sổ mở gần đây' })).toContainText(second);
});
