import type { Page } from 'playwright-core';

/** The notifications in the corner. */
export interface Notifications {
  /** The texts of those that are shown, the latest first. */
  texts(): Promise<readonly string[]>;
  /** The whole text of the first that holds this text, once it is shown. */
  containing(text: string): Promise<string>;
  /** Presses a button of the first that holds this text. */
  press(button: string, text: string): Promise<void>;
  clear(): Promise<void>;
}

export function createNotifications(page: Page): Notifications {
  const items = page.locator('.notifications-toasts .notification-list-item');
  const message = '.notification-list-item-message';
  const containing = (text: string) => items.filter({ hasText: text }).first();
  return {
    texts: () => items.locator(message).allTextContents(),
    containing: async (text) => (await containing(text).locator(message).textContent()) ?? '',
    press: (button, text) => containing(text).getByRole('button', { name: button }).click(),
    clear: async () => {
      // What is still under way cannot be cleared, and stays for a moment after it is over.
      for (const running of await items.locator('.monaco-progress-container.active').all()) {
        await running.waitFor({ state: 'hidden' });
      }
      for (let left = await items.count(); left > 0; left--) {
        const item = items.first();
        await item.hover();
        await item.getByRole('button', { name: /^Clear Notification/ }).click();
        await items.nth(left - 1).waitFor({ state: 'detached' });
      }
    },
  };
}
