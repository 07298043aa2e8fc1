import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
export const collectGarbage: () => void = runInNewContext('gc');

/** How long others were kept from their turn at most, in milliseconds, and how much of the processor that took: the rest is others' work. */
export async function watched(run: () => Promise<unknown>) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let before = process.threadCpuUsage();
  let processor = 0;
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    processor = Math.max(processor, (user + system) / 1_000);
    before = process.threadCpuUsage();
  }, 1);
  delays.enable();
  await run();
  delays.disable();
  clearInterval(timer);
  return { longest: delays.max / 1e6, p99: delays.percentile(99) / 1e6, processor };
}
