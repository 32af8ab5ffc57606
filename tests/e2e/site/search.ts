import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Requests for the index, and for the code that reads it. */
export const shard = '**/search/*.bin';
export const searchCode = '**/search-dialog-*.js';

/** The open dialog and its parts, found as a screen reader finds them. */
export interface Dialog {
  root: Locator;
  field: Locator;
  status: Locator;
  options: Locator;
  /** The option that the arrow keys have reached. */
  reached: Locator;
}

export function dialogOf(page: Page): Dialog {
  const root = page.locator('dialog[open]');
  const options = root.getByRole('option');
  return {
    root,
    field: root.getByRole('combobox'),
    status: root.getByRole('status'),
    options,
    reached: root.locator('[role=option][aria-selected=true]'),
  };
}

/** Opens the dialog by its shortcut, asks, and waits for the answer. */
export async function ask(page: Page, query: string): Promise<Dialog> {
  const dialog = dialogOf(page);
  await openDialog(page);
  await dialog.field.fill(query);
  await expect(dialog.options.first()).toBeVisible();
  return dialog;
}

/** The script that listens for the shortcut comes after the document. */
export async function openDialog(page: Page): Promise<void> {
  await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page).field).toBeFocused();
}

/** Keeps requests for the index waiting: `held` lets each go; after `letPass`, later ones go by themselves. */
export async function holdShards(page: Page): Promise<{ held: (() => void)[]; letPass: () => void }> {
  const held: (() => void)[] = [];
  let isHolding = true;
  await page.route(shard, async (route) => {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  const letPass = () => {
    isHolding = false;
  };
  return { held, letPass };
}

/** Path and anchor of the page that is shown. */
export function placeOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url());
  return pathname + search + hash;
}
