import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { isRegion } from '../core/configurationSet.ts';

/**
 * Asks for any number of regions: of those offered, and of any that is typed. Empty where the user leaves.
 * Enter takes what is ticked, and what is typed where nothing is, or where it stands for none of those offered: whether that is a region is for others to say.
 */
export function pickRegions(profile: string, offered: readonly string[]): Promise<readonly string[]> {
  const picker = vscode.window.createQuickPick();
  const typed: string[] = [];
  const show = () => {
    const ticked = new Set(picker.selectedItems.map(({ label }) => label));
    const value = picker.value.trim();
    const fits = isRegion(value) && !offered.includes(value) && !typed.includes(value);
    const items = [...typed, ...(fits ? [value] : [])].map((label) => ({ label, description: t('typed') }));
    picker.items = [...offered.map((label) => ({ label })), ...items];
    // New items lose their ticks.
    picker.selectedItems = picker.items.filter(({ label }) => ticked.has(label));
  };
  picker.title = t('Add regions to {0}', profile);
  picker.placeholder = t('Choose regions, or type another');
  picker.canSelectMany = true;
  picker.keepScrollPosition = true;
  show();
  return new Promise((resolve) => {
    const parts = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(show),
      picker.onDidChangeSelection((selected) => {
        typed.push(
          ...selected.map(({ label }) => label).filter((label) => !offered.includes(label) && !typed.includes(label)),
        );
      }),
      picker.onDidAccept(() => {
        const value = picker.value.trim();
        const ticked = picker.selectedItems.map(({ label }) => label);
        const isSearch = ticked.length > 0 && [...offered, ...typed].some((label) => label.includes(value));
        resolve(value === '' || isSearch ? ticked : [...ticked, value]);
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve([]);
        parts.dispose();
      }),
    );
    picker.show();
  });
}
