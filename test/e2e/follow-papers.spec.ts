// Follow-up on paper: the sheet of the morning is looked at, printed and written; each unit gets its slip; the days go into a calendar.
import { readFileSync } from 'node:fs';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('the sheet of the morning is one upright page, on the screen, from the printer and as files', async ({
  shell,
}) => {
  const { page, exported } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('button', { name: 'Phiếu sáng' }).click();
  const pages = page.getByRole('document', { name: 'Trang in' });
  await expect(pages).toContainText('VIỆC CẦN XỬ LÝ NGÀY');
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeEnabled();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(printed).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  // What was set apart for the printer is gone again.
  await expect(page.locator('.print-sheets')).toHaveCount(0);
  await page.getByRole('button', { name: 'Xuất Word' }).click();
  await expect(page.getByText(/^Viec can xu ly ngay .*\.docx$/)).toBeVisible();
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  await expect(page.getByText(/^Viec can xu ly ngay .*\.xlsx$/)).toBeVisible();
  expect(exported()).toHaveLength(2);
  await page.getByRole('button', { name: 'Xuất Word' }).click();
  await expect(page.getByRole('button', { name: 'Thay tệp cũ' })).toBeVisible();
});

test('each chosen unit gets its slip, and the due days a calendar file', async ({ shell }) => {
  const { page, exported } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('button', { name: 'Phiếu giao việc' }).click();
  await page.getByRole('checkbox', { name: 'Tất cả đơn vị' }).uncheck();
  await expect(page.getByRole('button', { name: 'Ghi tệp' })).toBeDisabled();
  await page.getByRole('checkbox', { name: /^Văn phòng Sở/ }).check();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await expect(page.getByText(/^Phieu giao viec \d{4} - Van phong So\.docx$/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await page.getByRole('button', { name: 'Tệp lịch' }).click();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await expect(page.getByText('Han thuc hien nhiem vu.ics')).toBeVisible();
  const calendar = exported().find((path) => path.endsWith('.ics'));
  expect(readFileSync(calendar ?? '', 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
