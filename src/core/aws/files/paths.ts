import { posix, win32 } from 'node:path';

/** The environment as it is asked for here: `process.env`, or a sample of it in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where AWS's tools keep a user's settings and tokens, as absolute paths. */
export interface AwsPaths {
  readonly config: string;
  readonly credentials: string;
  /** The folder of the tokens that `aws sso login` fetched. */
  readonly ssoCache: string;
  /** The folder of what `aws login` fetched. */
  readonly loginCache: string;
}

export interface PathsOptions {
  readonly env: Environment;
  readonly home: string;
  readonly platform?: NodeJS.Platform;
  /** What a relative path in a variable is relative to. */
  readonly folder?: string;
}

/**
 * The paths that the AWS CLI would use: `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` with variables and `~` in them expanded,
 * else the files of `~/.aws`. An empty variable counts as none, as it does for the SDKs.
 */
export function awsPaths({ env, home, platform = process.platform, folder = process.cwd() }: PathsOptions): AwsPaths {
  const path = platform === 'win32' ? win32 : posix;
  const place = (variable: string, ...fallback: string[]) => {
    const value = env[variable];
    if (!value) return path.join(home, '.aws', ...fallback);
    return path.resolve(folder, expandHome(expandVariables(value, env, platform), home, path.sep));
  };
  return {
    config: place('AWS_CONFIG_FILE', 'config'),
    credentials: place('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
    ssoCache: path.join(home, '.aws', 'sso', 'cache'),
    loginCache: place('AWS_LOGIN_CACHE_DIRECTORY', 'login', 'cache'),
  };
}

/** A variable that is not set stays as it is written, as in Python's `os.path.expandvars`, which the AWS CLI uses. */
function expandVariables(value: string, env: Environment, platform: NodeJS.Platform): string {
  const pattern = platform === 'win32' ? /\$(\w+)|\$\{([^}]*)\}|%([^%]+)%/g : /\$(\w+)|\$\{([^}]*)\}/g;
  return value.replace(pattern, (written, plain?: string, braced?: string, percent?: string) => {
    const name = plain ?? braced ?? percent ?? '';
    return (Object.hasOwn(env, name) ? env[name] : undefined) ?? written;
  });
}

function expandHome(value: string, home: string, separator: string): string {
  const isHome = value === '~' || value.startsWith('~/') || value.startsWith(`~${separator}`);
  return isHome ? home + value.slice(1) : value;
}
