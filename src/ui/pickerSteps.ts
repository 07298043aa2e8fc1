import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Change, Listed } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import { checkScope, checkTarget, type Scope, type Target } from '../core/configurationSet.ts';
import { withProgress } from './progress.ts';
import type { Question } from './question.ts';
import type { Choice } from './questionItems.ts';
import type { Services } from './services.ts';
import { shownProfiles } from './shownProfiles.ts';
import { checkAnyProfile, usableProfile } from './usableProfile.ts';

/** What a step shows around its question. */
export interface Frame extends Pick<Question, 'title' | 'step' | 'totalSteps' | 'mayGoBack'> {
  /** Whether the step before asks for a region, and was skipped as it had one answer. Back asks it. */
  readonly isRegionSkipped: boolean;
  /** A sentence that says why the profile is asked for, where that may surprise. */
  readonly reason?: string | undefined;
}

/** A value that somebody else than the user proposes, and where that stands: `prod`, in `.env`. */
export interface Suggestion {
  readonly value: string;
  readonly source: string;
}

export type Suggestions = { readonly [Key in keyof Target]?: readonly Suggestion[] };

/** Makes the question for one part of a target, from the parts that are already picked. */
type Step = (services: Services, picked: Target, frame: Frame, suggestions: Suggestions) => Promise<Question>;

/** The three questions of a picker. */
export const steps: Readonly<Record<keyof Target, Step>> = { profile: askProfile, region: askRegion, name: askName };

async function askProfile(
  { profiles, lastChoice }: Services,
  _picked: Target,
  frame: Frame,
  suggestions: Suggestions,
): Promise<Question> {
  const list = await profiles.read();
  checkAnyProfile(list);
  const all = shownProfiles(list.profiles).map(({ name, account, role, problem }): Choice => {
    return { value: name, description: [account, role && t('role {0}', role)].filter(Boolean).join(' · '), problem };
  });
  // A project may name a profile that this machine does not have.
  const suggested = (suggestions.profile ?? []).filter((suggestion) =>
    all.some(({ value }) => value === suggestion.value),
  );
  const choices = suggestedFirst(all, suggested);
  const start = suggested[0]?.value ?? lastChoice.read().profile ?? list.default;
  const placeholder = [frame.reason, t('Choose an AWS profile')].filter(Boolean).join(' ');
  return { ...frame, start, offer: () => ({ placeholder, choices }) };
}

async function askRegion(
  services: Services,
  { profile }: Target,
  frame: Frame,
  suggestions: Suggestions,
): Promise<Question> {
  const { catalog, lastChoice, profiles, regions } = services;
  const all = regions.of(await usableProfile(profiles, profile)).map((region): Choice => {
    return { value: region, description: summaryOf(catalog.listed({ profile, region })) };
  });
  const choices = suggestedFirst(all, suggestions.region ?? []);
  const placeholder = t('Choose a region of {0}, or type another', profile);
  return {
    ...frame,
    start: suggestions.region?.[0]?.value ?? lastChoice.read().region,
    offer: () => ({ placeholder, choices }),
    check: (region) => problemOf(() => checkScope({ profile, region })),
  };
}

async function askName({ catalog, lastChoice }: Services, picked: Target, frame: Frame): Promise<Question> {
  const scope = { profile: picked.profile, region: picked.region };
  // A prompt would take this question's place and so end it: whatever asks for something comes before.
  const signIn = (signal: AbortSignal) => catalog.signIn(scope, { signal });
  let problem = await withProgress(t('Signing in to {0}', scope.profile), signIn).then(() => undefined, expected);
  let busy = true;
  return {
    ...frame,
    start: lastChoice.read().name,
    offer: () => {
      const listed = catalog.listed(scope);
      const names = listed && 'names' in listed ? listed.names : [];
      const placeholder = [placeholderOf(scope, listed), frame.isRegionSkipped && t('Back: other regions')];
      return {
        placeholder: placeholder.filter(Boolean).join(' · '),
        choices: names.map((value) => ({ value })),
        busy,
        problem,
      };
    },
    check: (name) => problemOf(() => checkTarget({ ...scope, name })),
    watch: (update) => {
      const controller = new AbortController();
      const end = catalog.onDidChange((change) => concerns(change, scope) && update());
      const load = async () => {
        problem ??= await catalog
          .list(scope, { signal: controller.signal, interactive: false })
          .then(() => undefined, expected);
        busy = false;
        if (!controller.signal.aborted) update();
      };
      void load();
      return vscode.Disposable.from(new vscode.Disposable(end), new vscode.Disposable(() => controller.abort()));
    },
  };
}

function placeholderOf({ profile, region }: Scope, listed: Listed | undefined): string {
  if (listed?.state === 'complete' && listed.names.length === 0) {
    return t('{0} has no configuration sets in {1}. Type a name all the same', profile, region);
  }
  return t('Choose a configuration set of {0} in {1}, or type its name', profile, region);
}

/** The choices, those that are suggested before the others and with where they come from. */
function suggestedFirst(choices: readonly Choice[], suggestions: readonly Suggestion[]): readonly Choice[] {
  const marked = suggestions.map(({ value, source }): Choice => {
    const choice = choices.find((each) => each.value === value) ?? { value };
    return { ...choice, description: [t('suggested by {0}', source), choice.description].filter(Boolean).join(' · ') };
  });
  return [...marked, ...choices.filter(({ value }) => suggestions.every((suggestion) => suggestion.value !== value))];
}

/** What is known of a region's list, in a few words. */
function summaryOf(listed: Listed | undefined): string {
  if (listed === undefined || listed.state === 'loading') return '';
  if (listed.state === 'failed') return listed.problem.summary;
  if (listed.state === 'partial') return `${listed.names.length}+`;
  return listed.names.length === 0 ? t('none') : String(listed.names.length);
}

function concerns({ scope, name }: Change, { profile, region }: Scope): boolean {
  return name === undefined && (scope === undefined || (scope.profile === profile && scope.region === region));
}

function problemOf(check: () => unknown): Problem | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return expected(error);
  }
}

function expected(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
