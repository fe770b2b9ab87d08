// The tasks used like Excel: arrows and F2, pasting tables of Word and Excel, filling down, bulk edits, all taken back by one step.
import type { Page } from '@playwright/test';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

/** Puts a table on the clipboard of the page and pastes it where the focus is, as Ctrl+V does. */
async function paste(page: Page, data: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const carried = new DataTransfer();
    if (html !== undefined) carried.setData('text/html', html);
    if (text !== undefined) carried.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);
}

const WORD_TABLE = `<html><head><style>td{}</style><script>document.title = 'chạy'</script></head><body>
<table>
<tr><td rowspan=2><p>TT</p></td><td rowspan=2><p>Nội dung công việc</p></td><td colspan=2><p>Phân công thực hiện</p></td><td rowspan=2><p>Thời gian</p></td></tr>
<tr><td><p>Chủ trì</p></td><td><p>Phối hợp</p></td></tr>
<tr><td><p>I</p></td><td colspan=4><p>Dữ liệu và hạ tầng</p></td></tr>
<tr><td><p>1</p></td><td><p>Rà soát dữ liệu <b>dùng chung</b></p><script>document.title = 'chạy'</script></td><td><p>Văn phòng Sở</p></td><td><p>- Sở Nội vụ</p><p>- Sở Tài chính</p></td><td><p>Quý I/2026</p></td></tr>
<tr><td><p>1.1</p></td><td><p>Lập danh mục</p></td><td></td><td></td><td><p>Tháng 02/2026</p></td></tr>
<tr><td><p>2</p></td><td><p>${'Kết nối, chia sẻ'.normalize('NFD')}</p></td><td><p>Trung tâm\u0001 Công nghệ số</p></td><td></td><td><p>Quý II/2026</p></td></tr>
</table></body></html>`;

test('a table pasted from Word with merged headings becomes groups, tasks and sub-tasks, and one step takes it back', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Chuyển đổi số năm 2026');
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await paste(page, { html: WORD_TABLE });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nhận ra 2 nhiệm vụ, 1 mục con, 1 nhóm.');
  await expect(dialog).toContainText('Đã làm sạch 2 ô');
  await dialog.getByRole('button', { name: 'Thêm 2 nhiệm vụ' }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (2)' })).toBeVisible();
  await expect(book.tasks).toHaveCount(3);
  await expect(book.tasks.first()).toContainText('Rà soát dữ liệu dùng chung');
  await expect(book.tasks.first()).toContainText('Sở Tài chính');
  await expect(book.tasks.nth(2)).toContainText('Kết nối, chia sẻ'.normalize('NFC'));
  await expect(book.paper).toContainText('Dữ liệu và hạ tầng');
  expect(await page.title()).toBe('Sổ Kế hoạch');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác: dán bảng nhiệm vụ')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (0)' })).toBeVisible();
});

test('cells are typed, edited, left and filled down with the keys of Excel', async ({ shell }) => {
  const { page } = shell;
  const { keyboard } = page;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Chuyển đổi số năm 2026');
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  for (const content of ['Việc một', 'Việc hai', 'Việc ba']) {
    await keyboard.type(content);
    await keyboard.press('Enter');
  }
  await expect(book.tasks).toHaveCount(3);
  const cell = (row: number, field: string): ReturnType<typeof page.locator> =>
    book.tasks.nth(row).locator(`[data-field="${field}"]`);
  // Typed faster than they are stored, they keep their order.
  await expect(book.tasks.locator('[data-field="content"]')).toHaveText(['Việc một', 'Việc hai', 'Việc ba']);
  await cell(0, 'time').click();
  await keyboard.type('Quý I năm 2026');
  await keyboard.press('Tab');
  await keyboard.type('Báo cáo');
  await keyboard.press('Alt+Enter');
  await keyboard.type('Kế hoạch');
  await keyboard.press('Enter');
  await expect(cell(0, 'product')).toHaveText('Báo cáo\nKế hoạch');
  // What is given up with Esc changes nothing; what F2 opens keeps the old text.
  await cell(0, 'time').click();
  await keyboard.type('bỏ');
  await keyboard.press('Escape');
  await expect(cell(0, 'time').locator('.grid-lines')).toHaveText('Quý I năm 2026');
  await keyboard.press('F2');
  await keyboard.type(' (dự kiến)');
  await keyboard.press('Enter');
  await expect(cell(0, 'time').locator('.grid-lines')).toHaveText('Quý I năm 2026 (dự kiến)');
  await cell(0, 'time').click();
  await cell(2, 'time').click({ modifiers: ['Shift'] });
  await keyboard.press('Control+d');
  await expect(cell(2, 'time').locator('.grid-lines')).toHaveText('Quý I năm 2026 (dự kiến)');
  await keyboard.press('Control+z');
  await expect(cell(2, 'time').locator('.grid-lines')).toHaveText('');
  // A sub-task and back, a step up, and away.
  await cell(1, 'content').click();
  await keyboard.press('Control+]');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (2)' })).toBeVisible();
  await keyboard.press('Control+[');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (3)' })).toBeVisible();
  await keyboard.press('Alt+ArrowUp');
  await expect(cell(0, 'content')).toHaveText('Việc hai');
  await keyboard.press('Control+Delete');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (2)' })).toBeVisible();
});

test('a unit is chosen from the list below the cell, and a group of units stands for its members when asked', async ({
  shell,
}) => {
  const { page } = shell;
  const { keyboard } = page;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  const lead = book.tasks.first().locator('[data-field="lead"]');
  await lead.click();
  await keyboard.type('khoa hoc');
  await expect(page.getByRole('option', { name: 'Phòng Quản lý Khoa học' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(lead).toHaveText('Phòng Quản lý Khoa học');
  await book.openTask('1');
  const coordinating = book.taskForm.getByRole('group', { name: 'Phối hợp' });
  await coordinating.getByRole('button', { name: 'Tách thành từng đơn vị' }).click();
  await expect(book.tasks.first().locator('[data-field="coordinating"]')).toContainText('Văn phòng Sở');
});

test('cells copied from Excel are laid over the grid and run on as new tasks', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Chuyển đổi số năm 2026');
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await page.keyboard.type('Việc một');
  await page.keyboard.press('Enter');
  await expect(book.tasks).toHaveCount(1);
  await book.tasks.first().locator('[data-field="content"]').click();
  await paste(page, { text: 'Việc A\tVăn phòng Sở\t\tQuý I\r\n"Việc B\ncó hai dòng"\tSở Nội vụ\t\tQuý II\r\n' });
  await expect(book.tasks).toHaveCount(2);
  await expect(book.tasks.nth(0)).toContainText('Việc A');
  await expect(book.tasks.nth(1).locator('[data-field="content"]')).toHaveText('Việc B\ncó hai dòng');
  await expect(book.tasks.nth(1).locator('[data-field="time"] .grid-lines')).toHaveText('Quý II');
});

test('many tasks are changed at once after a look at every cell before and after', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await book.tasks.first().locator('[data-field="time"]').click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Đang chọn 25' }).click();
  await page.getByRole('menuitem', { name: 'Sửa hàng loạt…' }).click();
  await page.getByRole('radio', { name: 'Thay chữ' }).check();
  await page.getByLabel('Chữ cần thay').fill('2026');
  await page.getByLabel('Thay bằng').fill('2027');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Trước và sau khi sửa' })).toContainText('Tháng 3/2027');
  await dialog.getByRole('button', { name: /^Sửa \d+ ô$/ }).click();
  await expect(book.tasks.first().locator('[data-field="time"] .grid-lines')).toHaveText('Tháng 3/2027');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(book.tasks.first().locator('[data-field="time"] .grid-lines')).toHaveText('Tháng 3/2026');
});

test('five thousand and more rows pasted at once are counted, taken up to the limit, and scrolled through', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Rà soát toàn bộ thủ tục năm 2026');
  await page.getByRole('button', { name: 'Ẩn trang' }).click();
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  const rows = Array.from({ length: 5_003 }, (_, at) => `Rà soát thủ tục thứ ${at + 1}\tVăn phòng Sở`);
  await paste(page, { text: rows.join('\n') });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nhận ra 5000 nhiệm vụ');
  await expect(dialog).toContainText('Bỏ lại 3 dòng');
  await dialog.getByRole('button', { name: 'Thêm 5000 nhiệm vụ' }).click();
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (5000)' })).toBeVisible({ timeout: 40_000 });
  await page.getByText('Rà soát thủ tục thứ 1', { exact: true }).click();
  await page.keyboard.press('Control+End');
  await expect(page.getByText('Rà soát thủ tục thứ 5000', { exact: true })).toBeVisible();
});
