const foreign = /^(AWS|VSCODE|ELECTRON|npm|NODE)_/i;

/** This process's environment without what would reach an extension from outside: AWS, another VS Code, npm, Node's options. */
export function neutralEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || foreign.test(name) ? [] : [[name, value]],
    ),
  );
}
