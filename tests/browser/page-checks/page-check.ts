import type { Page } from '@playwright/test';

/** Looks for one thing that must hold on every page, and gives what is wrong with the page as it stands, each with its place. */
export type PageCheck = (page: Page) => Promise<string[]>;
