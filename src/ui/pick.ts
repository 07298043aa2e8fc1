import { checkScope, type Target } from '../core/configurationSet.ts';
import { commandTitle } from './commandTitle.ts';
import type { CommandId } from './ids.ts';
import { type Suggestions, steps } from './pickerSteps.ts';
import { ask, back, type Question } from './question.ts';
import type { Services } from './services.ts';
import { usableProfile } from './usableProfile.ts';

type Key = keyof Target;

/** Asks for each key that is not given, in their order, under the command's title. Keys that nobody asks for stay as given, or empty. */
export async function pick(
  services: Services,
  given: Partial<Target>,
  keys: readonly Key[],
  command: CommandId,
  suggestions: Suggestions = {},
  reason?: string,
): Promise<Target | undefined> {
  if (given.profile !== undefined) await usableProfile(services.profiles, given.profile);
  if (given.region !== undefined) checkScope({ profile: '', region: given.region });
  const title = commandTitle(command);
  const missing = keys.filter((key) => given[key] === undefined);
  const picked = { profile: given.profile ?? '', region: given.region ?? '', name: given.name ?? '' };
  let position = 0;
  let isBack = false;
  let isRegionSkipped = false;
  for (let key = missing[position]; key !== undefined; key = missing[position]) {
    const frame = {
      title,
      step: position + 1,
      totalSteps: missing.length,
      mayGoBack: position > 0,
      isRegionSkipped,
      reason,
    };
    const question = await steps[key](services, picked, frame, suggestions);
    const isSuggested = (suggestions[key] ?? []).length > 0;
    // Who goes back wants to be asked, also where there is only one answer.
    const only: string | undefined = isBack || isSuggested ? undefined : onlyAnswer(question);
    const answer: string | typeof back | undefined = only ?? (await ask(question));
    isRegionSkipped = only !== undefined && key === 'region';
    if (answer === undefined) return undefined;
    isBack = answer === back;
    if (answer === back) {
      position -= 1;
    } else {
      picked[key] = answer;
      position += 1;
      await services.lastChoice.remember({ ...services.lastChoice.read(), [key]: answer });
    }
  }
  return picked;
}

/** The one answer that is offered, where no more can come and it can be chosen. */
function onlyAnswer(question: Question): string | undefined {
  const { choices, busy } = question.offer();
  const [only] = choices;
  return choices.length === 1 && !busy && !only?.problem ? only?.value : undefined;
}
