import * as vscode from 'vscode';
import type { Problem } from '../core/aws/problem.ts';
import { choiceItem, type Item, type Offer, problemItem, typedItem } from './questionItems.ts';

/** One step of a picker. */
export interface Question {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly mayGoBack: boolean;
  /** The value to start at, where it is offered. */
  readonly start: string | undefined;
  readonly offer: () => Offer;
  /** Says why what was typed cannot be the answer. Without it, only what is offered can be chosen. */
  readonly check?: (typed: string) => Problem | undefined;
  /** Calls `update` when `offer` would answer otherwise; what it returns is disposed when the question is over. */
  readonly watch?: (update: () => void) => vscode.Disposable;
}

/** The answer of a user who wants to go back one step. */
export const back = Symbol('back');

/** Asks until the user chooses, types a fitting value, goes back, or leaves (`undefined`). Rejects with the problem of a choice that has one. */
export function ask(question: Question): Promise<string | typeof back | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = question.title;
  picker.step = question.step;
  picker.totalSteps = question.totalSteps;
  picker.buttons = question.mayGoBack ? [vscode.QuickInputButtons.Back] : [];
  picker.matchOnDescription = true;
  const fill = filler(picker, question);
  return new Promise((resolve, reject) => {
    const disposables: vscode.Disposable[] = [
      picker,
      picker.onDidChangeValue(fill.onTyping),
      picker.onDidTriggerButton(() => {
        resolve(back);
        picker.hide();
      }),
      picker.onDidAccept(() => {
        // Whoever types fast accepts before the window has the item for what is typed.
        const chosen = (picker.selectedItems[0] ?? fill.typed())?.choose();
        if (chosen === undefined) return;
        if (typeof chosen === 'string') resolve(chosen);
        else reject(chosen);
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(...disposables).dispose();
      }),
    ];
    fill.update();
    picker.show();
    if (question.watch) disposables.push(question.watch(fill.update));
  });
}

/** Keeps the picker's items what the question has to offer, and the item that the user is at. */
function filler(picker: vscode.QuickPick<Item>, { offer, check, start: first }: Question) {
  const text = () => picker.value.trim();
  const typedItems = ({ choices }: Offer): Item[] => {
    const value = text();
    if (!check || value === '' || choices.some((choice) => choice.value === value)) return [];
    return [typedItem(check(value), text)];
  };
  let wanted = first;
  let lastTyped = '';
  const update = () => {
    const offered = offer();
    const below = typedItems(offered);
    lastTyped = textOf(below);
    const current = picker.activeItems[0]?.label;
    const items = [
      ...offered.choices.map(choiceItem),
      ...(offered.problem ? [problemItem(offered.problem)] : []),
      ...below,
    ];
    const start = wanted === undefined ? undefined : items.find((item) => item.choose() === wanted);
    const active = start ?? items.find(({ label }) => label === current);
    picker.placeholder = offered.placeholder;
    picker.busy = offered.busy ?? false;
    // Where the list is kept in place, the item to start at would stay out of sight.
    picker.keepScrollPosition = start === undefined;
    picker.items = items;
    if (active) picker.activeItems = [active];
    if (start) wanted = undefined;
  };
  return {
    update,
    /** What is typed, as an item, where that is none of the choices. */
    typed: () => typedItems(offer())[0],
    /** Ten thousand names are not sent to the window again at every key: only when what stands below them changes. */
    onTyping() {
      wanted = undefined;
      if (textOf(typedItems(offer())) !== lastTyped) update();
    },
  };
}

function textOf(items: readonly Item[]): string {
  return items.map(({ label, detail }) => `${label}\n${detail}`).join('\n');
}
