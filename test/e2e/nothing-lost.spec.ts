// Nothing typed is ever lost: not by a reload, not by another tab, not by a second edit made quickly.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a text that is being typed survives a reload, typed a moment before', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await page.getByLabel('Nơi nhận', { exact: true }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nSở Nội vụ');
  await page.reload();
  await expect(page.getByLabel('Nơi nhận', { exact: true })).toHaveValue(/Sở Nội vụ$/);
});

test('a unit that is being typed into a task survives a reload', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await book.openTask('1');
  await book.taskForm.getByLabel('Phối hợp thứ 2').focus();
  await page.keyboard.type('Công an tỉnh');
  await page.reload();
  await expect(book.tasks.first()).toContainText('Công an tỉnh');
});

test('two edits of one record made quickly both stay, however slow the machine', async ({ shell }) => {
  test.skip(test.info().project.name === 'desktop', 'slowing the calls needs the network of the loopback shell');
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('menuitem', { name: 'Cơ quan' }).click();
  await page.route('**/call', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    await route.continue();
  });
  await page.getByLabel('Chữ viết tắt tên cơ quan').fill('SKH');
  await page.getByLabel('Chữ viết tắt đơn vị soạn thảo').fill('VPS');
  await page.getByLabel('Địa danh').fill('Lam Giang');
  await page.getByLabel('Địa danh').blur();
  await page.waitForTimeout(800);
  await page.reload();
  await expect(page.getByLabel('Chữ viết tắt tên cơ quan')).toHaveValue('SKH');
  await expect(page.getByLabel('Chữ viết tắt đơn vị soạn thảo')).toHaveValue('VPS');
  await expect(page.getByLabel('Địa danh')).toHaveValue('Lam Giang');
});

test('a refused text is told with its words when its place is left', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await page.getByLabel('Ngày ban hành').fill('31/02/2026');
  await book.openTab('Nội dung');
  await expect(page.getByText(/Nội dung đã gõ: 31\/02\/2026/)).toBeVisible();
});

test('a heading emptied to be typed anew keeps its field', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Truyền thông năm 2026');
  await book.openTab('Nội dung');
  const title = page.locator('[data-outline="clause"]').first().getByRole('textbox').first();
  await title.fill('');
  await page.waitForTimeout(2500);
  await expect(title).toBeFocused();
  await page.keyboard.type('Mục tiêu chung');
  await expect(book.paper).toContainText('1. Mục tiêu chung');
});

test('a new task given up before anything was typed is neither in the book nor on the paper', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(book.taskForm.getByLabel('Nội dung')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (25)' })).toBeVisible();
  await expect(book.taskForm).toHaveCount(0);
});

test('a file of the same name is replaced only when the clerk says so', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.exportBoth();
  await page.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await page.getByRole('button', { name: 'Xuất văn bản' }).click();
  await page.getByRole('button', { name: 'Ghi tệp' }).click();
  await expect(page.getByText(/Thư mục đã có tệp/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi với tên khác' }).click();
  await page.getByText('Đã ghi 2 tệp').waitFor();
  expect(shell.exported()).toHaveLength(4);
});

test('the first form of all keeps what was typed through «Quay lại» and a reload', async ({ shell }) => {
  const { page } = shell;
  await page.getByRole('button', { name: 'Tạo sổ cho cơ quan của tôi' }).click();
  await page.getByLabel('Cơ quan ban hành').fill('Sở Khoa học và Công nghệ');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('button', { name: 'Tạo sổ cho cơ quan của tôi' }).click();
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('Sở Khoa học và Công nghệ');
  await page.reload();
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('Sở Khoa học và Công nghệ');
});

test('a new row whose name is being typed survives a reload', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Thêm nhóm' }).click();
  await page.getByLabel('Tên nhóm mới').fill('Hạ tầng số');
  await page.reload();
  await page.getByText('Gõ nhiệm vụ mới…').first().click();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('row', { name: /X\. Hạ tầng số/ })).toBeVisible();
});
