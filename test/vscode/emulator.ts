import { connectEmulator } from '../emulator/client.ts';

const url = process.env.SES_EMULATOR;
if (url === undefined) throw new Error('SES_EMULATOR names no emulator: run the suite with npm test.');

/** The emulator that this VS Code's AWS files lead to. */
export const emulator = connectEmulator(url);

/** The requests to Amazon SES since the log was cleared, as `Operation name`. */
export async function sesRequests(): Promise<readonly string[]> {
  const requests = await emulator.requests();
  return requests
    .filter(({ action }) => action.startsWith('ses:'))
    .map(({ operation, parameters }) => [operation, parameters.ConfigurationSetName].filter(Boolean).join(' '));
}
