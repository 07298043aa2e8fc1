// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation puts values into such.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/aws/files/decode.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { comparableText } from '../../../src/core/compare/normalize.ts';
import { readSets } from '../../../src/core/compare/readFile.ts';
import { readYaml } from '../../../src/core/compare/readYaml.ts';
import type { Details } from '../../../src/core/configurationSet.ts';
import { cloudFormationJson, cloudFormationLimits } from '../../../src/core/exports/cloudFormation.ts';
import { recipeOf } from '../../../src/core/exports/recipe.ts';
import type { DescribedSet } from '../../emulator/describedSet.ts';
import { generateSets } from '../../emulator/index.ts';
import { irelandSets } from '../../emulator/samples/production.ts';
import { anySetFile } from './anySetFile.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
const origin = { region: 'eu-west-1', account: '111122223333' };
const read = (text: string) => readSets({ path: '/home/me/set.json', name: 'set.json', text }, readYaml);

/** The problem that reading the text ends in. */
function problemOf(text: string): Problem {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was read');
}

/** As the SDK gives it, without the one time that it holds: comparing leaves that out. */
function described(set: DescribedSet): Details {
  return JSON.parse(JSON.stringify(set, (key, value) => (key === 'LastFreshStart' ? undefined : value)));
}

const named = (sets: readonly DescribedSet[]) => sets.map((set) => [set.ConfigurationSet.Name, set] as const);

describe('an answer of the AWS CLI', () => {
  it.each(named([...irelandSets(), ...generateSets(40, 3)].filter((set) => Object.keys(set).length > 1)))(
    'reads as what was answered: %s',
    (_name, set) => {
      const [only, ...further] = read(`${JSON.stringify(set, null, 4)}\n`);
      expect(further).toEqual([]);
      expect(only && comparableText(only.set, origin)).toBe(comparableText(set, origin));
    },
  );

  it('may stand in a list with others', () => {
    const sets = irelandSets().filter((set) => Object.keys(set).length > 1);
    const read = readSets({ path: '/home/me/all.json', name: 'all.json', text: JSON.stringify(sets) }, readYaml);
    expect(read.map(({ label }) => label)).toEqual(sets.map((set) => set.ConfigurationSet.Name));
    expect(read.map(({ set }) => comparableText(set, origin))).toEqual(sets.map((set) => comparableText(set, origin)));
  });

  it('may be as Windows PowerShell writes it', () => {
    const text = '{"ConfigurationSet":{"Name":"news"},"TrackingOptions":{}}';
    expect(read(decode(Buffer.from(`\uFEFF${text}`, 'utf16le')).text)).toHaveLength(1);
    expect(read(decode(Buffer.from(`\uFEFF${text}`)).text)).toHaveLength(1);
  });
});

describe('a CloudFormation template', () => {
  // Two notes say what it is; each further one, what it leaves out.
  const whole = irelandSets().filter(
    (set) => recipeOf(target, described(set), cloudFormationLimits).notes.length === 2,
  );

  it.each(named(whole))('that makes %s reads as the set', (name, set) => {
    const recipe = recipeOf({ ...target, name }, described(set), cloudFormationLimits);
    const [only] = read(cloudFormationJson(recipe));
    expect(only?.label).toBe('ConfigurationSet');
    expect(only && comparableText(only.set, origin)).toBe(comparableText(set, origin));
  });

  const template = (resources: object, rest: object = {}) => JSON.stringify({ ...rest, Resources: resources });
  const set = (properties: object) => ({ Type: 'AWS::SES::ConfigurationSet', Properties: properties });
  const destination = (name: unknown, topic: unknown) => ({
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: name,
      EventDestination: {
        Name: 'bounces',
        Enabled: true,
        MatchingEventTypes: ['bounce', 'RENDERING_FAILURE'],
        SnsDestination: { TopicARN: topic },
      },
    },
  });

  it('gives each set its own destinations, named by reference or by name', () => {
    const sets = read(
      template({
        One: set({ Name: 'one' }),
        Two: set({ Name: 'two' }),
        OfOne: destination({ Ref: 'One' }, 'arn:aws:sns:eu-west-1:111122223333:one'),
        OfTwo: destination('two', 'arn:aws:sns:eu-west-1:111122223333:two'),
      }),
    );
    expect(
      sets.map(({ label, set: { EventDestinations } }) => [
        label,
        EventDestinations?.map((each) => each.SNSDestination?.TopicARN),
      ]),
    ).toEqual([
      ['One', ['arn:aws:sns:eu-west-1:111122223333:one']],
      ['Two', ['arn:aws:sns:eu-west-1:111122223333:two']],
    ]);
  });

  it('puts the marks where CloudFormation puts the stack’s place, and defaults where it puts parameters', () => {
    const [only] = read(
      template(
        {
          Set: set({ Name: { Ref: 'SetName' } }),
          Destination: destination(
            { Ref: 'Set' },
            { 'Fn::Sub': 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:mail' },
          ),
        },
        { Parameters: { SetName: { Type: 'String', Default: 'news' } } },
      ),
    );
    const described = {
      ConfigurationSet: { Name: 'news' },
      DeliveryOptions: { TlsPolicy: 'Optional' },
      ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
      EventDestinations: [
        {
          Name: 'bounces',
          Enabled: true,
          MatchingEventTypes: ['bounce', 'renderingFailure'],
          SNSDestination: { TopicARN: 'arn:aws:sns:eu-west-1:111122223333:mail' },
        },
      ],
    };
    expect(only && comparableText(only.set, {})).toBe(comparableText(described, origin));
  });

  const yaml = [
    'AWSTemplateFormatVersion: 2010-09-09',
    'Parameters:',
    '  Stage: {Type: String, Default: test}',
    'Resources:',
    '  Set:',
    '    Type: AWS::SES::ConfigurationSet',
    '    Properties: {Name: !Sub "${Stage}-news", ReputationOptions: {ReputationMetricsEnabled: true}}',
    '  Bounces:',
    '    Type: AWS::SES::ConfigurationSetEventDestination',
    '    Properties:',
    '      ConfigurationSetName: !Ref Set',
    '      EventDestination:',
    '        Name: bounces',
    '        Enabled: true',
    '        MatchingEventTypes: [bounce]',
    '        SnsDestination:',
    '          TopicARN: !Join [":", [!GetAtt Topic.Arn, !ImportValue  x, ~]]',
    '',
  ].join('\n');
  const json = {
    Parameters: { Stage: { Type: 'String', Default: 'test' } },
    Resources: {
      Set: set({ Name: { 'Fn::Sub': '${Stage}-news' }, ReputationOptions: { ReputationMetricsEnabled: true } }),
      Bounces: destination({ Ref: 'Set' }, '${Topic.Arn}:${!ImportValue x}:${~}'),
    },
  };
  const resources: { Bounces: { Properties: { EventDestination: { MatchingEventTypes: string[] } } } } = json.Resources;
  resources.Bounces.Properties.EventDestination.MatchingEventTypes = ['bounce'];

  it.each([
    ['an object', json],
    ['a text of JSON', JSON.stringify(json, null, '\t')],
    ['a text of YAML', yaml],
    ['a text of YAML from Windows', yaml.replaceAll('\n', '\r\n')],
  ])('may be what “aws cloudformation get-template” answers, as %s', (_what, TemplateBody) => {
    const [only, ...further] = read(JSON.stringify({ TemplateBody, StagesAvailable: ['Original'] }, null, 4));
    expect(further).toEqual([]);
    expect(only).toEqual({
      label: 'Set',
      set: {
        ConfigurationSet: { Name: 'test-news' },
        EventDestinations: [
          {
            Name: 'bounces',
            Enabled: true,
            MatchingEventTypes: ['bounce'],
            SNSDestination: { TopicARN: '${Topic.Arn}:${!ImportValue x}:${~}' },
          },
        ],
        DeliveryOptions: { TlsPolicy: 'Optional' },
        ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: true },
      },
    });
  });

  it('may be a text of YAML of almost 1 MB', () => {
    const [head, ...resources] = yaml.split(/(?<=Resources:\n)/);
    const many = resources.join('').repeat((1024 * 1024) / resources.join('').length - 1);
    const [only] = read(JSON.stringify({ TemplateBody: `${head}${many}` }));
    expect(only?.label).toBe('Set');
  });

  it('fills in what Amazon SES does where the template says nothing', () => {
    const [only] = read(template({ Set: { Type: 'AWS::SES::ConfigurationSet' } }));
    expect(only?.set).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'Optional' },
      ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
    });
  });

  it.each([
    [
      { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sns:', { Ref: 'AWS::Region' }, ':1:', 'mail']] },
      'arn:{partition}:sns:{region}:1:mail',
    ],
    [{ 'Fn::Sub': ['${Name}-mail', { Name: { Ref: 'Stage' } }] }, 'test-mail'],
    [{ 'Fn::GetAtt': ['Topic', 'TopicArn'] }, '${Topic.TopicArn}'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${Net}-topic' } }, '${{"Fn::ImportValue":{"Fn::Sub":"${Net}-topic"}}}'],
    [{ Ref: 'Topic' }, '${Topic}'],
    [{ 'Fn::GetAtt': 'Topic.TopicArn' }, '${Topic.TopicArn}'],
    [{ 'Fn::Join': ['-', ['a', 7, { Ref: 'Count' }]] }, 'a-${7}-3'],
    [{ 'Fn::Sub': '${!Literal}-${Stage}' }, '${!Literal}-test'],
  ])('writes %j out as far as the template tells', (value, text) => {
    const [only] = read(
      template(
        { Set: set({}), Destination: destination({ Ref: 'Set' }, value) },
        { Parameters: { Stage: { Type: 'String', Default: 'test' }, Count: { Type: 'Number', Default: 3 } } },
      ),
    );
    expect(only?.set.EventDestinations?.[0]?.SNSDestination?.TopicARN).toBe(text);
  });

  it('takes words that neither CloudFormation nor the API knows as they are, and booleans by their parameters', () => {
    const [only] = read(
      template(
        {
          Set: set({
            DeliveryOptions: { TlsPolicy: 'SOMETIMES' },
            ReputationOptions: { SendingEnabled: { Ref: 'Sends' }, ReputationMetricsEnabled: 'true' },
          }),
          Destination: {
            Type: 'AWS::SES::ConfigurationSetEventDestination',
            Properties: {
              ConfigurationSetName: { Ref: 'Set' },
              EventDestination: {
                Name: 'a',
                MatchingEventTypes: ['DELIVERY_DELAY', 'LOST'],
                CloudWatchDestination: {},
              },
            },
          },
        },
        { Parameters: { Sends: { Type: 'String', Default: 'false' } } },
      ),
    );
    expect(only?.set).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'SOMETIMES' },
      ReputationOptions: { SendingEnabled: false, ReputationMetricsEnabled: true },
      EventDestinations: [
        {
          Enabled: false,
          MatchingEventTypes: ['deliveryDelay', 'LOST'],
          CloudWatchDestination: { DimensionConfigurations: [] },
        },
      ],
    });
  });

  it('finds the destinations of a set that is named by a parameter', () => {
    const [only] = read(
      template(
        { Set: set({ Name: { Ref: 'SetName' } }), Destination: destination({ Ref: 'SetName' }, 'topic') },
        { Parameters: { SetName: { Type: 'String' } } },
      ),
    );
    expect(only?.set.EventDestinations).toHaveLength(1);
  });

  describe('that is large and asks for its parts again and again', () => {
    const times = 50_000;
    const many = (make: (index: number) => unknown, prefix = 'p') =>
      Object.fromEntries(Array.from({ length: times }, (_, index) => [`${prefix}${index}`, make(index)]));
    const nameOf = (Name: object, Parameters: object = {}) => {
      const [only] = read(template({ Set: set({ Name }) }, { Parameters }));
      return only?.set.ConfigurationSet?.Name;
    };

    it('is read with as many parameters as references to them', () => {
      const parameters = many(() => ({ Type: 'String', Default: 'x' }));
      expect(nameOf({ 'Fn::Sub': '${p7}'.repeat(times) }, parameters)).toBe('x'.repeat(times));
    });

    it('is read with as many values of its own as references to them', () => {
      expect(nameOf({ 'Fn::Sub': ['${p7}'.repeat(times), many(() => 'x')] })).toBe('x'.repeat(times));
    });

    it('is read where a value that is named often is long to make', () => {
      const value = { 'Fn::Join': ['', Array.from({ length: times }, () => '')] };
      expect(nameOf({ 'Fn::Sub': ['${a}'.repeat(times), { a: value }] })).toBe('');
    });

    it('is read where no reference ends', () => {
      expect(nameOf({ 'Fn::Sub': '${a'.repeat(10 * times) })).toBe('${a'.repeat(10 * times));
    });

    it('is read with as many sets as destinations', () => {
      const sets = many((index) => set({ Name: `set-${index}` }));
      const found = read(template({ ...sets, ...many((index) => destination(`set-${index}`, 'a'), 'd') }));
      expect(found.filter((each) => each.set.EventDestinations?.length === 1)).toHaveLength(times);
    });
  });

  it('gives a set what refers to it and what names it in the order of the file', () => {
    const [only] = read(
      template({
        Set: set({ Name: 'news' }),
        A: destination('news', 'a'),
        B: destination({ Ref: 'Set' }, 'b'),
        C: destination('news', 'c'),
      }),
    );
    expect(only?.set.EventDestinations?.map((each) => each.SNSDestination?.TopicARN)).toEqual(['a', 'b', 'c']);
  });

  it('shows what is known only once the stack is made as it stands', () => {
    const [only] = read(template({ Set: set({}), Destination: destination({ Ref: 'Set' }, { Ref: 'Topic' }) }));
    expect(only?.set.ConfigurationSet?.Name).toBe('${Set}');
    expect(only?.set.EventDestinations?.[0]?.SNSDestination?.TopicARN).toBe('${Topic}');
  });
});

describe('a value of YAML that JSON has none for', () => {
  const nameIn = (properties: string) => {
    const lines = ['Resources:', '  Set:', '    Type: AWS::SES::ConfigurationSet', `    Properties: ${properties}`];
    const [only] = read(JSON.stringify({ TemplateBody: lines.join('\n') }));
    return only?.set.ConfigurationSet?.Name;
  };

  it('is a date, which counts as it is written', () => {
    expect(nameIn('{Name: 2024-01-01}')).toBe('2024-01-01');
  });

  it.each(['~', '[a]'])('is the key %s, which is not the text that JavaScript makes of it', (key) => {
    expect(nameIn(`{Name: !Sub ["\${undefined}", {? ${key} : news}]}`)).toBe('${undefined}');
  });
});

describe('the place of a function in YAML', () => {
  const placesIn = (text: string) => {
    const yaml = readYaml(text);
    const nodes = yaml !== 'tooMany' && 'node' in yaml ? yaml.node.children : undefined;
    return nodes?.map(({ offset, length }) => text.slice(offset, offset + length));
  };

  it('is that of its tag', () => {
    expect(placesIn('- !Ref a\n- !Sub   b')).toEqual(['!Ref a', '!Sub   b']);
  });

  it('is that of its value where the tag is written otherwise than it reads', () => {
    expect(placesIn('%TAG !e! !Re\n---\n- !e!f x\n- !e!f y')).toEqual(['x', 'y']);
  });
});

describe('a file that cannot be compared with', () => {
  it.each([
    ['is longer than CloudFormation takes', 'a'.repeat(1024 * 1024 + 1), /longer than the 1 MB/],
    ['never ends its lists', `A: ${'['.repeat(20_000)}`, /not valid YAML/],
    [
      'has lists in lists in lists',
      `A: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      /not valid YAML \(RESOURCE_EXHAUSTION\)/,
    ],
    ['takes YAML too long', `A: {${'a,'.repeat(500_000)}}`, /more than 400,000 words and signs of YAML/],
  ])('has a template in it that %s', (_what, TemplateBody, reason) => {
    expect(problemOf(JSON.stringify({ TemplateBody })).message).toMatch(reason);
  });

  it.each([
    ['', 1, /empty|not valid JSON/],
    ['Resources:\n  Set: !Ref X', 1, /not valid JSON/],
    ['{\n  "ConfigurationSet": {\n    "Name": "news",\n  }\n}', 4, /not valid JSON/],
    ['7', 1, /does not begin with an object or a list/],
    ['[]', 1, /its list is empty/],
    ['[\n1]', 2, /An item is not an object/],
    ['[{"ConfigurationSet": {}, "TrackingOptions": {}},\n{}]', 2, /neither an answer/],
    ['{"a": 1}', 1, /neither an answer/],
    ['{"ConfigurationSet": {"Name": "news"}}', 1, /only the name/],
    ['{"ConfigurationSet": "news"}', 1, /ConfigurationSet is not an object/],
    ['{"ConfigurationSet": {},\n"EventDestinations": {}}', 2, /EventDestinations is not a list/],
    ['{"ConfigurationSet": {},\n"EventDestinations": [\n{"Name": 7}]}', 3, /Name is not a text/],
    ['{"ConfigurationSet": {},\n"EventDestinations": [\n{"Enabled":\n"maybe"}]}', 4, /neither true nor false/],
    ['{\n"Resources": {}}', 2, /no resource of the type/],
    [
      `{"Resources": {"A": {"Type": "AWS::SES::ConfigurationSet",\n"Properties": 1}}}`,
      2,
      /Properties is not an object/,
    ],
    ['{"Resources": {"A": {"Type":\n"AWS::SES::ConfigurationSetEventDestination"}}}', 1, /Its properties are missing/],
    [
      '{"Resources": {"A": {"Type": "AWS::SES::ConfigurationSetEventDestination",\n"Properties": {}}}}',
      2,
      /EventDestination is missing/,
    ],
    [
      '{"Resources": {"A": {"Type": "AWS::SES::ConfigurationSet", "Properties": {\n"Name": {"Condition": "x"}}}}}',
      2,
      /Name is not a text/,
    ],
    ['{\n"TemplateBody": 7}', 2, /TemplateBody is not an object/],
    ['{\n"TemplateBody": {}}', 2, /it is no CloudFormation template/],
    ['{\n"TemplateBody": {"Resources":\n{}}}', 3, /no resource of the type/],
    ['{\n"TemplateBody": ""}', 2, /in line 1, column 1 of the text there: it is no CloudFormation template/],
    ['{\n"TemplateBody": "- a\\n- b"}', 2, /in line 1, column 1 of the text there: it is no CloudFormation template/],
    ['{\n"TemplateBody": "A: 1\\nB: [1"}', 2, /in line 2, column 6 of the text there: it is not valid YAML/],
    ['{\n"TemplateBody": "{\\n1}"}', 2, /in line 2, column 1 of the text there: it is not valid JSON/],
    ['{\n"TemplateBody": "A: 1\\nResources:\\n  B: c"}', 2, /in line 3, column 3 of the text there: there is no/],
    [
      `{\n"TemplateBody": "Resources:\\n  A:\\n    Type: AWS::SES::ConfigurationSet\\n    Properties: {Name: [a]}"}`,
      2,
      /in line 4, column 24 of the text there: Name is not a text/,
    ],
  ])('says where and why: %j', (text, line, reason) => {
    const problem = problemOf(text);
    expect(problem.code).toBe('InvalidArgument');
    expect(problem.message).toMatch(reason);
    expect(problem.message).toContain(`set.json`);
    expect(problem.place).toEqual({ file: '/home/me/set.json', line });
  });

  it('may be nested deeper than a parser can follow', () => {
    expect(problemOf('['.repeat(500_000)).message).toMatch(/Line 1, column 1: .* too deep/);
  });

  it('may ask for more text than a machine has', () => {
    let value: unknown = 'x'.repeat(1_000);
    for (let level = 0; level < 40; level += 1) value = { 'Fn::Sub': ['${a}${a}', { a: value }] };
    const resource = { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: value } };
    expect(problemOf(JSON.stringify({ Resources: { A: resource } })).message).toMatch(/too long/);
  });

  it('is any JSON, and ends in a set or a problem', () => {
    fc.assert(
      fc.property(anySetFile, (value) => {
        try {
          for (const { set } of read(JSON.stringify(value))) expect(comparableText(set, {})).toMatch(/^\{/);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
