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
      for (const item of await items.all()) {
        await item.hover();
        await item.getByRole('button', { name: /^Clear Notification/ }).click();
      }
    },
  };
}
