import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** The levels as VS Code numbers them for this module. */
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** Lines are never kept back here. */
export function setFlushOn(): void {}

/** The part of `@vscode/spdlog` that VS Code uses: writes each line that is of the level at least to the file. It is not rotated. */
export async function createAsyncRotatingLogger(_name: string, file: string) {
  mkdirSync(dirname(file), { recursive: true });
  let least = 2;
  let isPlain = false;
  const write = (level: number) => (text: string) => {
    if (level < least) return;
    const line = isPlain ? text : `${new Date().toISOString()} [${levels[level]}] ${text}\n`;
    appendFileSync(file, line);
  };
  return {
    ...{ trace: write(0), debug: write(1), info: write(2), warn: write(3), error: write(4), critical: write(5) },
    getLevel: () => least,
    setLevel(level: number) {
      least = level;
    },
    clearFormatters() {
      isPlain = true;
    },
    setPattern() {},
    flush() {},
    drop() {},
  };
}
