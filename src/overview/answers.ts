import * as vscode from 'vscode';
import type { Scope } from '../core/configurationSet.ts';
import { arrange } from '../core/overview/arrange.ts';
import { toCsv } from '../core/overview/csv.ts';
import { toMarkdown } from '../core/overview/markdown.ts';
import type { Rows } from '../core/overview/rows.ts';
import { openTarget } from '../ui/open.ts';
import type { List } from './list.ts';
import type { FromPage, ToPage } from './messages.ts';
import type { Page } from './model.ts';
import { remedies } from './pageOf.ts';
import type { Runs } from './runs.ts';

interface Asked {
  readonly scope: Scope;
  /** What the page shows. */
  readonly page: Page;
  readonly rows: Rows;
  readonly list: List;
  readonly runs: Runs;
  readonly send: (message: ToPage) => void;
}

/** Does what the page asks for. What it names (a set, a remedy) is taken only where the page shows it. */
export async function answerPage(message: Exclude<FromPage, { type: 'ready' }>, asked: Asked): Promise<void> {
  const { scope, page, rows, send } = asked;
  switch (message.type) {
    case 'run':
      return await act(message.action, asked);
    case 'copy': {
      const write = message.format === 'csv' ? toCsv : toMarkdown;
      await vscode.env.clipboard.writeText(write(arrange(rows.all(), message.view)));
      return send({ type: 'copied', key: message.key });
    }
    case 'open':
      if (rows.all().some(({ name }) => name === message.name))
        await openTarget({ ...scope, name: message.name }, 'details', { preview: true });
      return;
    case 'remedy': {
      const chosen = remedies(page)[message.index];
      if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
    }
  }
}

async function act(action: Extract<FromPage, { type: 'run' }>['action'], { rows, list, runs }: Asked): Promise<void> {
  switch (action) {
    case 'refresh':
      return await list.load({ refresh: true, interactive: true });
    case 'stop':
      return list.stop();
    case 'describe':
      return await runs.start(rows.left(), { refresh: false });
    case 'describeAgain':
      return await runs.start(rows.names(), { refresh: true });
    case 'pause':
      return runs.pause();
    case 'resume':
      return runs.resume();
    case 'cancel':
      return runs.cancel();
  }
}
