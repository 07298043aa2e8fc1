import type { Problem } from '../problem.ts';
import { decode } from './decode.ts';
import { oddityProblem, refusalProblem, sizeProblem, unnamedProblem } from './fileProblems.ts';
import { inTurns } from './inTurns.ts';
import { readAwsFile } from './readAwsFile.ts';
import { scan } from './scan.ts';
import { type AwsFile, namesOf } from './sectionNames.ts';
import type { FileSections, NamedSection } from './sections.ts';

/** One of the AWS files, read as far as it can be. */
export interface ReadFile extends FileSections {
  /** Whether something stands at the path, readable or not. */
  readonly found: boolean;
  readonly problems: readonly Problem[];
}

/** More sections than these that no tool reads are not worth a message each. */
const mostUnnamed = 10;
/** So many headers take a millisecond or two: others get their turn in between. */
const headersAtOnce = 500;

/** Without what stands behind the last line end: a character may be cut in two there. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1);
}

/** Reads and scans one file. Never rejects for what stands at the path. */
export async function readSections(file: string, kind: AwsFile): Promise<ReadFile> {
  const content = await readAwsFile(file);
  if (content.state !== 'read') {
    const problems = content.state === 'unreadable' ? [content.problem] : [];
    return { file, kind, sections: [], found: content.state === 'unreadable', problems };
  }
  const { text, oddity } = decode(content.left > 0 ? wholeLines(content.bytes) : content.bytes);
  const scanned = await scan(text);
  const sections: NamedSection[] = [];
  const unnamed: Problem[] = [];
  await inTurns(scanned.sections, headersAtOnce, (section) => {
    const named = { section, names: namesOf(section.header, kind) };
    sections.push(named);
    const problem = unnamed.length < mostUnnamed ? unnamedProblem(file, kind, named) : undefined;
    if (problem !== undefined) unnamed.push(problem);
  });
  return {
    file,
    kind,
    sections,
    found: true,
    problems: [
      ...(content.left > 0 ? [sizeProblem(file, content.left)] : []),
      ...(oddity ? [oddityProblem(file, oddity)] : []),
      ...scanned.refusals.map((refusal) => refusalProblem(file, refusal)),
      ...unnamed,
    ],
  };
}
