import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { Problem } from '../../../src/core/aws/problem.ts';
import { isName, isRegion, readDocumentPath } from '../../../src/core/configurationSet.ts';
import { readArgument } from '../../../src/ui/arguments.ts';
import { disabledFindings } from '../../../src/ui/disabledFindings.ts';
import { commands } from '../../../src/ui/ids.ts';
import { shownAttributes } from '../../../src/ui/shownAttributes.ts';
import { shownProfiles } from '../../../src/ui/shownProfiles.ts';
import { api, loadProd, prod, withSetting } from '../../vscode/codeSession.ts';
import { emulator } from '../../vscode/emulator.ts';
import { runs, seed } from '../settings.ts';

/** Throws where it is looked at, but for fast-check, which prints it. */
const trap = new Proxy(
  {},
  {
    has: (_target, key) => key === fc.toStringMethod,
    get: (_target, key) => (key === fc.toStringMethod ? () => 'trap' : spring()),
    getOwnPropertyDescriptor: spring,
    ownKeys: spring,
  },
);

function spring(): never {
  throw new Error('a trap');
}

/** Anything that another extension could pass. */
const junk = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(
    '__proto__',
    'a'.repeat(1_000_000),
    () => 'prod',
    Symbol('x'),
    new Array(3),
    vscode.Uri.file('/etc/passwd'),
    trap,
  ),
);

/** Objects with the members that arguments have, each right or not. */
const members = fc.record(
  {
    profile: fc.oneof(fc.constantFrom('prod', 'nobody', ''), junk),
    region: fc.oneof(fc.constantFrom('eu-west-1', 'eu-west-1.evil.example', '../'), junk),
    name: fc.oneof(fc.constantFrom('news', 'a b', '<b>'), junk),
    attributes: fc.oneof(fc.constantFrom(['deliveryOptions'], ['deliveryOptions', 'x']), junk),
    view: fc.oneof(fc.constantFrom('json', 'html'), junk),
    kind: fc.constantFrom('configurationSet', 'region'),
  },
  { requiredKeys: [] },
);
const argument = fc.oneof(
  junk,
  members,
  fc
    .tuple(fc.constantFrom('aws-ses', 'aws-ses-details', 'file'), fc.string({ unit: 'binary', maxLength: 30 }))
    .map(([scheme, path]) => vscode.Uri.from({ scheme, path: `/${path.toWellFormed()}` })),
);

const options = { numRuns: Math.ceil(runs / 10), seed };

/** Whether a command takes this argument, with some members as they are given: then it goes to work, and asks for what is missing. */
function isValid(argument: unknown, given?: object): boolean {
  try {
    readArgument(given ? { ...Object(argument), ...given } : argument);
    return true;
  } catch {
    return false;
  }
}

describe('what other extensions and models pass', function () {
  // As long as the runs take.
  this.timeout(0);
  before(loadProd);
  afterEach(async () => {
    assert.deepEqual(await emulator.requests(), []);
    assert.equal('polluted' in {}, false);
  });

  it('is read as an argument of a command, or refused', () => {
    fc.assert(
      fc.property(argument, (given) => {
        try {
          const { profile, region, name, attributes } = readArgument(given);
          assert.ok(profile === undefined || (typeof profile === 'string' && profile !== ''));
          assert.ok(region === undefined || isRegion(region));
          assert.ok(name === undefined || isName(name));
          assert.ok(attributes === undefined || Array.from(attributes).every((each) => typeof each === 'string'));
        } catch (error) {
          assert.ok(error instanceof Problem || (error instanceof Error && error.message === 'a trap'), String(error));
        }
      }),
      { ...options, numRuns: runs },
    );
  });

  it('and is no argument, no command acts on', async () => {
    const ids = fc.constantFrom(...Object.values(commands).filter((id) => !takesNone.has(id)));
    await fc.assert(
      fc.asyncProperty(ids, argument, async (id, given) => {
        fc.pre(given !== undefined && given !== null && !isValid(given));
        assert.equal(await vscode.commands.executeCommand(id, given), undefined);
        await vscode.commands.executeCommand('notifications.clearAll');
      }),
      options,
    );
  });

  it('is refused by the tools with words for the model, where it is none of what they ask for', async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('ses_'));
    const input = fc.oneof(
      fc.object(),
      fc.record({ profile: fc.jsonValue(), region: fc.jsonValue(), name: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), input, async (name, given) => {
        fc.pre(!('name' in given && isName(given.name)));
        const call = async () => vscode.lm.invokeTool(name, { input: given, toolInvocationToken: undefined });
        await assert.rejects(call, (error) => {
          assert.ok(error instanceof Error);
          assert.match(error.message, /The input needs|not formed like an AWS region|cannot be a configuration set/);
          return true;
        });
      }),
      options,
    );
  });

  it('is refused by the API with a code, as a scope, a target and a document', async () => {
    const ses = await api();
    const method = fc.constantFrom('list', 'describe', 'namesIn');
    await fc.assert(
      fc.asyncProperty(method, argument, async (name, given) => {
        // What a method does not look at may be anything.
        const unused = { attributes: undefined, view: undefined, ...(name === 'list' && { name: undefined }) };
        fc.pre(name === 'namesIn' || !isValid(given, unused));
        await assert.rejects(Reflect.apply(ses[name], ses, [given]), isRefusal);
      }),
      options,
    );
  });

  it('is refused by the API with a code, as options, or changes nothing', async () => {
    const ses = await api();
    await ses.describe(newsletter);
    await emulator.clearRequests();
    await fc.assert(
      fc.asyncProperty(fc.oneof(members, junk), async (given) => {
        const details = await Reflect.apply(ses.describe, ses, [newsletter, given]).catch((error: unknown) => {
          assert.ok(isRefusal(error));
        });
        if (details) assert.equal(details.ConfigurationSet?.Name, newsletter.name);
      }),
      options,
    );
  });
});

const newsletter = { ...prod, name: 'newsletter-prod' };

/** Whether the API told that it cannot use what it was given; what a trap threw comes back as it is. */
function isRefusal(error: unknown): boolean {
  assert.ok(error instanceof Error);
  if (error.message === 'a trap') return true;
  assert.ok('code' in error, String(error));
  assert.match(String(error.code), /^Invalid(Argument|Name|Region)$/);
  return error.message !== '';
}

/** Commands that ask, or act, whatever they are given. */
const takesNone: ReadonlySet<string> = new Set([
  commands.describeAtCursor,
  commands.find,
  commands.selectScope,
  commands.clearCache,
  commands.showLog,
  commands.copyPolicy,
]);

describe('settings of any value', function () {
  this.timeout(0);
  const names = [
    'profiles',
    'regions',
    'defaultView',
    'attributes',
    'cache.minutes',
    'findings.disabled',
    'hover.enabled',
    'links.enabled',
    'completion.enabled',
    'diagnostics.enabled',
    'code.extraKeys',
  ];

  it('leave everything at work', async () => {
    const code = "ConfigurationSetName: 'newsletter-prod'\nmail_set = 'newsletter-prod'\n";
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content: code });
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(['__proto__'], ['(', '[a-', ''], { x: 1 }, -1, 1e308, [null]),
    );
    const ses = await api();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), value, async (name, set) => {
        await withSetting(name, set, async () => {
          for (const attribute of shownAttributes()) assert.equal(typeof attribute, 'string');
          for (const id of disabledFindings()) assert.equal(typeof id, 'string');
          assert.deepEqual(shownProfiles([]), []);
          const position = new vscode.Position(0, 25);
          for (const provider of ['Hover', 'Definition', 'CompletionItem'])
            await vscode.commands.executeCommand(`vscode.execute${provider}Provider`, document.uri, position);
          await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri);
          assert.equal(
            (await ses.namesIn(document)).some(({ name }) => name === 'newsletter-prod'),
            true,
          );
          assert.ok((await ses.list(prod)).includes('newsletter-prod'));
        });
      }),
      { ...options, numRuns: Math.ceil(runs / 100) },
    );
  });
});

describe('documents of any address', function () {
  this.timeout(0);

  it('open as the set that they name, or fail with words', async () => {
    await emulator.clearRequests();
    const scheme = fc.constantFrom('aws-ses', 'aws-ses-details', 'aws-ses-overview');
    await fc.assert(
      fc.asyncProperty(scheme, fc.string({ unit: 'binary', maxLength: 30 }), async (scheme, text) => {
        const uri = vscode.Uri.from({ scheme, path: `/${text.toWellFormed()}` });
        fc.pre(readDocumentPath(uri) === undefined);
        await assert.rejects(async () => vscode.workspace.openTextDocument(uri));
      }),
      options,
    );
    assert.deepEqual(await emulator.requests(), []);
  });
});
