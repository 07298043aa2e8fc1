import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Problem } from '../core/aws/problem.ts';

/** One answer that is offered. */
export interface Choice {
  readonly value: string;
  readonly description?: string;
  /** Why it cannot be chosen: choosing it rejects with this, so that the user gets the remedies. */
  readonly problem?: Problem | undefined;
}

/** What a question has to offer at this moment. */
export interface Offer {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** Whether more choices may come. */
  readonly busy?: boolean;
  /** Why choices are missing. */
  readonly problem?: Problem | undefined;
}

/** A line of the picker, and what choosing it means: an answer, a problem to tell, or nothing. */
export interface Item extends vscode.QuickPickItem {
  readonly choose: () => string | Problem | undefined;
}

export function choiceItem({ value, description = '', problem }: Choice): Item {
  if (problem) {
    const text = { label: plain(value), description: problem.summary, detail: problem.message };
    return { ...text, iconPath: new vscode.ThemeIcon('warning'), choose: () => problem };
  }
  return { label: plain(value), description, choose: () => value };
}

/** Says why choices are missing, whatever is typed. */
export function problemItem(problem: Problem): Item {
  const iconPath = new vscode.ThemeIcon('warning');
  return { label: problem.summary, detail: problem.message, iconPath, alwaysShow: true, choose: () => problem };
}

/** What is typed, as an answer, or why it is none. Its label does not repeat the text, so that whatever matches the text sorts before it. */
export function typedItem(problem: Problem | undefined, typed: () => string): Item {
  if (problem === undefined) {
    return { label: t('Use what is typed'), description: t('not in the list'), alwaysShow: true, choose: typed };
  }
  const iconPath = new vscode.ThemeIcon('error');
  return { label: problem.summary, detail: problem.message, iconPath, alwaysShow: true, choose: () => undefined };
}

/** VS Code draws `$(name)` in a label or a description as an icon; a profile may be called so. */
export function plain(label: string): string {
  return label.replaceAll('$(', '\\$(');
}
