import { t } from '@vscode/l10n';
import type { CallOptions, NameInCode, Scope, SesApi, Target } from './api.ts';
import type { Catalog } from './core/aws/catalog.ts';
import { Problem } from './core/aws/problem.ts';
import type { Profiles } from './core/aws/profiles.ts';
import { checkScope, checkTarget, isAttributes } from './core/configurationSet.ts';
import { deepFreeze } from './core/deepFreeze.ts';
import { usableProfile } from './ui/usableProfile.ts';

export interface ApiServices {
  readonly catalog: Catalog;
  readonly profiles: Profiles;
  readonly namesIn: SesApi['namesIn'];
}

/** The API for other extensions: it checks what it is given, and hands out copies. */
export function createApi({ catalog, profiles, namesIn }: ApiServices): SesApi {
  return Object.freeze({
    version: 1,
    async profiles() {
      const list = await profiles.read();
      return deepFreeze(
        list.profiles.map(({ name, region, problem }) => ({
          name,
          ...(region && { region }),
          ...(problem && { problem: { code: problem.code, message: problem.message } }),
        })),
      );
    },
    async list(scope, options) {
      const { profile, region } = checkScope(readScope(scope));
      const call = readOptions(options);
      await usableProfile(profiles, profile);
      return Object.freeze([...(await catalog.list({ profile, region }, call))]);
    },
    async describe(target, options) {
      const { profile, region, name } = checkTarget(readTarget(target));
      const call = readOptions(options);
      const attributes: unknown = options?.attributes;
      if (attributes !== undefined && !isAttributes(attributes)) throw invalid('attributes');
      await usableProfile(profiles, profile);
      const details = await catalog.describe({ profile, region, name }, { ...call, ...(attributes && { attributes }) });
      return deepFreeze(structuredClone(details));
    },
    async namesIn(document): Promise<readonly NameInCode[]> {
      if (typeof document?.getText !== 'function' || typeof document.positionAt !== 'function')
        throw invalid('document');
      if (typeof textOf(document) !== 'string') throw invalid('document');
      return namesIn(document);
    },
  } satisfies SesApi);
}

/** The text of what claims to be a document; undefined where it fails to tell. */
function textOf(document: { getText(): unknown }): unknown {
  try {
    return document.getText();
  } catch {
    return undefined;
  }
}

function readScope(scope: unknown): Scope {
  const { profile, region } = readObject(scope, 'scope');
  if (typeof profile !== 'string' || profile === '') throw invalid('profile');
  if (typeof region !== 'string') throw invalid('region');
  return { profile, region };
}

function readTarget(target: unknown): Target {
  const { name } = readObject(target, 'target');
  if (typeof name !== 'string') throw invalid('name');
  return { ...readScope(target), name };
}

function readOptions(options: unknown): CallOptions {
  if (options === undefined) return {};
  const { refresh, signal, interactive } = readObject(options, 'options');
  if (refresh !== undefined && typeof refresh !== 'boolean') throw invalid('refresh');
  if (interactive !== undefined && typeof interactive !== 'boolean') throw invalid('interactive');
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw invalid('signal');
  return {
    ...(refresh !== undefined && { refresh }),
    ...(interactive !== undefined && { interactive }),
    ...(signal && { signal }),
  };
}

function readObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name);
  return { ...value };
}

function invalid(name: string): Problem {
  return new Problem('InvalidArgument', {
    summary: t('not a valid argument'),
    message: t('The API was called with a “{0}” that it cannot use. See the types in api.ts.', name),
  });
}
