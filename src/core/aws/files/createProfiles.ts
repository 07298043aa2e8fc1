import type { AwsFiles, ProfileSource } from '../profiles.ts';
import type { PathsOptions } from './paths.ts';

/** Reads the AWS files that the environment names. Nothing is read before `read` is called, and nothing is watched: who watches calls `reload`. */
export function createProfiles(options: PathsOptions): ProfileSource {
  const listeners = new Set<() => void>();
  let reading: Promise<AwsFiles> | undefined;
  return {
    read() {
      reading ??= import('./readAwsFiles.ts').then(({ readAwsFiles }) => readAwsFiles(options));
      return reading;
    },
    reload() {
      reading = undefined;
      for (const listener of [...listeners]) listener();
    },
    onDidChange(listener) {
      // A listener that is added twice is called twice, and each registration ends on its own.
      const registered = () => listener();
      listeners.add(registered);
      return () => listeners.delete(registered);
    },
  };
}
