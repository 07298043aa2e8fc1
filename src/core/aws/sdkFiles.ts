import { join } from 'node:path';
import { externalDataInterceptor, getHomeDir } from '@smithy/core/config';
import { sdkConfig } from './files/sdkConfig.ts';
import type { Sections } from './files/sections.ts';

/**
 * Hands the SDK the AWS files as we read them, in place of its own reading: whatever part of it asks for the config or the credentials
 * file gets this text, until the next call. To be called before credentials are made, and again after the files changed.
 */
export function supplyToSdk(sections: Sections): void {
  const [config, credentials] = [
    pathsOf(process.env['AWS_CONFIG_FILE'], 'config'),
    pathsOf(process.env['AWS_SHARED_CREDENTIALS_FILE'], 'credentials'),
  ];
  // A file that both variables name is asked for as either: with everything in it, it answers both.
  for (const path of credentials) externalDataInterceptor.interceptFile(path, '');
  const text = sdkConfig(sections);
  for (const path of config) externalDataInterceptor.interceptFile(path, text);
}

/** The paths by which the SDK asks for a file: some of its readers expand `~`, others do not. */
function pathsOf(variable: string | undefined, name: string): string[] {
  const path = variable || join(getHomeDir(), '.aws', name);
  return path.startsWith('~/') ? [path, join(getHomeDir(), path.slice(2))] : [path];
}
