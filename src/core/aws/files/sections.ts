import type { FilePlace } from '../problem.ts';
import type { ScannedSection } from './scan.ts';
import { type AwsFile, namesOf, type SectionName } from './sectionNames.ts';

/** A setting in one of the AWS files. */
export interface Setting {
  readonly value: string;
  readonly place: FilePlace;
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

/** One file's part in `joinSections`. */
export interface FileSections {
  readonly file: string;
  readonly kind: AwsFile;
  readonly sections: readonly ScannedSection[];
}

interface GrowingSection extends Section {
  readonly settings: Map<string, Setting>;
}

/**
 * Joins the sections of the files, given in their order: a setting of a later file wins, and within a file the later one, as AWS's
 * documentation of the two files has it. `[profile default]` hides a `[default]` of the same file.
 */
export function joinSections(files: readonly FileSections[]): Sections {
  const joined = {
    profile: new Map<string, GrowingSection>(),
    ssoSession: new Map<string, GrowingSection>(),
    services: new Map<string, GrowingSection>(),
  } satisfies Record<SectionName['kind'], unknown>;
  for (const { file, kind, sections } of files) {
    const named = sections.flatMap((section) => namesOf(section.header, kind).map((name) => ({ name, section })));
    const hidesDefault = named.some(({ name }) => isDefault(name) && name.isPrefixed);
    for (const { name, section } of named) {
      if (!(hidesDefault && isDefault(name) && !name.isPrefixed)) add(joined[name.kind], name.name, file, section);
    }
  }
  return { profiles: joined.profile, ssoSessions: joined.ssoSession, services: joined.services };
}

function isDefault({ kind, name }: SectionName): boolean {
  return kind === 'profile' && name === 'default';
}

function add(sections: Map<string, GrowingSection>, name: string, file: string, scanned: ScannedSection): void {
  const section = sections.get(name) ?? { name, place: { file, line: scanned.line }, settings: new Map() };
  sections.set(name, section);
  for (const [key, { value, line }] of scanned.settings) section.settings.set(key, { value, place: { file, line } });
}
