// A year of follow-up on the screen: a plan is issued, the clock moves, results are reported, units reminded, letters written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDocx, rowsOf, ruledTables, textOf } from '../support/docx-facts.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.use({ day: '2026-01-05' });

const OFFICE = {
  parent: 'UBND tỉnh Sông Lam',
  agency: 'Sở Khoa học và Công nghệ',
  name: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN',
  place: 'Sông Lam',
  units: ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Thanh tra Sở'],
  signer: 'Nguyễn Văn A',
};

const TASKS = [
  ['Nội dung', 'Chủ trì', 'Thời gian', 'Sản phẩm'],
  ['Ban hành kế hoạch kiểm soát thủ tục hành chính', 'Văn phòng Sở', 'Tháng 01/2026', 'Kế hoạch'],
  ['Báo cáo công tác cải cách hành chính', 'Văn phòng Sở', 'Ngày 15 hàng tháng', 'Báo cáo'],
  ['Rà soát thủ tục hành chính', 'Phòng Quản lý Khoa học', 'Trước ngày 30/3/2026', 'Báo cáo rà soát'],
  ['Công khai thủ tục hành chính', 'Thanh tra Sở', 'Chậm nhất 05 ngày làm việc kể từ ngày có quyết định công bố', ''],
];

test('a plan is followed through its year', async ({ shell }) => {
  test.slow();
  const { page, setDay } = shell;
  const book = new Book(page);
  await book.createOffice(OFFICE);
  await book.newPlan('cải cách hành chính năm 2026');
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await book.paste(page.locator('textarea.grid-text'), '', TASKS.map((row) => row.join('\t')).join('\n'));
  await page.getByRole('button', { name: /^Thêm 4 nhiệm vụ/ }).click();
  await expect(book.tasks).toHaveCount(4);
  const state = page.getByRole('group', { name: 'Trạng thái' });
  await state.getByRole('button', { name: 'Trình ký' }).click();
  await state.getByRole('button', { name: 'Ghi số và ban hành…' }).click();
  await page.getByRole('dialog').getByLabel('Số văn bản').fill('12');
  await expect(page.getByRole('dialog').getByLabel('Ngày ban hành')).toHaveValue('05/01/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(state).toContainText('Đã ban hành');

  // The tenth of February: the plan of January is late, the report is due on the fifteenth, a Sunday.
  setDay('2026-02-10');
  await page.getByRole('menuitem', { name: /Hôm nay/ }).click();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Nhắc việc hôm nay' })).toContainText('2 việc quá hạn');
  await expect(page.getByLabel('2 việc quá hạn')).toBeVisible();
  await page.getByRole('button', { name: 'Đóng dòng nhắc việc' }).click();
  const overdue = page.getByRole('region', { name: 'Quá hạn' });
  await expect(overdue.getByRole('listitem')).toHaveCount(2);
  await expect(overdue).toContainText('quá hạn 10 ngày');
  await expect(page.getByRole('region', { name: 'Đến hạn tuần này' })).toContainText('Báo cáo công tác');
  await expect(page.getByRole('region', { name: 'Chờ' })).toContainText('Chờ ngày (1)');

  // The day stands under the task, not beside it.
  const line = overdue.getByRole('listitem').first();
  const [task, day] = [
    await line.getByRole('button').first().boundingBox(),
    await line.getByText(/^quá hạn/).boundingBox(),
  ];
  expect(day?.y ?? 0).toBeGreaterThanOrEqual((task?.y ?? 0) + (task?.height ?? 0));

  // The number opens exactly the list it counts.
  await overdue.getByRole('link', { name: 'Quá hạn (2)' }).click();
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quá hạn 2' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Quá hạn 10 ngày')).toBeVisible();
  await page.goBack();

  // What is done is reported, with its product and the file that proves it.
  await page.getByRole('button', { name: /^Ghi kết quả: Ban hành kế hoạch/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày có tình trạng này').fill('9/2/2026');
  await dialog.getByLabel('Kết quả', { exact: true }).fill('Đã ban hành Kế hoạch kiểm soát thủ tục hành chính');
  await dialog.getByLabel('Số, ký hiệu').fill('20/KH-SKHCN');
  const proof = join(shell.folder, '..', 'Kế hoạch 20.pdf');
  writeFileSync(proof, 'bản quét');
  await dialog.getByLabel('Tệp minh chứng').setInputFiles(proof);
  await dialog.getByRole('button', { name: 'Ghi vào nhật ký' }).click();
  await expect(overdue.getByRole('listitem')).toHaveCount(1);

  // The event has happened: its day is typed, the due day counted over the days off of Tết (14–22 February).
  await page
    .getByRole('region', { name: 'Chờ' })
    .getByRole('button', { name: 'Công khai thủ tục hành chính', exact: true })
    .click();
  const panel = page.getByRole('dialog', { name: 'Theo dõi nhiệm vụ' });
  await panel.getByRole('button', { name: 'Ghi ngày' }).click();
  await page
    .getByRole('dialog')
    .last()
    .getByLabel(/Ngày xảy ra/)
    .fill('10/02/2026');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Ghi ngày', exact: true }).click();
  await expect(panel).toContainText('hạn 24/02/2026');
  await panel.getByRole('button', { name: 'Gia hạn' }).click();
  await page.getByRole('dialog').last().getByLabel('Hạn mới').fill('28/02/2026');
  await page
    .getByRole('dialog')
    .last()
    .getByLabel(/^Lý do/)
    .fill('Theo đề nghị của đơn vị');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(panel).toContainText('gia hạn 1 lần');
  await panel
    .getByRole('button', { name: 'Close' })
    .or(panel.getByRole('button', { name: 'Đóng' }))
    .first()
    .click();

  // April: two units are late; each gets a letter with its own list.
  setDay('2026-04-06');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Nhắc việc hôm nay' })).toBeVisible();
  await overdue.getByRole('link', { name: /^Quá hạn/ }).click();
  await page.getByRole('columnheader').getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Đôn đốc/ }).click();
  await page.getByRole('button', { name: 'Soạn 3 công văn đôn đốc' }).click();
  await page.getByRole('link', { name: 'Mở công văn gửi Phòng Quản lý Khoa học' }).click();
  await expect(book.paper).toContainText('Kính gửi: Phòng Quản lý Khoa học');
  await expect(book.paper).toContainText('Quá hạn 8 ngày (hạn 29/3/2026)');
  await expect(book.paper).not.toContainText('Công khai thủ tục hành chính');
  await state.getByRole('button', { name: 'Trình ký' }).click();
  await state.getByRole('button', { name: 'Ghi số và ban hành…' }).click();
  await page.getByRole('dialog').getByLabel('Số văn bản').fill('41');
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(state).toContainText('Đã ban hành');
  await page.getByRole('button', { name: 'Xuất văn bản' }).click();
  await page.getByLabel(/Excel/).uncheck();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await page.getByText('Đã ghi 1 tệp').waitFor();
  const [letter = ''] = shell.exported();
  const [table] = ruledTables(openDocx(readFileSync(letter)));
  if (table === undefined) throw new Error('the letter has no table');
  const rows = rowsOf(table).map(textOf);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('Rà soát thủ tục hành chính');
  expect(rows[1]).toContain('Kế hoạch số 12/KH-SKHCN');
  await page.getByRole('button', { name: 'Đóng' }).last().click();

  // The unit has not answered until it reports.
  await page.getByRole('menuitem', { name: /Hôm nay/ }).click();
  await expect(page.getByRole('link', { name: 'Chưa trả lời (1)' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Ghi kết quả: Rà soát/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Đang thực hiện').check();
  await page.getByRole('dialog').getByLabel('Kết quả', { exact: true }).fill('Đã rà soát 40/52 thủ tục');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào nhật ký' }).click();
  await expect(page.getByRole('link', { name: 'Chưa trả lời (1)' })).toBeHidden();

  // Nothing was overwritten: the log holds it all, the file is where it was put.
  await page.getByRole('button', { name: 'Rà soát thủ tục hành chính', exact: true }).first().click();
  await expect(panel).toContainText('Đã rà soát 40/52 thủ tục');
  await expect(panel).toContainText('Đã đôn đốc Phòng Quản lý Khoa học: Công văn, ngày 06/04/2026');
});
