import { describe, expect, it } from 'vitest';
import { createHome, namesIn } from './home.ts';

// The rules are those of AWS's own cases for the parsers of its SDKs (smithy-rs, aws-config/test-data/profile-parser-tests.json). Where
// those cases refuse a whole file or drop a section, only what they list is a rule here: more is listed, and what is wrong is named.

describe('a header of the config file', () => {
  it.each([
    ['nothing at all', '', []],
    ['only blank lines and comments', '\n\t \n# one\n; two\n', []],
    ['a profile without settings', '[profile foo]', ['foo']],
    ['two of them', '[profile foo]\n[profile bar]', ['foo', 'bar']],
    ['blank lines between', '\t \n[profile foo]\n\t\n \nname = value\n\t \n[profile bar]\n \t', ['foo', 'bar']],
    ['spaces around the name', '[profile \tfoo \t]', ['foo']],
    ['a tab before the name', '[profile\tfoo]', ['foo']],
    ['spaces before the prefix', '[   profile foo    ]\nname = value\n[profile bar]', ['foo', 'bar']],
    ['Windows line ends', '[profile foo]\r\nname = value\r\n[profile bar]', ['foo', 'bar']],
    ['comments behind the bracket', '[profile foo] # one\n[profile bar] ; two', ['foo', 'bar']],
    ['comments at the bracket', '[profile foo]; one\n[profile bar]# two\n[profile baz];', ['foo', 'bar', 'baz']],
    ['a comment with a bracket in it', '[profile foo] # see [docs]', ['foo']],
    [
      'every allowed sign',
      '[profile some-thing:long/the_one%only.foo@bar+]',
      ['some-thing:long/the_one%only.foo@bar+'],
    ],
    ['every letter and digit', '[profile AZaz09-_]', ['AZaz09-_']],
    ['no prefix', '[foo]\nname = value', []],
    ['the prefix without a space', '[profilefoo]\nname = value\n[profile bar]', ['bar']],
    ['a name in several words', '[profile in valid]\nx = 1\n[profile bar]', ['bar']],
    ['[default]', '[default]', ['default']],
    ['[default] with spaces', '[ default ]', ['default']],
    ['[profile default]', '[profile default]', ['default']],
    ['an sso-session and services', '[sso-session foo]\nname = value\n[services x]\n[profile bar]', ['bar']],
  ])('with %s', async (_rule, config, names) => {
    expect(await namesIn({ config })).toEqual(names);
  });

  it('is read in quotes, and with characters that only the AWS CLI takes', async () => {
    const config = '[profile "two words"]\n[profile \'é\']\n[profile foo!bar]\n[profile a\\ b]';
    expect(await namesIn({ config })).toEqual(['two words', 'é', 'foo!bar', 'a b']);
  });

  it.each([
    ['an end', '[profile foo\n[profile bar]'],
    ['a name', '[profile ""]\n[profile]\n[]\n[profile bar]'],
    ['an end of its quote', '[profile "foo]\n[profile bar]'],
  ])('without %s harms no other', async (_what, config) => {
    expect(await namesIn({ config })).toEqual(['bar']);
  });
});

describe('a header of the credentials file', () => {
  it('is a name as it stands, also with the prefix, as for the AWS CLI', async () => {
    expect(await namesIn({ credentials: '[foo]\n[two words]\n[profile bar]' })).toEqual([
      'foo',
      'two words',
      'profile bar',
    ]);
  });

  it('is two names where spaces stand around it: that of the AWS CLI, and that of AWS’s cases', async () => {
    expect(await namesIn({ credentials: '[  foo ]' })).toEqual(['  foo ', 'foo']);
  });

  it('that looks like an sso-session without its space is a profile', async () => {
    expect(await namesIn({ credentials: '[sso-sessionfoo]\n[bar]' })).toEqual(['sso-sessionfoo', 'bar']);
  });

  it('may not have the name that stands for the environment', async () => {
    await using home = await createHome({ credentials: '[a]\n[[environment]]' });
    const { profiles, problems, sections } = await home.read();
    expect(profiles.map(({ name }) => name)).toEqual(['a']);
    expect([...sections.profiles.keys()]).toEqual(['a']);
    expect(problems).toMatchObject([{ code: 'BrokenProfile', place: { file: home.credentials, line: 2 } }]);
  });
});

describe('a setting', () => {
  it.each([
    ['is trimmed', 'name \t=  \tvalue \t', { name: 'value' }],
    ['may hold equals signs', 'name = val=ue', { name: 'val=ue' }],
    ['may be empty', 'name =', { name: '' }],
    ['may stand without spaces', 'a=1', { a: '1' }],
    ['may hold brackets', 'name = [x]', { name: '[x]' }],
    ['may hold any character', 'name = 😂', { name: '😂' }],
    [
      'ends before a comment that begins with a space',
      'a = value # one ; two\nb = value ; two # one',
      { a: 'value', b: 'value' },
    ],
    ['ends before an empty comment', 'name = value ;\n', { name: 'value' }],
    ['keeps a sign that stands at it', 'a = value; x\nb = value# x', { a: 'value; x', b: 'value# x' }],
    ['is empty where a comment takes its place', 'name = # comment', { name: '' }],
    [
      'is a command with its signs between quotes, and ends before a comment behind them',
      `credential_process = x "a ; \\" # b" 'c # d' ; comment`,
      { credential_process: `x "a ; \\" # b" 'c # d'` },
    ],
    [
      'is a command as it stands where a quote does not end',
      `credential_process = x 'a ; b`,
      { credential_process: `x 'a ; b` },
    ],
    ['goes on in deeper lines, trimmed', 'name = value\n -a\n \t -b \t ', { name: 'value\n-a\n-b' }],
    ['keeps comment signs in deeper lines', 'name = value\n -a # b ; c', { name: 'value\n-a # b ; c' }],
    ['has its key in lower case', 'NaMe = value', { name: 'value' }],
    ['wins over one before it', 'name = value\nName = value2', { name: 'value2' }],
    ['may be separated by a colon, as for the AWS CLI', 'name : value', { name: 'value' }],
    [
      'may have settings below it',
      's3 =\n name = value\n\t \n name2 = value2',
      { s3: '', 's3.name': 'value', 's3.name2': 'value2' },
    ],
    ['may have settings without spaces below it', 's3 =\n a=1', { s3: '', 's3.a': '1' }],
    [
      'may have odd and empty settings below it',
      's3 =\n in valid = x\n name =',
      { s3: '', 's3.in valid': 'x', 's3.name': '' },
    ],
  ])('%s', async (_rule, settings, expected) => {
    expect(await settingsOf({ config: `[profile foo]\n${settings}` })).toEqual(expected);
  });

  it('is told apart by its section, also in an indented file', async () => {
    const config = '  [profile foo]\n  name = value\n  [profile bar]\n  name = other';
    expect(await settingsOf({ config })).toEqual({ name: 'value' });
    expect(await settingsOf({ config }, 'bar')).toEqual({ name: 'other' });
  });
});

describe('a profile in several places', () => {
  it.each([
    ['one file', { config: '[profile foo]\na = 1\nb = 1\n[profile foo]\nb = 2\nc = 2' }, { a: '1', b: '2', c: '2' }],
    ['both files', { config: '[profile foo]\na = 1\nb = 1', credentials: '[foo]\nb = 2' }, { a: '1', b: '2' }],
  ])('of %s is one, and the later setting wins', async (_where, files, expected) => {
    expect(await namesIn(files)).toEqual(['foo']);
    expect(await settingsOf(files)).toEqual(expected);
  });

  it.each([
    ['before', '[profile default]\na = 1\n[default]\nb = 2\n[profile default]\nc = 3'],
    ['behind', '[default]\nb = 2\n[profile default]\na = 1\nc = 3'],
  ])('named default is that with the prefix, %s it', async (_where, config) => {
    const files = { config, credentials: '[default]\nsecret = foo' };
    expect(await namesIn(files)).toEqual(['default']);
    expect(await settingsOf(files, 'default')).toEqual({ a: '1', c: '3', secret: 'foo' });
  });
});

async function settingsOf(
  files: { config?: string; credentials?: string },
  name = 'foo',
): Promise<Record<string, string>> {
  await using home = await createHome(files);
  const { sections } = await home.read();
  const settings = sections.profiles.get(name)?.settings ?? new Map();
  return Object.fromEntries([...settings].map(([key, { value }]) => [key, value]));
}
