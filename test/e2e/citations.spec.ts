// The library of legal documents on the screen: searched, added to, used, and warning where a document was replaced.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test('a document is found without marks, opened, and tells where it is used', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('menuitem', { name: 'Căn cứ' }).click();
  await page.getByLabel('Tìm theo số, cơ quan, trích yếu').fill('mot cua');
  await page.locator('button.line').first().click();
  await expect(page.getByText(/Đang dùng ở \d+ chỗ/)).toBeVisible();
  await page.getByLabel('Nguồn kiểm tra').fill('Công báo');
  await page.getByLabel('Nguồn kiểm tra').blur();
  await page.reload();
  await page.getByLabel('Tìm theo số, cơ quan, trích yếu').fill('mot cua');
  await page.locator('button.line').first().click();
  await expect(page.getByLabel('Nguồn kiểm tra')).toHaveValue('Công báo');
});

test('a new document typed as one line is read into its parts', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('menuitem', { name: 'Căn cứ' }).click();
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  await page.getByLabel(/^Văn bản mới/).fill('Quyết định số 99/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về chuyển đổi số');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('99/QĐ-UBND');
  await expect(page.getByLabel('Ngày ban hành')).toHaveValue('05/01/2026');
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('UBND tỉnh');
});

test('citing a replaced document warns with its successor and the day of the check', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('menuitem', { name: 'Căn cứ' }).click();
  await page.getByRole('button', { name: 'Nạp danh mục kèm chương trình' }).click();
  await expect(page.getByText('61/2018/NĐ-CP').first()).toBeVisible();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await page.getByLabel('Căn cứ ban hành').fill('Nghị định số 61/2018/NĐ-CP');
  await page.getByLabel('Căn cứ ban hành').blur();
  await expect(
    page.getByText(
      /61\/2018\/NĐ-CP đã được thay thế bằng Nghị định số 118\/2025\/NĐ-CP \(kiểm tra ngày 21\/11\/2026\)/,
    ),
  ).toBeVisible();
  await expect(book.paper).toContainText('Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ');
});
