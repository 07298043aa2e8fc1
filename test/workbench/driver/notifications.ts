import { errors, type Page } from 'playwright-core';

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
      const deadline = Date.now() + 30_000;
      while ((await items.count()) > 0) {
        if (Date.now() > deadline) throw new Error('A notification stays.');
        // One may go by itself, or come anew, while the mouse is on its way.
        const clear = items.first().getByRole('button', { name: /^Clear Notification/ });
        await items
          .first()
          .hover({ timeout: 1_000 })
          .then(() => clear.click({ timeout: 1_000 }))
          .catch(leaveToNextLook);
      }
    },
  };
}

function leaveToNextLook(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}
