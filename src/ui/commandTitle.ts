import * as vscode from 'vscode';
import { extensionId } from '../core/setLink.ts';
import type { CommandId } from './ids.ts';

/** The part of package.json that is read, as VS Code hands it on: a translated title keeps its English beside it. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string | { readonly value: string } }[];
  };
}

/** What the palette calls a command, for the title of what it asks; without the dots that say there that it asks. */
export function commandTitle(id: CommandId): string {
  const manifest: Manifest | undefined = vscode.extensions.getExtension(extensionId)?.packageJSON;
  const title = manifest?.contributes.commands.find(({ command }) => command === id)?.title ?? '';
  return (typeof title === 'string' ? title : title.value).replace(/…$/, '');
}
