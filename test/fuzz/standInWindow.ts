// Stands for VS Code in plain Node: its window records what is asked and told, and answers as it is told to. It has what opening a link needs.

/** A text that a person is shown, what stands below it, and the buttons. */
export interface Shown {
  readonly message: string;
  readonly detail?: string | undefined;
  readonly buttons: readonly string[];
}

/** What was asked in dialogs, told as an error, and opened, since this was emptied; and whether a person agrees. */
export const record = {
  asked: [] as Shown[],
  told: [] as string[],
  opened: [] as string[],
  agrees: false,
};

interface Address {
  readonly scheme: string;
  readonly path: string;
}

export const Uri = { from: (address: Address) => address };

export const commands = {
  executeCommand: async (id: string, { scheme, path }: Address) => {
    record.opened.push(`${id} ${scheme}:${path}`);
  },
};

export const workspace = { getConfiguration: () => ({ get: () => undefined }) };

export const extensions = { getExtension: () => undefined };

export const QuickInputButtons = { Back: {} };

export class Disposable {
  static from(): Disposable {
    return new Disposable();
  }
  dispose(): void {}
}

export class CancellationError extends Error {}

export const window = {
  showWarningMessage: async (message: string, { detail }: { readonly detail?: string }, ...buttons: string[]) => {
    record.asked.push({ message, detail, buttons });
    return record.agrees ? buttons[0] : undefined;
  },
  showErrorMessage: async (message: string) => {
    record.told.push(message);
  },
  /** A question that the person leaves as soon as it is shown. */
  createQuickPick: () => {
    const leave: (() => void)[] = [];
    return {
      value: '',
      activeItems: [],
      selectedItems: [],
      onDidChangeValue: () => new Disposable(),
      onDidTriggerButton: () => new Disposable(),
      onDidAccept: () => new Disposable(),
      onDidHide: (listener: () => void) => leave.push(listener),
      show: () => {
        for (const listener of leave) listener();
      },
      hide: () => {},
      dispose: () => {},
    };
  },
};
