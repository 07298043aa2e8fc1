import type { Connect } from './connection.ts';
import type { ConnectServices } from './sesClient.ts';

/** Connections through the SDK, which is loaded with the first one: it takes some 100 ms that activation must not wait for. */
export function lazyConnect(services: ConnectServices): Connect {
  let loading: Promise<Connect> | undefined;
  return async (scope, options) => {
    loading ??= import('./sesClient.ts').then(({ createConnect }) => createConnect(services));
    return (await loading)(scope, options);
  };
}
