// An emulator in a thread of its own, so that what is measured has the event loop and the heap for itself. Answers with its address.
import { parentPort, workerData } from 'node:worker_threads';
import { type Account, generateSets, startEmulator } from '../emulator/index.ts';
import type { Key } from './manyProfiles.ts';

const { keys, regions }: { keys: readonly Key[]; regions: readonly string[] } = workerData;

const sets = generateSets(5, 1);
const accounts = keys.map(
  ({ account, accessKeyId, secretAccessKey }): Account => ({
    id: account,
    users: [{ name: 'reader', accessKeyId, secretAccessKey }],
    roles: [],
    regions: Object.fromEntries(regions.map((region) => [region, () => sets])),
    denied: [],
  }),
);

const emulator = await startEmulator({ accounts });
parentPort?.postMessage(emulator.url);
parentPort?.once('message', () => void emulator.stop());
