import { Problem } from '../core/aws/problem.ts';

const signIn =
  'Do not call again yet: ask the user to run the command “Amazon SES: Sign In” for this profile, or to open the region in the view Amazon SES, and call again afterwards.';
const permission = 'Do not call again: tell the user. The command “Amazon SES: Copy IAM Policy” copies what is needed.';
const correct = 'Correct the input and call again.';
const later = 'Call again once; where it fails again, tell the user.';

/** What a model can do about a problem, by the problem's code. */
const advice: ReadonlyMap<string, string> = new Map([
  ['SignInNeeded', signIn],
  ['MfaCancelled', signIn],
  ['NoCredentials', signIn],
  ['ExpiredToken', signIn],
  ['EndpointRefused', signIn],
  ['AccessDenied', permission],
  ['InvalidArgument', correct],
  ['InvalidName', correct],
  ['InvalidRegion', correct],
  ['UnknownProfile', 'Call ses_find_configuration_set to learn which profiles and regions there are.'],
  [
    'ConfigurationSetDoesNotExist',
    'Call ses_list_configuration_sets for the names in this region, or ses_find_configuration_set for where this name is.',
  ],
  ['Throttling', later],
  ['Timeout', later],
  ['Network', later],
  ['ServiceUnavailable', later],
]);

/** The error as a model gets it: what went wrong, and what to do next. Of an error that is no `Problem`, nothing is told. */
export function failureOf(error: unknown): Error {
  if (!(error instanceof Problem)) {
    return new Error('The tool failed in a way that it does not know. Do not call again: tell the user.');
  }
  return new Error(`${error.message} ${advice.get(error.code) ?? 'Do not call again: tell the user.'}`);
}
