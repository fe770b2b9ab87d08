// Accessibility as axe sees it: nothing of moderate, serious or critical weight on any screen, tab or dialog.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';
import { everyPlace, everyTab, everyWorkView, openSamplePlan, settle } from './tour.ts';

// A look of axe takes a second or two, and there is much to look at.
test.describe.configure({ timeout: 150_000 });

/** What axe finds, one line a rule and element. */
async function findings(page: Page): Promise<readonly string[]> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    // There are no frames; the usual way opens a second window, which the desktop shell forbids.
    .setLegacyMode()
    // The page is the picture of a printed paper: its sizes and heads are those of the decree.
    .exclude('.docx-wrapper')
    .analyze();
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .flatMap(({ id, impact, nodes }) => nodes.slice(0, 3).map((node) => `${impact} ${id}: ${node.html.slice(0, 240)}`));
}

test('the first screen, and the form of an office of one’s own', async ({ shell }) => {
  const { page } = shell;
  await expect(page.getByRole('button', { name: 'Dùng thử với sổ mẫu' })).toBeVisible();
  const found = [...(await findings(page))];
  await page.getByRole('button', { name: 'Tạo sổ cho cơ quan của tôi' }).click();
  found.push(...(await findings(page)));
  await page.getByRole('button', { name: 'Tạo sổ', exact: true }).click();
  await expect(page.getByText('Ô này không được để trống').first()).toBeVisible();
  found.push(...(await findings(page)));
  expect(found).toEqual([]);
});

test('every place, and every tab of a document, with its page and without', async ({ shell }) => {
  const { page } = shell;
  await new Book(page).takeSample();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await findings(page)).map((line) => `${name}: ${line}`));
  };
  await everyPlace(page, look);
  await everyWorkView(page, look);
  await openSamplePlan(page, /Cải cách thủ tục hành chính/);
  await everyTab(page, look);
  await page.getByRole('button', { name: 'Ẩn trang' }).click();
  await look('không có trang');
  expect(found).toEqual([]);
});

test('every dialog and form', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await findings(page)).map((line) => `${name}: ${line}`));
  };
  /** Opens a dialog, looks at it, and leaves it with Escape. */
  const dialog = async (open: () => Promise<void>): Promise<void> => {
    await open();
    const shown = page.getByRole('dialog').last();
    await shown.waitFor();
    await look((await shown.locator('.ant-modal-title').textContent()) ?? '');
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'hidden' });
  };
  const button = (name: string | RegExp) => () => page.getByRole('button', { name }).first().click();
  await dialog(button('Lập văn bản'));
  await dialog(() => page.keyboard.press('F1'));
  await dialog(() => page.keyboard.press('Control+k'));
  await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
  await dialog(() => page.keyboard.press('Control+e'));
  await book.openTab('Nhiệm vụ');
  await dialog(button('Dán bảng…'));
  await page.getByRole('row').nth(3).getByRole('gridcell').nth(1).click();
  await look('một ô của bảng');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: /^Đang chọn/ }).click();
  await dialog(() => page.getByRole('menuitem', { name: 'Sửa hàng loạt…' }).click());
  await book.openTask('1');
  await look('phiếu nhiệm vụ');
  await book.openTab('Phụ lục');
  await page.getByRole('button', { name: /^Cột 3:/ }).click();
  await look('cột đang chọn');
  await dialog(button('Lưu bộ cột…'));
  await page.getByRole('menuitem', { name: 'Căn cứ' }).click();
  await page.locator('button.line').first().click();
  await look('văn bản căn cứ');
  await book.openExchange();
  await dialog(button('Lập phiếu'));
  await page
    .getByRole('button', { name: /, tháng 11 năm \d+: –$/ })
    .first()
    .click();
  await page.getByText('Đơn vị chưa có phiếu cho kỳ này.').waitFor();
  await look('phiếu của đơn vị');
  expect(found).toEqual([]);
});
