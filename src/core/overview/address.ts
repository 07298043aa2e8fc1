import { decodeSegments, encodeSegment, isRegion, type Scope } from '../configurationSet.ts';

/** The scheme under which overviews are addressed: `aws-ses-overview:/PROFILE/REGION`. */
export const overviewScheme = 'aws-ses-overview';

/** The path of a region's overview, for `Uri.from`. Not for `Uri.parse`, which decodes `%2F`. */
export function overviewPath({ profile, region }: Scope): string {
  return `/${encodeSegment(profile)}/${encodeSegment(region)}`;
}

/** The scope that an overview's path (as in `vscode.Uri`) names, or undefined where it has any other shape. */
export function readOverviewPath(path: string): Scope | undefined {
  const parts = decodeSegments(path);
  const [profile, region] = parts;
  if (parts.length !== 2 || !profile || !isRegion(region)) return undefined;
  return overviewPath({ profile, region }) === path ? { profile, region } : undefined;
}
