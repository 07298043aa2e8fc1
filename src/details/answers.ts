import * as vscode from 'vscode';
import { isConsoleLink } from '../core/consoleLinks.ts';
import { targetArns } from '../core/eventDestinations.ts';
import { commands } from '../ui/ids.ts';
import { openTarget } from '../ui/open.ts';
import { remediesOf } from '../ui/remedies.ts';
import type { Copy, FromPage, ToPage } from './messages.ts';
import type { Page } from './model.ts';
import type { Session } from './session.ts';

interface Asked {
  /** What the page shows. */
  readonly page: Page;
  readonly session: Session;
  readonly send: (message: ToPage) => void;
}

const copyCommands: Readonly<Record<Copy, string>> = {
  name: commands.copyName,
  arn: commands.copyArn,
  link: commands.copyLink,
  cliCommand: commands.copyCliCommand,
};

/** Does what the page asks for. What it names besides (an ARN, an address, a remedy) is taken only where the page shows it. */
export async function answerPage(message: Exclude<FromPage, { type: 'ready' }>, asked: Asked): Promise<void> {
  const { page, session, send } = asked;
  switch (message.type) {
    case 'run':
      return await act(message.action, asked);
    case 'ask':
      return await session.ask(message.attribute);
    case 'copy':
      await vscode.commands.executeCommand(copyCommands[message.what], page.target);
      return send({ type: 'copied', key: message.key });
    case 'copyArn':
      if (!arnsOf(page).includes(message.arn)) return;
      await vscode.env.clipboard.writeText(message.arn);
      return send({ type: 'copied', key: message.key });
    case 'remedy':
      return await remedy(message.index, page);
    case 'open':
      if (isConsoleLink(message.address) || page.findings.some(({ source }) => source === message.address)) {
        // A string: a Uri would encode the colons of an ARN, which the console reads as they stand.
        await vscode.commands.executeCommand('vscode.open', message.address);
      }
  }
}

async function act(action: Extract<FromPage, { type: 'run' }>['action'], { page, session }: Asked): Promise<void> {
  switch (action) {
    case 'refresh':
      return await session.load({ refresh: true, interactive: true });
    case 'cancel':
      return session.cancel();
    case 'json':
      return await openTarget(page.target, 'json');
    case 'compare':
      await vscode.commands.executeCommand(commands.compare, page.target);
      return;
    case 'compareLastLook':
      await vscode.commands.executeCommand(commands.compare, { ...page.target, since: 'lastLook' });
      return;
    case 'copyAs':
      await vscode.commands.executeCommand(commands.copyAs, page.target);
      return;
    case 'console':
      await vscode.commands.executeCommand(commands.openConsole, page.target);
  }
}

async function remedy(index: number, { state, target }: Page): Promise<void> {
  const problem = state.kind === 'loading' ? undefined : state.problem;
  const chosen = problem && remediesOf(problem, target)[index];
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
}

function arnsOf({ state }: Page): readonly (string | undefined)[] {
  if (state.kind !== 'described') return [];
  return (state.answer.details.EventDestinations ?? []).flatMap((destination) => [
    ...targetArns(destination),
    destination.KinesisFirehoseDestination?.IAMRoleARN,
  ]);
}
