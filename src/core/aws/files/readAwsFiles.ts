import type { AwsFiles } from '../profiles.ts';
import { listProfiles } from './listProfiles.ts';
import { awsPaths, type PathsOptions } from './paths.ts';
import { readSections } from './readSections.ts';
import { joinSections } from './sections.ts';

/** Reads and joins both AWS files as they are now. Never rejects for what stands in them. */
export async function readAwsFiles(options: PathsOptions): Promise<AwsFiles> {
  const { env } = options;
  const { config, credentials } = awsPaths(options);
  const files = await Promise.all([readSections(config, 'config'), readSections(credentials, 'credentials')]);
  const sections = await joinSections(files);
  const { profiles, problems } = await listProfiles(sections, env);
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
