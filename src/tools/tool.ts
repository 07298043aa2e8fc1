import type { Markdown } from '../ui/markdown.ts';

/** What one tool does, for a model that is not trusted: each function checks the input, and throws a `Problem` where it cannot be used. */
export interface Tool {
  /** What the user confirms before the tool runs. */
  confirm(input: unknown): { readonly title: string; readonly message: Markdown };
  /** The answer, as what JSON can hold. */
  answer(input: unknown, signal: AbortSignal): Promise<object>;
}
