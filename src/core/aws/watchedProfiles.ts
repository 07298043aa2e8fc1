import type { ProfileSource } from './profiles.ts';
import { type Watch, watchFiles } from './watch.ts';

/**
 * The same profiles, which read anew what changes: from their first reading until `close`, the paths are watched. They are those of the AWS
 * files and of the tokens of who signed in, absolute. `onError` hears why a folder cannot be watched.
 */
export function watchProfiles(
  source: ProfileSource,
  paths: readonly string[],
  onError: (error: unknown) => void,
): ProfileSource & Watch {
  let watch: Watch | undefined;
  let isClosed = false;
  return {
    ...source,
    read() {
      // Before the reading: what changes from then on is told.
      if (!isClosed) watch ??= watchFiles(paths, source.reload, onError);
      return source.read();
    },
    close() {
      isClosed = true;
      watch?.close();
    },
  };
}
