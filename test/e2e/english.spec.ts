// English: chosen by one button, kept, complete; what is written in the book and printed stays Vietnamese.
import type { Page } from '@playwright/test';
import { en } from '../../renderer/i18n/en.ts';
import { vi } from '../../renderer/i18n/vi.ts';
import { DOCUMENT_KINDS } from '../../shared/domain/document-kinds.ts';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';
import { everyPlace, everyTab, everyWorkView, openSamplePlan } from './tour.ts';

type Tree = { readonly [key: string]: string | Tree };
const sentences = (tree: Tree): readonly string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentences(value)));

/** Every Vietnamese sentence of the screens as a pattern; words put on paper, such as the kinds of documents, are the same in both languages. */
const onPaper = new Set([...sentences(en), ...DOCUMENT_KINDS.map((kind) => kind.name)]);
const VIETNAMESE = sentences(vi)
  .filter((sentence) => /[À-ỹĐđ]/.test(sentence) && !onPaper.has(sentence))
  .map((sentence) => sentence.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  .map((parts) => new RegExp(`^${parts.join('.+')}$`, 's'));

/** The Vietnamese sentences of the program that are still shown or read out; the paper and what stands in the book are left out. */
async function leftInVietnamese(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('#root *, .ant-modal *, .ant-dropdown *')]
      .flatMap((one) => {
        const own =
          one.closest(
            '.paper-pane, .live-head, .chips, .grid-row [role="gridcell"], .work-two, .work-three, .work-item, .targets-group-words, textarea, style',
          ) === null;
        if (!own || !one.checkVisibility()) return [];
        const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const names = ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name));
        return [...texts.map((node) => node.textContent), ...names].map((text) => text ?? '');
      })
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  );
  return [...new Set(shown)].filter((text) => VIETNAMESE.some((pattern) => pattern.test(text)));
}

test('the first screen is turned to English and back by one button', async ({ shell }) => {
  const { page } = shell;
  await expect(page.getByRole('button', { name: 'Dùng thử với sổ mẫu' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Try the sample book' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.getByRole('button', { name: 'Dùng thử với sổ mẫu' })).toBeVisible();
});

test('English is kept, and no place or tab says anything of its own in Vietnamese; the paper stays Vietnamese', async ({
  shell,
}) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await leftInVietnamese(page)).map((text) => `${name}: ${text}`));
  };
  await everyPlace(page, look);
  await everyWorkView(page, look);
  await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
  await everyTab(page, look);
  expect(found).toEqual([]);
  await expect(page.getByRole('document', { name: 'Page of the document' })).toContainText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA');
});

test('a column and an appendix added in English have the Vietnamese titles that are printed', async ({ shell }) => {
  const { page } = shell;
  await new Book(page).takeSample();
  await page.getByRole('button', { name: 'English' }).click();
  await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
  await page.getByRole('tab', { name: /^Appendices/ }).click();
  await page.getByRole('button', { name: 'Add appendix of tasks' }).click();
  await expect(page.getByLabel('Title of appendix II', { exact: true })).toHaveValue('Danh mục nhiệm vụ năm 2026');
});

test('a fault is said in English too', async ({ shell }) => {
  const { page } = shell;
  await new Book(page).takeSample();
  await page.getByRole('button', { name: 'English' }).click();
  await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
  await page.getByLabel('Year', { exact: true }).fill('26');
  await page.getByLabel('Year', { exact: true }).blur();
  await expect(page.getByText('A year has four digits, from 1990 to 2100')).toBeVisible();
});
