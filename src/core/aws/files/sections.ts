import type { FilePlace } from '../problem.ts';
import { inTurns } from './inTurns.ts';
import type { ScannedSection } from './scan.ts';
import type { AwsFile, SectionName } from './sectionNames.ts';

/** A setting in one of the AWS files. */
export interface Setting {
  readonly value: string;
  readonly place: FilePlace;
  readonly from: AwsFile;
}

/** A section of the AWS files, joined from everywhere where its name stands. */
export interface Section {
  readonly name: string;
  /** Where it first begins. */
  readonly place: FilePlace;
  /** By key in lower case; a nested one is `s3.addressing_style`. */
  readonly settings: ReadonlyMap<string, Setting>;
}

/** What stands in the two AWS files, by name, in the files' order. */
export interface Sections {
  readonly profiles: ReadonlyMap<string, Section>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
}

/** A section as it stands in a file, and what its header names there. */
export interface NamedSection {
  readonly section: ScannedSection;
  readonly names: readonly SectionName[];
}

/** One file's part in `joinSections`. */
export interface FileSections {
  readonly file: string;
  readonly kind: AwsFile;
  readonly sections: readonly NamedSection[];
}

/** So many take a millisecond or two: others get their turn in between. */
const sectionsAtOnce = 500;

interface GrowingSection extends Section {
  readonly settings: Map<string, Setting>;
}

/**
 * Joins the sections of the files, given in their order: a setting of a later file wins, and within a file the later one, as AWS's
 * documentation of the two files has it. `[profile default]` hides a `[default]` of the same file.
 */
export async function joinSections(files: readonly FileSections[]): Promise<Sections> {
  const joined = {
    profile: new Map<string, GrowingSection>(),
    ssoSession: new Map<string, GrowingSection>(),
    services: new Map<string, GrowingSection>(),
  } satisfies Record<SectionName['kind'], unknown>;
  for (const { file, kind, sections } of files) {
    const hidesDefault = sections.some(({ names }) => names.some((name) => isDefault(name) && name.isPrefixed));
    await inTurns(sections, sectionsAtOnce, ({ section, names }) => {
      for (const name of names) {
        if (!(hidesDefault && isDefault(name) && !name.isPrefixed))
          add(joined[name.kind], name.name, { file, kind }, section);
      }
    });
  }
  return { profiles: joined.profile, ssoSessions: joined.ssoSession, services: joined.services };
}

function isDefault({ kind, name }: SectionName): boolean {
  return kind === 'profile' && name === 'default';
}

function add(
  sections: Map<string, GrowingSection>,
  name: string,
  { file, kind }: Pick<FileSections, 'file' | 'kind'>,
  scanned: ScannedSection,
): void {
  const section = sections.get(name) ?? { name, place: { file, line: scanned.line }, settings: new Map() };
  sections.set(name, section);
  for (const [key, { value, line }] of scanned.settings)
    section.settings.set(key, { value, place: { file, line }, from: kind });
}
