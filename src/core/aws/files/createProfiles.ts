import type { AwsFiles, ProfileSource } from '../profiles.ts';
import { listProfiles } from './listProfiles.ts';
import { awsPaths, type PathsOptions } from './paths.ts';
import { readSections } from './readSections.ts';
import { joinSections } from './sections.ts';

/** Reads the AWS files that the environment names. Nothing is read before `read` is called, and nothing is watched: who watches calls `reload`. */
export function createProfiles(options: PathsOptions): ProfileSource {
  const listeners = new Set<() => void>();
  let reading: Promise<AwsFiles> | undefined;
  return {
    read() {
      reading ??= readAwsFiles(options);
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

async function readAwsFiles(options: PathsOptions): Promise<AwsFiles> {
  const { env } = options;
  const { config, credentials } = awsPaths(options);
  const files = await Promise.all([readSections(config, 'config'), readSections(credentials, 'credentials')]);
  const sections = joinSections(files);
  const { profiles, problems } = listProfiles(sections, env);
  return {
    profiles,
    problems: [...files.flatMap((file) => file.problems), ...problems],
    files: { config, credentials },
    found: files.some((file) => file.found),
    // The AWS CLI asks the older name first (botocore, session.py).
    default: env['AWS_DEFAULT_PROFILE'] || env['AWS_PROFILE'] || 'default',
    sections,
  };
}
