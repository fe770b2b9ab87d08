// From nothing to the signed-ready file: an office, a plan, its tasks, both files, and every task found in them.
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

const OFFICE = {
  parent: 'UBND tỉnh Sông Lam',
  agency: 'Sở Khoa học và Công nghệ',
  name: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN',
  place: 'Sông Lam',
  units: ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Trung tâm Công nghệ số'],
  signer: 'Nguyễn Văn A',
};

const TASKS = [
  { content: 'Ban hành Kế hoạch kiểm soát thủ tục hành chính', lead: 'Văn phòng Sở', time: 'Quý I năm 2026' },
  {
    content: 'Rà soát quy định về thủ tục hành chính <lĩnh vực> & sở hữu trí tuệ',
    lead: 'Phòng Quản lý Khoa học',
    time: 'Trước ngày 30/9/2026',
  },
  { content: 'Báo cáo kết quả thực hiện', lead: 'Các phòng, đơn vị có liên quan', time: 'Định kỳ hàng tháng' },
];

async function sheetTexts(file: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
  return texts.join('\n');
}

test('a clerk makes a plan, exports it, and finds every task in the Word and the Excel file', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.createOffice(OFFICE);
  await book.newPlan('Kiểm soát thủ tục hành chính năm 2026');

  await book.openTab('Nhiệm vụ');
  await book.addGroup('Công tác chỉ đạo, điều hành');
  await page.getByRole('row', { name: /Công tác chỉ đạo, điều hành/ }).click();
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await page.keyboard.press('Control+Enter');
  for (const [at, task] of TASKS.entries()) {
    await expect(book.taskForm.getByLabel('Nội dung')).toBeFocused();
    await book.taskForm.getByLabel('Nội dung').fill(task.content);
    await book.taskForm.getByLabel('Chủ trì thứ 1').fill(task.lead);
    await book.taskForm.getByLabel('Thời gian').fill(task.time);
    if (at < TASKS.length - 1) await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Nhiệm vụ (3)' })).toBeVisible();
  await expect(book.paper).toContainText('Công tác chỉ đạo, điều hành');

  await book.exportBoth();
  const files = shell.exported();
  const docx = files.find((file) => file.endsWith('.docx')) ?? '';
  const xlsx = files.find((file) => file.endsWith('.xlsx')) ?? '';
  const { value: words } = await mammoth.extractRawText({ path: docx });
  const cells = await sheetTexts(xlsx);
  for (const text of [words, cells]) {
    for (const task of TASKS) {
      expect(text).toContain(task.content);
      expect(text).toContain(task.lead);
      expect(text).toContain(task.time);
    }
    expect(text).toContain('Công tác chỉ đạo, điều hành');
  }
  expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(words).toContain('UBND TỈNH SÔNG LAM');
  expect(words).toContain('- Lưu: VT, VP.');
});

test('a clerk makes a plan and exports it with the keyboard alone', async ({ shell }) => {
  const { page } = shell;
  const { keyboard } = page;
  const book = new Book(page);
  // Goes on with Tab until the wanted thing has the focus, as a person would.
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement === document.body ? null : document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
            ? element.labels?.[0]?.textContent
            : null;
        const words = element?.matches('button, a') === true ? element.textContent : null;
        return (
          [element?.getAttribute('aria-label'), label, words].find(
            (text) => text !== null && text !== undefined && text !== '',
          ) ?? ''
        );
      });
      if (focused.includes(name)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach «${name}»`);
  };
  await page.getByRole('button', { name: 'Dùng thử với sổ mẫu' }).waitFor();
  await tabTo('Dùng thử với sổ mẫu');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await tabTo('Lập văn bản');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Trích yếu nội dung')).toBeFocused();
  await keyboard.type('Chuyển đổi số năm 2026');
  await keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Thông tin' }).waitFor();
  await page.getByRole('tab', { name: 'Thông tin' }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await tabTo('Thêm nhóm');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Tên nhóm mới')).toBeFocused();
  await keyboard.type('Hạ tầng và dữ liệu');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await tabTo('Thêm nhiệm vụ');
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  await expect(book.taskForm.getByLabel('Nội dung')).toBeFocused();
  await keyboard.type('Kết nối cơ sở dữ liệu dùng chung của tỉnh');
  await keyboard.press('Tab');
  await keyboard.type('Văn phòng');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await keyboard.press('Control+E');
  await tabTo('Ghi tệp');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Đã ghi 2 tệp');
  const docx = shell.exported().find((file) => file.endsWith('.docx')) ?? '';
  const { value: words } = await mammoth.extractRawText({ path: docx });
  expect(words).toContain('Kết nối cơ sở dữ liệu dùng chung của tỉnh');
  expect(words).toContain('Hạ tầng và dữ liệu');
  // "Văn phòng" is another name of "Văn phòng Sở": the paper prints the one name of the unit.
  expect(words).toContain('Văn phòng Sở');
});
