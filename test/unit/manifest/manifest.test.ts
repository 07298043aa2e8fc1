import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import texts from '../../../package.nls.json' with { type: 'json' };
import { rules } from '../../../src/core/findings.ts';
import { commands, treeViewId } from '../../../src/ui/ids.ts';
import oldest from '../../host/oldest/package.json' with { type: 'json' };

const { contributes } = manifest;
const settings = Object.assign({}, ...contributes.configuration.map(({ properties }) => properties));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Links to what other extensions and VS Code itself do. */
const foreign = ['workbench.action.openSettings', 'workbench.action.openRemoteSettings'];
const ours: readonly string[] = [...Object.values(commands), `${treeViewId}.focus`];

describe('the texts of package.json', () => {
  const asked = new Set(
    JSON.stringify(manifest)
      .match(/(?<=")%[\w.]+%(?=")/g)
      ?.map((key) => key.slice(1, -1)),
  );

  it('are all there, and none stands there for nothing', () => {
    expect([...asked].sort()).toEqual(Object.keys(texts).sort());
  });

  it('link to commands that there are', () => {
    const linked = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)]);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.map(([, id]) => id).filter((id = '') => !ours.includes(id) && !foreign.includes(id))).toEqual([]);
  });

  it('link to settings that there are', () => {
    const linked = Object.values(texts).flatMap((text) => [...text.matchAll(/#(ses\.[\w.]+)#/g)]);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.map(([, id = '']) => id).filter((id) => !(id in settings))).toEqual([]);
  });
});

describe('the settings', () => {
  it('offer the ids of all findings to be disabled', () => {
    expect(settings['ses.findings.disabled'].items.enum).toEqual(rules.map(({ id }) => id).sort());
  });

  it('stand in the order in which they are declared', () => {
    const orders = Object.values<{ order: number }>(settings).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
  });
});

describe('the walkthrough', () => {
  it('ends each step by what a user can do', () => {
    for (const { id, completionEvents } of steps) {
      expect(completionEvents.length, id).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [kind, what = ''] = event.split(':', 2);
        if (kind === 'onCommand') expect(ours, id).toContain(what);
        else if (kind === 'onSettingChanged') expect(settings, id).toHaveProperty([what]);
        else if (kind === 'onView') expect(what).toBe(treeViewId);
        else expect(kind).toBe('onContext');
      }
    }
  });

  it('shows a picture that ships, and that holds the number of each step', async () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const shipped = (await readFile(join(root, '.vscodeignore'), 'utf8')).split('\n');
    for (const [index, { id, media }] of steps.entries()) {
      expect(shipped, id).toContain(`!${media.svg}`);
      expect(await readFile(join(root, media.svg), 'utf8'), id).toContain(`>${index + 1}</text>`);
    }
  });

  it('draws without style rules: the policy of the page that VS Code shows it in refuses them', async () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    for (const { media } of steps)
      expect(await readFile(join(root, media.svg), 'utf8')).not.toMatch(/<style|\b(class|style)=/);
  });
});

describe('the oldest VS Code that it runs in', () => {
  it('is the one that the suite runs in, and whose API it is written against', () => {
    // code-server 4.N is VS Code 1.N.
    const [, minor] = oldest.dependencies['code-server'].split('.');
    expect(manifest.engines.vscode).toBe(`^1.${minor}.0`);
    expect(manifest.devDependencies['@types/vscode']).toBe(`1.${minor}.0`);
  });
});

describe('the README', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');

  it('tells of every setting', () => {
    expect(Object.keys(settings).filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });

  it('names every command', () => {
    const titles = contributes.commands.map(({ title }) => texts[title.slice(1, -1) as keyof typeof texts]);
    expect(titles.filter((title) => !readme.includes(title))).toEqual([]);
  });
});
