/** Behind these VS Code asks for completions by itself, within quotes too. */
export const triggers = ['"', "'", '`', '=', ':', ' ', '/'] as const;
