// The five real documents come into being on the screen, from an empty data file, by typing and pasting alone; their papers have the same facts.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { screenDay } from '../../shared/domain/day.ts';
import { composePlan } from '../../shared/document/compose-plan.ts';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { openDocx, paragraphsOf } from '../support/docx-facts.ts';
import { outlineHtml, TASKS_PLACE, targetTableHtml, taskTableHtml } from '../support/source-clipboard.ts';
import { SOURCE_NAMES, sourceFacts, sourcesArePresent, type SourceName } from '../support/source-facts.ts';
import { sourcePack } from '../support/source-packs.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';

test.skip(!sourcesArePresent, 'the five source documents are not beside this clone');

type Source = ReturnType<typeof sourcePack>;

async function createOffice(page: Page, { organisation, people }: Source): Promise<void> {
  await page.getByRole('button', { name: 'Tạo sổ cho cơ quan của tôi' }).click();
  await page.getByLabel('Cơ quan chủ quản').fill(organisation.parentLetterhead ?? '');
  await page.getByLabel('Cơ quan ban hành').fill(organisation.letterhead);
  await page.getByLabel('Tên cơ quan trong câu văn').fill(organisation.name);
  await page.getByLabel('Chữ viết tắt tên cơ quan').fill(organisation.symbol);
  await page.getByLabel('Địa danh').fill(organisation.place);
  const [signer] = people;
  if (signer !== undefined) {
    await page.getByLabel('Họ tên người ký').fill(signer.name);
    await page.getByLabel('Chức vụ người ký').fill(signer.titles.flatMap((title) => title.lines).join('\n'));
  }
  await page.getByRole('button', { name: 'Tạo sổ', exact: true }).click();
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
}

async function createPlan(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  await page.getByRole('button', { name: 'Lập văn bản' }).first().click();
  if (plan.kind === 'CV') {
    await page.getByLabel('Loại văn bản').click();
    await page.getByTitle('Công văn').click();
  }
  await page.getByRole('dialog').getByLabel('Năm').fill(String(plan.year));
  await page.getByLabel('Trích yếu nội dung').fill(plan.subject);
  await page.getByRole('button', { name: 'Lập văn bản này' }).click();
  await page.getByRole('tab', { name: 'Thông tin' }).waitFor();
}

async function typeHead(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  const type = async (label: string, text: string): Promise<void> => {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
  };
  await type('Số', plan.number ?? '');
  await type('Ký hiệu', plan.symbol);
  await type('Ngày ban hành', plan.issued === null ? '' : screenDay(plan.issued));
  if (plan.addressees.length > 0) await type('Kính gửi', plan.addressees.join('\n'));
  await type('Căn cứ ban hành', plan.bases.map((basis) => ('text' in basis ? basis.text : '')).join('\n'));
  if (plan.replaces !== null && 'text' in plan.replaces) await type('Thay thế văn bản', plan.replaces.text);
  await type('Nơi nhận', [...plan.recipients, `Lưu: ${plan.archive}`].join('\n'));
  if (plan.taskPlacement !== 'inline') return;
  await page.getByText('Gạch đầu dòng trong văn bản').click();
  await page.getByText('Tên các gạch đầu dòng dưới nhiệm vụ').click();
  await type('Chủ trì', plan.inlineTitles.lead ?? '');
  await type('Phối hợp', plan.inlineTitles.coordinating ?? '');
}

async function pasteOutline(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  await book.openTab('Nội dung');
  await book.outlineLines.first().waitFor();
  const before = await book.outlineLines.count();
  // The frame every new document begins with gives way to the pasted text.
  const more = page.getByRole('button', { name: /^Việc khác với Dòng/ }).last();
  const remove = page.getByRole('menuitem', { name: 'Xóa dòng' });
  for (let left = before; left > 0; left -= 1) {
    // On a busy machine a menu may close under the hand: a clerk would open it again.
    await expect(async () => {
      if ((await book.outlineLines.count()) < left) return;
      if (!(await remove.isVisible())) await more.click({ timeout: 2_000 });
      await remove.click({ timeout: 2_000 });
      await expect(book.outlineLines).toHaveCount(left - 1, { timeout: 3_000 });
    }).toPass({ timeout: 40_000 });
  }
  await page.getByRole('button', { name: 'Dán từ Word…' }).click();
  const html = outlineHtml(plan);
  await book.paste(page.getByRole('dialog').getByRole('textbox').first(), html, html.replace(/<[^>]+>/g, ''));
  await page.getByRole('button', { name: `Thêm ${plan.outline.length} dòng` }).click();
  await expect(book.outlineLines).toHaveCount(plan.outline.length);
  const at = plan.outline.findIndex((node) => node.level === 'tasks');
  if (at === -1) return;
  const place = book.outlineLines.nth(at);
  await expect(place.getByRole('textbox').first()).toHaveValue(TASKS_PLACE);
  await place.getByLabel('Cấp của dòng').selectOption('tasks');
  const words = book.outlineLines.nth(at).getByRole('textbox').first();
  await words.fill(plan.outline[at]?.text ?? '');
  await words.blur();
}

async function pasteTasks(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  const count = plan.tasks.length + plan.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  if (count === 0) return;
  await book.openTab('Nhiệm vụ');
  await page.getByRole('button', { name: 'Dán bảng…' }).click();
  await book.paste(page.getByLabel('Chỗ dán bảng'), taskTableHtml(plan), 'bảng');
  await page.getByRole('button', { name: `Thêm ${count} nhiệm vụ` }).click();
  await expect(page.getByRole('tab', { name: `Nhiệm vụ (${count})` })).toBeVisible();
  if (plan.taskPlacement !== 'inline') return;
  const words = { point: 'a) b) c)', clause: '1. 2. 3.', subclause: '1.1. 1.2.', none: 'Không số' };
  for (const group of plan.groups) {
    if (group.numbering === 'point') continue;
    const row = page.getByRole('row', { name: group.title });
    await page.getByRole('grid').hover();
    for (let turns = 0; turns < 40 && (await row.count()) === 0; turns += 1) await page.mouse.wheel(0, 300);
    await row.getByLabel('Cách đánh số nhiệm vụ trong nhóm').click();
    await page.getByTitle(words[group.numbering], { exact: true }).last().click();
  }
}

async function pasteTargets(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  if (plan.targetSets.length === 0) return;
  await book.openTab('Chỉ tiêu');
  for (const [at, set] of plan.targetSets.entries()) {
    await page.getByRole('button', { name: 'Thêm bảng chỉ tiêu' }).click();
    await page.getByLabel('Tên bảng chỉ tiêu mới').fill(set.title);
    await page.keyboard.press('Enter');
    const section = page.getByRole('region', { name: set.title });
    await section.waitFor();
    await page.keyboard.press('Escape');
    await section.getByRole('button', { name: 'Dán bảng…' }).click();
    await book.paste(page.getByLabel('Chỗ dán bảng'), targetTableHtml(plan, at), 'bảng');
    await page.getByRole('button', { name: `Thêm ${set.targets.length} chỉ tiêu` }).click();
    await expect(section.getByLabel(/^Tên chỉ tiêu \d+$/)).toHaveCount(set.targets.length);
  }
}

/** The Phụ lục of a document: its title, its paper, its tables and the titles over their columns. */
async function designAppendix(book: Book, { plans: [plan] }: Source): Promise<void> {
  const { page } = book;
  const [appendix] = plan.appendices;
  if (appendix === undefined) return;
  const content = appendix.tables[0]?.content;
  await book.openTab('Phụ lục');
  await page
    .getByRole('button', { name: content === 'tasks' ? 'Thêm Phụ lục nhiệm vụ' : 'Thêm Phụ lục chỉ tiêu' })
    .click();
  const title = page.getByLabel(/^Tên Phụ lục/);
  await title.fill(appendix.title);
  await title.blur();
  await page.getByText(appendix.orientation === 'portrait' ? 'Giấy dọc' : 'Giấy ngang').click();
  for (const [at, table] of appendix.tables.entries()) {
    const name = page.getByLabel(`Tên bảng ${at + 1}`);
    if ((await name.count()) === 0) {
      await page.getByLabel('Thêm bảng vào Phụ lục…').click();
      await page
        .getByTitle(`Bảng chỉ tiêu: ${plan.targetSets[at]?.title ?? ''}`)
        .last()
        .click();
    }
    await name.fill(table.title ?? '');
    await name.blur();
    if (content === 'tasks' && table.columns.length === 5) {
      await page.getByRole('button', { name: 'Dùng bộ cột…' }).click();
      await page.getByRole('menuitem', { name: 'Năm cột, phân công gộp' }).click();
      await page.getByLabel('Đánh số thứ tự').click();
      await page.getByTitle('STT từ 1 mỗi nhóm').click();
    }
    for (const [column, { title: wanted }] of table.columns.entries()) {
      const chip = page
        .getByRole('toolbar', { name: `Các cột của bảng ${at + 1}` })
        .or(page.getByRole('listbox', { name: `Các cột của bảng ${at + 1}` }))
        .or(page.getByRole('group', { name: `Các cột của bảng ${at + 1}` }))
        .getByRole('button', { name: new RegExp(`^Cột ${column + 1}:`) });
      if ((await chip.getAttribute('aria-label')) === `Cột ${column + 1}: ${wanted}`) continue;
      await chip.click();
      await page.getByLabel('Tên cột', { exact: true }).last().fill(wanted);
      await page.getByLabel('Tên cột', { exact: true }).last().blur();
    }
  }
}

/** A text without the marks a list may carry. */
function bare(text: string): string {
  return text.replace(/^[-+]\s+/, '').replace(/[\s.;:,/]+$/, '');
}

/** The words of a paper in the order of print. */
function wordsOf(bytes: Uint8Array): readonly string[] {
  return paragraphsOf(openDocx(bytes))
    .map(({ text }) => bare(text))
    .filter((text) => text !== '');
}

function inOrder(words: readonly string[], wanted: readonly string[]): readonly string[] {
  const paper = words.join('\n');
  let from = 0;
  return wanted.filter((text) => {
    const found = paper.indexOf(bare(text), from);
    if (found === -1) return true;
    from = found;
    return false;
  });
}

for (const name of SOURCE_NAMES) {
  test(`document ${name} is made on the screen without an import, and its paper has the facts of the original`, async ({
    shell,
  }) => {
    test.setTimeout(240_000);
    const { page } = shell;
    const book = new Book(page);
    const source = sourcePack(name satisfies SourceName);
    await createOffice(page, source);
    await createPlan(book, source);
    await page.getByRole('button', { name: 'Ẩn trang' }).click();
    await typeHead(book, source);
    await pasteOutline(book, source);
    await pasteTasks(book, source);
    await pasteTargets(book, source);
    await designAppendix(book, source);

    await page.getByRole('button', { name: 'Xuất văn bản' }).click();
    await page.getByRole('button', { name: 'Ghi tệp' }).click();
    await page.getByText(/Đã ghi \d tệp/).waitFor();
    const words = wordsOf(readFileSync(shell.exported().find((file) => file.endsWith('.docx')) ?? ''));
    const expected = await writeDocx(composePlan({ plan: source.plans[0], office: source, mode: 'paper' }));
    expect(words).toEqual(wordsOf(expected));

    const facts = sourceFacts(name);
    const contents = facts.tasks.map((task) => task.content.split('\n')[0] ?? '');
    expect(inOrder(words, contents)).toEqual([]);
    expect(
      inOrder(
        words,
        facts.targets.map((target) => target.name),
      ),
    ).toEqual([]);
    expect(inOrder(words, facts.recipients.slice(0, -1))).toEqual([]);
  });
}
