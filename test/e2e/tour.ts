// A walk through everything there is to see, in either language: every place, and every tab of a document.
import type { Page } from '@playwright/test';

/** Waits until what was asked for is shown and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.ant-spin-spinning') === null &&
      document.getAnimations().every((one) => one.playState !== 'running' || !(one.effect instanceof KeyframeEffect)),
  );
}

/** Goes to every place at the side, in order, and calls `look` with its name. */
export async function everyPlace(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const places = page.getByRole('navigation').getByRole('menuitem');
  for (let at = 0; at < (await places.count()); at += 1) {
    const place = places.nth(at);
    const name = (await place.textContent()) ?? '';
    await place.click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settle(page);
    await look(name);
  }
}

/** Goes to the tasks of all documents and to each way they are looked at, and calls `look` with its name. */
export async function everyWorkView(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('navigation').getByRole('menuitem').nth(2).click();
  const views = page.locator('.work-place .ant-segmented-item');
  await views.first().waitFor();
  for (let at = 0; at < (await views.count()); at += 1) {
    await views.nth(at).click();
    await settle(page);
    await look((await views.nth(at).textContent()) ?? '');
  }
}

/** Goes to every tab of the open document, in order, and calls `look` with its name. */
export async function everyTab(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const tabs = page.locator('.plan-tabs').getByRole('tab');
  for (let at = 0; at < (await tabs.count()); at += 1) {
    const tab = tabs.nth(at);
    const name = (await tab.textContent()) ?? '';
    await tab.click();
    await settle(page);
    await look(name);
  }
}

/** Opens a document of the sample book by words of its subject, which are Vietnamese in both languages. */
export async function openSamplePlan(page: Page, subject: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('menuitem').nth(1).click();
  await page.getByRole('link', { name: subject }).click();
  await page.locator('.plan-tabs').waitFor();
  await settle(page);
}
