import type { Page } from '@playwright/test';
import { addresses } from '../support/addresses.ts';
import { axeFlaws, unfold } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';
import { keepsStill } from './page-checks/motion.ts';
import type { PageCheck } from './page-checks/page-check.ts';
import { hasNoControls, isBlackOnWhite } from './page-checks/paper.ts';
import { bearsFreerText } from './page-checks/text-spacing.ts';
import { hasTargetsForFingers } from './page-checks/touch-targets.ts';
import { fitsTheWindow } from './page-checks/width.ts';

/** What must hold on every page, whatever it is about. Each is opened and looked at in one mode after another. */
interface Mode {
  name: string;
  enter: (page: Page) => Promise<void>;
  checks: Readonly<Record<string, PageCheck>>;
}

const html = (page: Page) => page.locator('html');
const themes = (page: Page) => page.getByLabel('Вид сайта').filter({ visible: true });
const menu = (page: Page) => page.getByRole('button', { name: 'Меню' });

/** What the reader's system asks for, or the printer. */
const asTheSystemAsks: Mode[] = [
  {
    name: 'dark',
    enter: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    },
    checks: { axe: axeFlaws },
  },
  {
    name: 'on paper, from the dark theme',
    enter: (page) => page.emulateMedia({ media: 'print' }),
    checks: { 'black on white': isBlackOnWhite, 'no controls': hasNoControls },
  },
  {
    name: 'colours of the system',
    enter: async (page) => {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'active' });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    },
    checks: { axe: axeFlaws },
  },
  {
    name: 'less motion',
    enter: (page) => page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' }),
    checks: { still: keepsStill },
  },
];

const onAWideScreen: Mode[] = [
  {
    name: 'light',
    enter: (page) => expect(html(page)).toHaveAttribute('data-theme', 'light'),
    checks: { axe: axeFlaws },
  },
  {
    name: 'for poor sight',
    enter: async (page) => {
      await themes(page).selectOption('Вид: для слабовидящих');
      await expect(html(page)).toHaveAttribute('data-vision', 'low');
    },
    checks: { axe: axeFlaws },
  },
  {
    // 1280 × 1024 at 400 %.
    name: 'at 400 %',
    enter: async (page) => {
      await themes(page).selectOption('Вид: светлый');
      await page.setViewportSize({ width: 320, height: 256 });
    },
    checks: { width: fitsTheWindow, 'freer text': bearsFreerText },
  },
];

const onAPhone: Mode[] = [
  {
    name: 'light',
    enter: (page) => expect(html(page)).toHaveAttribute('data-theme', 'light'),
    checks: { axe: axeFlaws, width: fitsTheWindow, targets: hasTargetsForFingers },
  },
  {
    name: 'with the menu open',
    enter: (page) => menu(page).click(),
    checks: { targets: hasTargetsForFingers },
  },
  {
    name: 'for poor sight',
    enter: async (page) => {
      await themes(page).selectOption('Вид: для слабовидящих');
      await expect(html(page)).toHaveAttribute('data-vision', 'low');
      await menu(page).click();
    },
    checks: { axe: axeFlaws, width: fitsTheWindow },
  },
];

async function look(page: Page, address: string, modes: readonly Mode[]): Promise<void> {
  await page.goto(address);
  await unfold(page);
  for (const { name, enter, checks } of modes) {
    await test.step(name, async () => {
      await enter(page);
      for (const [check, flaws] of Object.entries(checks))
        expect.soft(await flaws(page), `${address}, ${name}: ${check}`).toEqual([]);
    });
  }
}

test.describe('on a wide screen', () => {
  test.use({ colorScheme: 'light' });
  // To look at a long page takes axe its time.
  test.slow();
  for (const address of addresses)
    test(`${address} is as every page must be`, ({ page }) => look(page, address, onAWideScreen));
});

test.describe('as the system asks', () => {
  test.use({ colorScheme: 'light' });
  test.slow();
  for (const address of addresses)
    test(`${address} is as every page must be`, ({ page }) => look(page, address, asTheSystemAsks));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'light' });
  test.slow();
  for (const address of addresses)
    test(`${address} is as every page must be`, ({ page }) => look(page, address, onAPhone));
});
