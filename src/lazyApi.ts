import type { SesApi } from './api.ts';
import { once } from './ui/once.ts';

/** The API for other extensions, which `make` makes with the first call. */
export function lazyApi(make: () => Promise<SesApi>): SesApi {
  const load = once(make);
  return Object.freeze({
    version: 1,
    profiles: async () => (await load()).profiles(),
    list: async (...asked) => (await load()).list(...asked),
    describe: async (...asked) => (await load()).describe(...asked),
    namesIn: async (...asked) => (await load()).namesIn(...asked),
  } satisfies SesApi);
}
