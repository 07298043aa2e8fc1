import { documentPath, readDocumentPath, schemes, type Target } from './configurationSet.ts';

/** The extension's id: VS Code hands it the links whose authority this is. */
export const extensionId = 'ses-configuration-sets.ses-configuration-sets';

/** Longer than any profile's name. */
const longestProfile = 512;

/**
 * A link that opens the set in a colleague's VS Code: `vscode://EXTENSION/PROFILE/REGION/NAME`. Always of VS Code's own scheme, for that of
 * a build such as a server's opens nowhere.
 */
export function setLink(target: Target): string {
  const path = documentPath(target, 'details');
  // VS Code decodes a path once, before an extension sees it.
  return `vscode://${extensionId}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * The set that a link names, as VS Code hands it on: its path, query and fragment, decoded. Anybody can write one, so any other shape is
 * refused with undefined: more than a profile, a region and a name, or a profile that would not show as what it is.
 */
export function readSetLink({
  path,
  query,
  fragment,
}: {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}): Target | undefined {
  if (query !== '' || fragment !== '') return undefined;
  const target = readDocumentPath({ scheme: schemes.details, path })?.target;
  if (target === undefined || target.profile.length > longestProfile) return undefined;
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(target.profile) ? undefined : target;
}
