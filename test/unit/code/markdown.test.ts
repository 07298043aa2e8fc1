import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/ui/ids.ts';
import { commandLink, join, markdown, plain } from '../../../src/ui/markdown.ts';

describe('text from outside', () => {
  it.each([
    ['[go](command:ses.refresh)', String.raw`\[go\]\(command\:ses\.refresh\)`],
    ['<img src=x>', String.raw`\<img src\=x\>`],
    ['**bold** _it_ `code`', String.raw`\*\*bold\*\* \_it\_ \`code\``],
    ['https://evil.example', String.raw`https\:\/\/evil\.example`],
    ['a@b.example', String.raw`a\@b\.example`],
    ['# heading', String.raw`\# heading`],
    ['$(alert)', String.raw`\$\(alert\)`],
    ['&lt;', String.raw`\&lt\;`],
  ])('%s is escaped', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('shows the code point of what would break the line or reorder it', () => {
    expect(plain('a\nb\u202ec\u0000')).toBe(String.raw`a⟨U\+000A⟩b⟨U\+202E⟩c⟨U\+0000⟩`);
  });

  it('has no punctuation of ASCII that is not escaped, and no line break', () => {
    const unescaped = /[!-/:-@[-`{-~\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes)),
        (text) => !unescaped.test(plain(text).replaceAll(/\\[!-/:-@[-`{-~]/g, '')),
      ),
    );
  });
});

describe('a command link', () => {
  it('encodes what would end its address', () => {
    const { value } = commandLink('Open', commands.describe, { name: "a)b'c*d(e" });
    const address = /^\[Open\]\(command:ses\.describeConfigurationSet\?([^()'*\s]+)\)$/.exec(value)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(address))).toEqual([{ name: "a)b'c*d(e" }]);
  });

  it('escapes its title', () => {
    expect(commandLink('a](b', commands.describe, {}).value).toMatch(/^\[a\\\]\\\(b\]\(command:/);
  });
});

describe('Markdown put together', () => {
  it('escapes texts, takes Markdown as it is, and knows its commands', () => {
    const link = commandLink('Open', commands.openJson, {});
    const text = join([markdown`**${'a*b'}** ${link}`, 'c_d'], '\n');
    expect(text.value).toBe(`**${String.raw`a\*b`}** ${link.value}\n${String.raw`c\_d`}`);
    expect(text.commands).toEqual([commands.openJson]);
  });
});
