import { describe, expect, it } from 'vitest';
import { fill, html, shown, withTerms } from '../../../src/core/html.ts';

describe('markup', () => {
  it('escapes every text, and takes other markup as it is', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"'}">${inner}${undefined}${7}${[inner, html`!`]}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b>7<b>&lt;i&gt;</b>!</p>',
    );
  });

  it('keeps a carriage return, which a parser would make another', () => {
    expect(html`${'a\rb\rc'}`.markup).toBe('a&#13;b&#13;c');
  });
});

describe('a translated sentence', () => {
  it('has its parts in their places, in any order, and its own text escaped', () => {
    expect(fill('<{1}> & {0}', html`a`, html`b`).markup).toBe('&lt;b&gt; &amp; a');
    expect(fill('none').markup).toBe('none');
    expect(fill('{0}').markup).toBe('');
  });
});

describe('text from outside', () => {
  it.each([
    ['a\u0007b', 'U+0007'],
    ['a\u202eb', 'U+202E'],
    ['a\u{e0041}b', 'U+E0041'],
    ['a\u2028b', 'U+2028'],
  ])('%j shows the code point of what cannot be seen, and keeps it', (text, codePoint) => {
    expect(shown(text).markup).toBe(
      `a<span class="control"><span class="code-point">${codePoint}</span><bdi>${text.slice(1, -1)}</bdi></span>b`,
    );
  });

  it('has its terms as code, the longest first, each time', () => {
    expect(withTerms('click of click.example.com, click', ['click', 'click.example.com']).markup).toBe(
      '<code>click</code> of <code>click.example.com</code>, <code>click</code>',
    );
    expect(withTerms('<a> b', ['<a>', '']).markup).toBe('<code>&lt;a&gt;</code> b');
    expect(withTerms('none of them', []).markup).toBe('none of them');
  });
});
