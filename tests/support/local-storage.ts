import type { Page } from '@playwright/test';

/** Puts values into the browser's storage before a page with widgets is opened. */
export async function store(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/about/');
  await page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(values));
}

export async function stored(page: Page, key: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}
