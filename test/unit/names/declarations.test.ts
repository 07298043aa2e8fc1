// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the rows are code of many languages, not templates.
import { describe } from 'vitest';
import { nothing, references } from './table.ts';

describe('how a constant is declared', () => {
  references([
    'x: &news my-set\nConfigurationSetName: *‹news›',
    'x:\n  - &news my-set\nConfigurationSetName: *‹news›',
    'class A {\n  private string set = "my-set";\n  f() { send(ConfigurationSetName: ‹this.set›); }\n}',
    'class A {\n  Map<string> set = "my-set";\n  f() { send(ConfigurationSetName: ‹this.set›); }\n}',
    'class A {\n  Foo[] set = "my-set";\n  f() { send(ConfigurationSetName: ‹this.set›); }\n}',
    "class A {\n  private ?string $set = 'my-set';\n  function f() { return ['ConfigurationSetName' => ‹$this->set›]; }\n}",
    'Name set = "my-set";\nsend(ConfigurationSetName: ‹set›)',
    '  std.string set = "my-set";\nsend(ConfigurationSetName: ‹set›)',
    'f(a, set = "other");\nconst set = "my-set";\nsend({ ConfigurationSetName: ‹set› })',
    'const set = "my-set";\no.set = other();\nsend({ ConfigurationSetName: ‹set› })',
    'let set = "my-set";\nset = "my-set";\nsend({ ConfigurationSetName: ‹set› })',
    "define( 'SET', 'my-set');\n$p = ['ConfigurationSetName' => ‹SET›];",
  ]);
  nothing([
    'x: &news one two\nConfigurationSetName: *news',
    'print(set="my-set")\nsend(ConfigurationSetName: set)',
    'x.set = "my-set"\nsend(ConfigurationSetName: set)',
    'const set = "my-set";\nset = other();\nsend({ ConfigurationSetName: set })',
  ]);
});

describe('a constant of PHP, Perl, a shell or Make', () => {
  references([
    'define("SET" , "my-set");\n$p = [\'ConfigurationSetName\' => ‹SET›];',
    "use constant { SET => 'my-set' };\n$p = { ConfigurationSetName => ‹SET› };",
    "use constant SET  =>  'my-set';\n$p = { ConfigurationSetName => ‹SET› };",
    'export SET=my-set\nx --configuration-set-name ‹$SET›',
    '  SET=my-set; x --configuration-set-name ‹$SET›',
    'SET = my-set\naws ses x --configuration-set-name ‹$(SET)›',
    'SET = my-set # comment\naws ses x --configuration-set-name ‹$(SET)›',
    'readonly SET=my-set\nx --configuration-set-name ‹$SET›',
    'local SET=my-set\nx --configuration-set-name ‹${SET}›',
    '<mail.set>my-set</mail.set>\nses.configuration-set-name=‹${mail.set}›',
  ]);
  nothing([
    "defined('SET', 'my-set');\n$p = ['ConfigurationSetName' => SET];",
    'echo SET=my-set\nx --configuration-set-name $SET',
    'SET = my set\naws ses x --configuration-set-name $(SET)',
    'SET=my-set.html\nx --configuration-set-name $SET',
  ]);
});

describe('a setting that another names', () => {
  references([
    '<mail.set>\n  my-set\n</mail.set>\nses.configuration-set-name=‹${mail.set}›',
    '<entry name="mail.set" value="my-set"/>\nses.configuration-set-name=‹${mail.set}›',
    '<entry name="mail.set"\n  value=\'my-set\'/>\nses.configuration-set-name=‹${mail.set}›',
    'mail.set = my-set\nses.configuration-set-name=‹${mail.set}›',
    'mail.set=my-set\nses.configuration-set-name=‹${mail.set}›',
    '"mail_set": "my-set"\nconfiguration-set-name: ‹${mail_set}›',
    '- mail_set: my-set\nconfiguration-set-name: ‹${mail_set}›',
    "-   mail_set: 'my-set' # it\nconfiguration-set-name: ‹${mail_set}›",
    'function f(set = "my-set") { return { ConfigurationSetName: ‹set› }; }',
  ]);
  nothing([
    '<mail.set/>my-set\nses.configuration-set-name=${mail.set}',
    '<entry other="mail.set" value="my-set"/>\nses.configuration-set-name=${mail.set}',
    'mail_set: "my-set" x\nconfiguration-set-name: ${mail_set}',
    'mail_set: my-set x\nconfiguration-set-name: ${mail_set}',
    'x mail_set: my-set\nconfiguration-set-name: ${mail_set}',
    'mail_set:my-set\nconfiguration-set-name: ${mail_set}',
  ]);
});

describe('a parameter with its default', () => {
  references([
    'const f = (to, set = "my-set") => ({ ConfigurationSetName: ‹set› });',
    'f(to, set = "my-set"): string {\n  return { ConfigurationSetName: ‹set› };\n}',
    'fun send(to: String, set: String = "my-set") { SendEmail(configurationSetName = ‹set›) }',
    '#define SET "my-set"\nx.SetConfigurationSetName(‹SET›);',
  ]);
  nothing([
    'if (set = "my-set") { send({ ConfigurationSetName: set }) }',
    'while (x, set = "my-set") { send({ ConfigurationSetName: set }) }',
    'call(to, set = "my-set");\nsend({ ConfigurationSetName: set })',
    '(setq set "my-set")\n(send :configuration-set-name set)',
  ]);
});
