// To and from the agency above: a document goes out as a folder with its mail; a plan from above is held against our own.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';
import { settle } from './tour.ts';

async function heavyFindings(page: Page): Promise<readonly string[]> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.docx-wrapper').analyze();
  return violations.filter(({ impact }) => impact !== 'minor').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const ROWS = [
  ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
  ['I', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', '', '', ''],
  ['1', 'Tập huấn nghiệp vụ kiểm soát TTHC, kỹ năng hướng dẫn nộp hồ sơ trực tuyến', 'Sở KH&CN', '', 'Quý III'],
  ['2', 'Tu sửa đê biển xã An Hải', 'Sở Nông nghiệp và Môi trường', '', 'Tháng 9'],
];

test('a document is looked through, sent as a folder, and said to be sent until that is taken back', async ({
  shell,
}) => {
  const { page, exported } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlans();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await page.getByRole('button', { name: 'Gửi tỉnh' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Văn bản đang là dự thảo nên chưa gửi được')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Ghi thư mục gửi' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await page.getByRole('button', { name: 'Trình ký' }).click();
  await expect(page.getByText('Chờ ký')).toBeVisible();

  await page.getByRole('button', { name: 'Gửi tỉnh' }).click();
  await expect(dialog.getByText('Văn bản chưa có số.')).toBeVisible();
  const write = dialog.getByRole('button', { name: 'Ghi thư mục gửi' });
  await expect(write).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /^Vẫn gửi/ }).check();
  await dialog.getByLabel('Địa chỉ thư').fill('vanthu@');
  await expect(dialog.getByRole('alert')).toContainText('chưa phải địa chỉ thư');
  await expect(write).toBeDisabled();
  await dialog.getByLabel('Địa chỉ thư').fill('vanthu@tinh.gov.vn');
  expect(await heavyFindings(page)).toEqual([]);
  await write.click();
  await expect(dialog.getByText(/^Đã ghi vào thư mục «\d{4}-\d\d-\d\d chua so-KH-SKHCN»$/)).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Nội dung thư' })).toContainText('Kính gửi: Ủy ban nhân dân tỉnh');
  await dialog.getByRole('button', { name: 'Chép: Tiêu đề thư' }).click();
  await expect(dialog.getByText('Đã chép')).toBeVisible();
  const [folder = ''] = exported();
  expect(readdirSync(folder).sort()).toEqual([
    'Thu gui kem.eml',
    'chua so-KH-SKHCN Phu luc.xlsx',
    'chua so-KH-SKHCN.docx',
  ]);
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  const note = page.getByRole('note', { name: 'Các lần gửi' });
  await expect(note).toContainText(/Đã gửi Ủy ban nhân dân tỉnh .* ngày .*, 2 tệp/);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(note).toBeHidden();
});

test('a table from above is pasted, its proposals taken, the rest set aside or printed', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlans();
  await page.getByRole('button', { name: 'Đối chiếu với cấp trên' }).click();
  await page.getByRole('button', { name: 'Dán bảng của cấp trên' }).click();
  const dialog = page.getByRole('dialog');
  await book.paste(dialog.getByRole('textbox'), '', ROWS.map((row) => row.join('\t')).join('\n'));
  await dialog.getByLabel('Số, ký hiệu').fill('15/KH-UBND');
  await dialog.getByRole('button', { name: 'Thêm 2 dòng' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Trích yếu');
  await dialog.getByLabel('Trích yếu').fill('cải cách thủ tục hành chính');
  await dialog.getByRole('button', { name: 'Thêm 2 dòng' }).click();

  const rows = page.getByRole('listbox', { name: 'Các dòng của văn bản cấp trên' }).getByRole('option');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Xem các gợi ý (1)' }).click();
  await page.getByRole('button', { name: 'Nhận 1 gợi ý đã chọn' }).click();
  await expect(rows.first()).toContainText('Đã có (1)');
  // By the keys: down to the next row, into what stands beside, and the row is set aside with its reason.
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.last()).toBeFocused();
  await expect(page.getByRole('region', { name: 'Dòng đang chọn' })).toContainText('Tu sửa đê biển');
  expect(await heavyFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'In phần chưa có (1)' }).click();
  await expect(page.getByRole('document', { name: 'Trang in' })).toContainText('CHƯA ĐƯỢC CỤ THỂ HÓA');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Lý do gác lại' }).press('Enter');
  await expect(rows.last()).toContainText('Gác lại');
  await page.getByText('Chưa có (0)', { exact: true }).click();
  await expect(page.getByText('Không có dòng nào như đang lọc.')).toBeVisible();
});
