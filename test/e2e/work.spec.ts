// The place of tasks: every number opens the list of what it counts, filters are kept, and the address says what is shown.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

/** The year of the issued plan of the sample. */
const SAMPLE_YEAR = 2026;

test('a kind of work, a unit and a quarter open lists as long as their numbers', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openWork('Tất cả');
  const rows = page.getByRole('table', { name: 'Danh sách nhiệm vụ' });
  const all = await book.workCount();
  expect(all).toBeGreaterThan(20);
  await expect(rows).toHaveAttribute('aria-rowcount', String(all + 1));
  // What is under a unit.
  await page.getByText('Theo đơn vị', { exact: true }).click();
  const ofUnit = page.getByRole('link', { name: /^Văn phòng Sở, Tổng: / });
  const count = Number(await ofUnit.textContent());
  await ofUnit.click();
  await expect(rows).toHaveAttribute('aria-rowcount', String(count + 1));
  expect(await book.workCount()).toBe(count);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(rows).toHaveAttribute('aria-rowcount', String(all + 1));
  // What falls due in a quarter of the year of the documents.
  await page.getByText('Cả năm', { exact: true }).click();
  const ofYear = (number: number) => page.getByRole('list', { name: `Năm ${number}` });
  const now = new Date().getFullYear();
  await expect(ofYear(now)).toBeVisible();
  for (let shown = now; shown !== SAMPLE_YEAR; shown += Math.sign(SAMPLE_YEAR - shown)) {
    await page.getByRole('button', { name: shown > SAMPLE_YEAR ? 'Năm trước' : 'Năm sau' }).click();
    await expect(ofYear(shown + Math.sign(SAMPLE_YEAR - shown))).toBeVisible();
  }
  const year = ofYear(SAMPLE_YEAR);
  const ofQuarter = year.getByRole('link', { name: /Đến hạn: / }).first();
  const due = Number(await ofQuarter.textContent());
  await ofQuarter.click();
  await expect(rows).toHaveAttribute('aria-rowcount', String(due + 1));
  // The list is there again after a reload: its address says it.
  await page.reload();
  await expect(rows).toHaveAttribute('aria-rowcount', String(due + 1));
});

test('words are found without their marks, the filter is kept under a name, chosen, renamed and removed', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openWork('Tất cả');
  const all = await book.workCount();
  await page.getByLabel('Tìm nhiệm vụ').fill('chuyen doi so');
  await expect.poll(() => book.workCount()).toBeLessThan(all);
  const found = await book.workCount();
  expect(found).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Lưu bộ lọc…' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Ô này không được để trống')).toBeVisible();
  await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Chuyển đổi số');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect.poll(() => book.workCount()).toBe(all);
  await page.getByRole('combobox', { name: 'Bộ lọc đã lưu' }).click();
  await page.getByTitle('Chuyển đổi số', { exact: true }).click();
  await expect.poll(() => book.workCount()).toBe(found);
  await expect(page.getByLabel('Tìm nhiệm vụ')).toHaveValue('chuyen doi so');
  await page.getByRole('button', { name: 'Đổi tên bộ lọc «Chuyển đổi số»' }).click();
  await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Việc số hóa');
  await page.getByRole('button', { name: 'Đổi tên', exact: true }).click();
  await page.getByRole('button', { name: 'Xóa bộ lọc «Việc số hóa»' }).click();
  await page.getByRole('button', { name: 'Xóa bộ lọc', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lưu bộ lọc…' })).toBeVisible();
});

test('rows are chosen with Shift, and a filter that finds nothing says so and how to go on', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openWork('Tất cả');
  const boxes = page.getByRole('checkbox', { name: /^Chọn «/ });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(page.getByText('Đang chọn 4 việc')).toBeVisible();
  await page.getByLabel('Hạn từ ngày').fill('32/1/2026');
  await page.getByLabel('Hạn từ ngày').press('Enter');
  await expect(page.getByText('Gõ như 05/03/2026 hoặc 3/2026')).toBeVisible();
  await page.getByLabel('Hạn từ ngày').fill('1/2099');
  await page.getByLabel('Hạn từ ngày').press('Enter');
  await expect(page.getByText('Không có việc nào khớp các điều kiện lọc.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).last().click();
  await expect(boxes.first()).toBeVisible();
  await page.getByText('Lịch tháng', { exact: true }).click();
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  await expect(page.getByRole('columnheader', { name: 'Thứ Hai' })).toBeVisible();
  await page.getByRole('button', { name: 'Tháng này', exact: true }).click();
  await expect(page.getByText('hôm nay', { exact: true })).toBeVisible();
});
