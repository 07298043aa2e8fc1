// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { literals, nothing, references } from './table.ts';

describe('what is referred to in infrastructure and classes', () => {
  references([
    'variable "set" {\n  default = "my-set"\n}\nx = { configuration_set_name = ‹var.set› }',
    'variable "set"   {\n  type = string\n  default = "my-set"\n}\nx = { configuration_set_name = ‹var.set› }',
    'variable "other" {\n  default = "set"\n}\nvariable "set" {\n  default = "my-set"\n}\nx = { configuration_set_name = ‹var.set› }',
    'locals   {\n  set = "my-set"\n}\nx = { configuration_set_name = ‹local.set› }',
    'Parameters:\n  Set:\n    Type: String\n    Default: my-set\nX:\n  ConfigurationSetName: !Ref ‹Set›',
    '{"Parameters": {"Set" : {"Type": "String", "Default": "my-set"}}, "ConfigurationSetName": {"Ref": "‹Set›"}}',
    '{"Parameters": {\n"Set": {"Default": "my-set"}}, "ConfigurationSetName": {"Ref": "‹Set›"}}',
    'Parameters:\r\n  Set:\r\n    Default: my-set\r\nX:\r\n  ConfigurationSetName: !Ref ‹Set›',
    "class A {\n  set = 'my-set';\n  f() { send({ ConfigurationSetName: ‹this.set› }); }\n}",
    "class A {\n  sets = { news: 'my-set' };\n  f() { send({ ConfigurationSetName: ‹this.sets.news› }); }\n}",
    "thisSet = { news: 'my-set' };\nsend({ ConfigurationSetName: ‹thisSet.news› })",
  ]);
  nothing([
    'output "set" {\n  default = "my-set"\n}\nx = { configuration_set_name = var.set }',
    'variable "set" "x" {\n  default = "my-set"\n}\nx = { configuration_set_name = var.set }',
    'variable "set" = {\n  default = "my-set"\n}\nx = { configuration_set_name = var.set }',
    'locals = 1\nx { set = "my-set" }\ny = { configuration_set_name = local.set }',
    'resource "aws_ses_template" "b" {\n  name = "my-set"\n}\nx = { configuration_set_name = aws_ses_configuration_set.b.name }',
    'Resources:\n  Set:\n    Type: AWS::SES::Template\n    Properties:\n      Name: my-set\nX:\n  ConfigurationSetName: !Ref Set',
    'Note: the Set:\n  Default: my-set\nX:\n  ConfigurationSetName: !Ref Set',
    'process.env.SET = "my-set";\nsend({ ConfigurationSetName: process.env.SET })',
    "const options = { set: 'my-set' };\nsend({ ConfigurationSetName: options.set })",
    "const SET = 'SES_CONFIGURATION_SET';\nsend({ ConfigurationSetName: SET })",
  ]);
});

describe('a value within calls and blocks', () => {
  literals([
    'ConfigurationSetName: live ? String("‹one›") : Some(String.from("‹two›"))',
    'ConfigurationSetName: live ? f(String("x")) : \'‹two›\'',
    'configuration_set_name: live ? vec!("‹one›") : "‹two›"',
    "ConfigurationSetName: { default: '‹one›' }",
    "ConfigurationSetName: { defaultValue: '‹one›' }",
    "ConfigurationSetName: { StringValue: '‹one›' }",
    "ConfigurationSetName: { S: '‹one›' }",
    "ConfigurationSetName: get_env('SET', '‹one›')",
    "ConfigurationSetName: lookup(a, 'SET', '‹one›')",
    'Application.get_env(:ses, :configuration_set_name, "‹one›")',
    'configuration_set_name: get_env(:app, "SET", "‹one›")',
    'configuration_set_name: get_env("SET", "‹one›")',
    'ConfigurationSetName: new List<string> { "‹one›" }',
    'ConfigurationSetName: []string{"‹one›"}',
    'ConfigurationSetName: Some "‹one›"',
    'ConfigurationSetName: Some\t"‹one›"',
    'ConfigurationSetName: vec!["‹one›"]',
    'ConfigurationSetName: String<u8>("‹one›")',
    'ConfigurationSetName: ("‹one›")',
    'ConfigurationSetName: ‹a-123›',
  ]);
  nothing([
    'ConfigurationSetName: live ? f("x") : String(f("y"))',
    "ConfigurationSetName: { type: 'x', default: name }",
    "ConfigurationSetName: lookup(a, 'SET')",
    'configuration_set_name: get_env(:app, "SET")',
    "ConfigurationSetName: getSet('x')",
    "ConfigurationSetName: if_('a')",
    "ConfigurationSetName: a.if('x')",
    'ConfigurationSetName: nil',
    'ConfigurationSetName: (name)',
    'ConfigurationSetName: 123-456',
    "ConfigurationSetName: ''",
  ]);
});

describe('a function of CloudFormation', () => {
  literals([
    'ConfigurationSetName: !If [Live, ‹one›, ‹two›]',
    'ConfigurationSetName: !If [Live, "‹one›" , \'‹two›\']',
    'ConfigurationSetName: !If [Live, ‹one›, !Ref Other]',
    'ConfigurationSetName:\n  Fn::If:\n    - Live\n    - ‹one›\n    - ‹two›',
    '{"ConfigurationSetName": {"Fn::If": ["Live", "‹one›", "‹two›"]}}',
    'ConfigurationSetName: !Sub ‹my-set›',
    'ConfigurationSetName: !Sub "‹my-set›"',
    '{"ConfigurationSetName": {"Fn::Sub": "‹my-set›"}}',
  ]);
  references([
    'Parameters:\n  Set:\n    Default: my-set\nX:\n  ConfigurationSetName:   !Ref   "‹Set›"',
    'Parameters:\n  Set:\n    Default: my-set\nX:\n  ConfigurationSetName:\n    Ref: ‹Set›',
    'Parameters:\n  Set:\n    Default: my-set\nX:\n  ConfigurationSetName: !Sub "‹${Set}›"',
    'Parameters:\n  Set:\n    Default: my-set\nX:\n  ConfigurationSetName: !Sub ‹${Set}›',
    'Parameters:\n  Set:\n    Default: my-set\nX:\n  ConfigurationSetName: {"Ref" : "‹Set›"}',
  ]);
  nothing([
    '{"ConfigurationSetName": {"Fn::ImportValue": "my-set"}}',
    "{\"ConfigurationSetName\": {'Fn::ImportValue': 'my-set'}}",
    'ConfigurationSetName:\n  Fn::ImportValue: my-set',
    'ConfigurationSetName: !ImportValue my-set',
    "ConfigurationSetName: !Join ['-', [a, b]]",
  ]);
});

describe('a reference that a call converts', () => {
  references([
    "const SET = 'my-set';\nsend({ ConfigurationSetName: ‹SET›.toString() })",
    "const SETS = { a: 'my-set' };\nsend({ ConfigurationSetName: ‹SETS.a›.toString() })",
    "enum Sets { News = 'my-set' }\nsend({ ConfigurationSetName: ‹Sets::News›.getValue() })",
  ]);
  nothing([
    "const SET = 'my-set';\nsend({ ConfigurationSetName: SET.other() })",
    "const sets = ['my-set'];\nsend({ ConfigurationSetName: sets[0] })",
  ]);
});
