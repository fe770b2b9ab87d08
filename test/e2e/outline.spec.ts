// Writing the running text: paste from Word with its levels, drag, bold and italic, and taking all of it back.
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

const item = (level: number, marker: string, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>${words}<o:p></o:p></p>`;

// As Word puts it on the clipboard: styles, comments, counted lists, lines broken anywhere, a table, a script nobody asked for.
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0in}</style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=VI>
<script>document.title = 'hỏng'</script><!--StartFragment-->
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>I. MỤC TIÊU<o:p></o:p></b></p>
${item(1, '1.', '<b>Mục tiêu chung: </b>nâng cao <i>chất lượng</i>\nphục vụ')}
${item(2, 'a)', 'Rà soát <b>100%</b> thủ tục;')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>đ) Công khai kết quả;<br>- Trên Cổng thông tin.</p>
<table><tr><td>Nhiệm vụ</td><td>Thời gian</td></tr></table>
<ul><li>Chấm thứ nhất<ul><li>Chấm bên trong</li></ul></li></ul>
<p class=MsoNormal>1.500 hồ sơ<span style='display:none'>ẩn</span> đã giải quyết.</p>
<!--EndFragment--></body></html>`;

test('a paste from Word keeps its levels, is shown before, and is taken back at once', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Dán từ Word');
  await book.openTab('Nội dung');
  await expect(book.outlineLines).toHaveCount(8);
  const field = book.outlineLines.nth(0).getByRole('textbox').first();
  await book.paste(field, '<p>một <b>dòng</b></p>', 'một dòng');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await book.paste(field, WORD, 'I. MỤC TIÊU');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText([
    'I.MỤC TIÊU',
    '1.Mục tiêu chung: nâng cao chất lượng phục vụ',
    'a)Rà soát 100% thủ tục;',
    'b)Công khai kết quả;',
    '-Trên Cổng thông tin.',
    '-Chấm thứ nhất',
    '+Chấm bên trong',
    '1.500 hồ sơ đã giải quyết.',
  ]);
  await expect(dialog).toContainText('Bỏ qua 1 bảng');
  await expect(dialog).toContainText('bỏ 7 số thứ tự');
  await dialog.getByRole('button', { name: 'Thêm 8 dòng' }).click();
  await expect(book.outlineLines).toHaveCount(16);
  await expect(book.outlineLines.nth(1).getByRole('textbox')).toHaveValue('MỤC TIÊU');
  await expect(book.outlineLines.nth(3).getByRole('textbox')).toHaveValue('Rà soát **100%** thủ tục;');
  await expect(book.paper).toContainText('a) Rà soát 100% thủ tục;');
  await expect(book.paper.locator('b, span[style*="bold"]', { hasText: /^100%$/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác: dán các dòng nội dung')).toBeVisible();
  await expect(book.outlineLines).toHaveCount(8);
  expect(await page.title()).not.toContain('hỏng');
});

test('the button takes a paste too, with the keyboard alone, and puts it where the clerk says', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Dán bằng nút');
  await book.openTab('Nội dung');
  await page.getByRole('button', { name: 'Dán từ Word…' }).focus();
  await page.keyboard.press('Enter');
  const area = page.getByLabel('Bấm Ctrl+V vào đây');
  await expect(area).toBeFocused();
  await book.paste(area, '', '1. Rà soát\na) Hồ sơ;\nb) Thủ tục.');
  await page.getByRole('button', { name: 'Thêm 3 dòng' }).click();
  await expect(book.outlineLines).toHaveCount(11);
  // Before the line that closes the paper.
  await expect(book.outlineLines.nth(9).getByRole('textbox')).toHaveValue('Thủ tục.');
  await expect(book.outlineLines.nth(7).getByRole('textbox')).toBeFocused();
});

test('a line is dragged with the deeper lines below it, moved by keys, and marked bold', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await book.newPlan('Kéo thả');
  await book.openTab('Nội dung');
  const first = book.outlineLines.nth(1);
  await expect(first.getByRole('textbox')).toHaveValue('MỤC ĐÍCH, YÊU CẦU');
  // I. with its two clauses goes behind II. with its place of the tasks.
  await first.locator('.outline-handle').dragTo(book.outlineLines.nth(6), { targetPosition: { x: 60, y: 3 } });
  const titles = book.outlineLines.locator('input[type=text], textarea:not([aria-hidden])');
  await expect(titles.nth(1)).toHaveValue('NỘI DUNG');
  await expect(titles.nth(3)).toHaveValue('MỤC ĐÍCH, YÊU CẦU');
  await expect(titles.nth(5)).toHaveValue('Yêu cầu');
  await titles.nth(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(titles.nth(1)).toHaveValue('MỤC ĐÍCH, YÊU CẦU');
  await expect(titles.nth(4)).toHaveValue('NỘI DUNG');
  await expect(titles.nth(1)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(titles.nth(1)).toHaveValue('Mục đích');
  await expect(titles.nth(2)).toHaveValue('MỤC ĐÍCH, YÊU CẦU');
  await expect(titles.nth(2)).toBeFocused();

  const closing = titles.last();
  await closing.fill('Văn phòng Sở theo dõi');
  await closing.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 12));
  await page.keyboard.press('Control+b');
  await expect(closing).toHaveValue('**Văn phòng Sở** theo dõi');
  await page.getByRole('button', { name: 'Chữ nghiêng' }).click();
  await expect(closing).toHaveValue('**__Văn phòng Sở__** theo dõi');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+b');
  await expect(closing).toHaveValue('Văn phòng Sở theo dõi');
  await page.keyboard.press('Control+b');
  await closing.blur();
  await expect(book.paper).toContainText('Văn phòng Sở theo dõi./.');
});
