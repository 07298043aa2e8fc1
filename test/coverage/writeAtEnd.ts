// Stands in the extension whose sources count: writes the counts when VS Code ends the extension host, by its own exit or by a signal.
import { writeFileSync } from 'node:fs';

process.on('exit', writeCounts);
process.on('SIGTERM', () => {
  writeCounts();
  process.kill(process.pid, 'SIGKILL');
});

function writeCounts(): void {
  if (process.env.SES_COVERAGE === undefined) return;
  writeFileSync(
    `${process.env.SES_COVERAGE}/${process.pid}-${Date.now()}.json`,
    JSON.stringify(globalThis.__coverage__),
  );
}
