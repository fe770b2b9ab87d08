// The first five minutes of a clerk: an office of six fields, a plan from a template, twenty tasks from Excel, and the paper in Word.
import mammoth from 'mammoth';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

const UNITS = ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Phòng Chuyển đổi số', 'Trung tâm Công nghệ số'];

test('from the first start to a paper that needs no mending', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.createOffice({
    parent: 'UBND tỉnh Sông Lam',
    agency: 'Sở Khoa học và Công nghệ',
    name: 'Sở Khoa học và Công nghệ',
    symbol: 'SKHCN',
    place: 'Sông Lam',
    units: UNITS,
    signer: 'Nguyễn Văn A',
  });

  await page.getByRole('button', { name: 'Lập văn bản' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Từ mẫu', { exact: true }).click();
  await dialog.getByText('Kế hoạch kiểm soát thủ tục hành chính', { exact: true }).click();
  await page.getByRole('button', { name: 'Lập văn bản này' }).click();
  await page.getByRole('tab', { name: 'Thông tin' }).waitFor();

  await book.openTab('Nhiệm vụ');
  // The tasks of the template are there already.
  await expect(book.tasks.nth(3)).toBeVisible();
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  const rows = Array.from(
    { length: 20 },
    (_, at) =>
      `${at + 1}\tRà soát thủ tục số ${at + 1}\t${UNITS[at % UNITS.length]}\tCác phòng, đơn vị\tQuý ${['I', 'II', 'III', 'IV'][at % 4]}/2026`,
  );
  const table = ['STT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện', ...rows].join('\r\n');
  await book.paste(page.locator('textarea.grid-text'), '', table);
  await expect(dialog).toContainText('Nhận ra 20 nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm 20 nhiệm vụ' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(book.paper).toContainText('Rà soát thủ tục số 20');

  await book.exportBoth();
  const docx = shell.exported().find((file) => file.endsWith('.docx')) ?? '';
  const { value: words } = await mammoth.extractRawText({ path: docx });
  for (const text of [
    'UBND TỈNH SÔNG LAM',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'KẾ HOẠCH',
    'KH-SKHCN',
    'Nguyễn Văn A',
    '- Lưu: VT',
    'Rà soát thủ tục số 1',
    'Rà soát thủ tục số 20',
    'Trung tâm Công nghệ số',
  ])
    expect(words).toContain(text);
  // Nothing of the template waits to be filled in by a machine.
  expect(words).not.toMatch(/\{[a-zA-Z]+\}/);
});
