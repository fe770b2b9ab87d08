// Enlarged to 150 % on a screen of 1366×768, and worked without a mouse: nothing leaves the window, the focus is always seen.
import type { Page } from '@playwright/test';
import { Book } from './book.ts';
import { expect, test } from './shell.ts';
import { everyPlace, everyTab, everyWorkView, openSamplePlan } from './tour.ts';

test.describe.configure({ timeout: 120_000 });

/** What a window of 1366×768 shows at 150 %. */
const ENLARGED = { width: 911, height: 512 };

/** Parts of the frame that are wider than their room, or stand outside the window. */
async function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const frame = 'html, body, .ant-layout, .ant-layout-header, .ant-layout-content, .place, .tab-body';
    const wide = [...document.querySelectorAll(frame)].filter((one) => one.scrollWidth > one.clientWidth + 1);
    const primary = [...document.querySelectorAll('.ant-btn-primary, .ant-layout-header button')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return one.checkVisibility() && (left < 0 || right > window.innerWidth);
    });
    return [...wide, ...primary].map((one) => `${one.className}: ${one.textContent.slice(0, 30)}`);
  });
}

test('at 150 % no place and no tab scrolls to the side, and the page is hidden first', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await page.setViewportSize(ENLARGED);
  await book.takeSample();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await outside(page)).map((line) => `${name}: ${line}`));
  };
  for (const language of ['vi', 'en']) {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await everyPlace(page, look);
    await everyWorkView(page, look);
    await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
    await expect(page.locator('.paper-pane')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(Xuất văn bản|Export document)/ })).toBeInViewport();
    await everyTab(page, look);
  }
  expect(found).toEqual([]);
});

test('at 150 % the form of a task stands below its table, not over it, and is typed in', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await page.setViewportSize(ENLARGED);
  await book.takeSample();
  await book.openPlan(/Thực hiện cơ chế một cửa/);
  await book.openTab('Nhiệm vụ');
  await book.openTask('1');
  const table = await page.locator('.grid-frame').boundingBox();
  const form = await page.locator('.form-below').boundingBox();
  expect((table?.y ?? 0) + (table?.height ?? 0)).toBeLessThanOrEqual((form?.y ?? 0) + 1);
  await page.locator('.form-below').getByRole('textbox').first().fill('Rà soát thủ tục hành chính nội bộ');
  await expect(page.locator('.form-below').getByRole('textbox').first()).toBeInViewport();
});

test('the focus is seen on every control that Tab reaches', async ({ shell }) => {
  const { page } = shell;
  const book = new Book(page);
  await book.takeSample();
  const unseen: string[] = [];
  /** Walks on with Tab and notes each control which looks the same with and without the focus. */
  const walk = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(async () => {
        const active = document.activeElement;
        if (!(active instanceof HTMLElement) || active === document.body) return null;
        const look = (one: Element): string => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
            getComputedStyle(one);
          const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineColor + outlineWidth;
          return [outline, boxShadow, borderColor, backgroundColor].join(' ');
        };
        // What draws the focus may be the control itself, its frame, or the cell that is marked in the grid.
        const around = [active, active.parentElement, active.closest('.ant-select, .ant-picker, .ant-segmented-item')];
        const parts = around.filter((one) => one !== null);
        if (active.closest('[role="grid"]') !== null && document.querySelector('.active') !== null) return null;
        const seen = parts.map(look).join();
        active.blur();
        // Some frames are drawn by React a moment later.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const plain = parts.map(look).join();
        active.focus({ focusVisible: true });
        return seen === plain ? active.outerHTML.slice(0, 160) : null;
      });
      if (name !== null) unseen.push(name);
    }
  };
  // Without movement, so that a frame is drawn at once.
  await page.addStyleTag({ content: '* { transition: none !important; }' });
  await walk(16);
  await openSamplePlan(page, /Thực hiện cơ chế một cửa/);
  await walk(40);
  await page.getByRole('navigation').getByRole('menuitem').nth(4).click();
  await walk(20);
  expect([...new Set(unseen)]).toEqual([]);
});
