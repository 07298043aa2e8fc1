/** How VS Code's server is started. */
export interface ServerOptions {
  /** A folder, or a file `.code-workspace` with whole paths, a copy of which the workbench opens. An empty folder where absent. */
  readonly workspace?: string;
  /** Whether it opens neither, but a window without any folder. */
  readonly emptyWindow?: boolean;
  /** The extension: a project's folder that was built, of which what ships is copied, or a VSIX that is installed as a user does. None where absent. */
  readonly extension?: { readonly folder: string } | { readonly vsix: string };
  /** Folders of further extensions, as they are. */
  readonly otherExtensions?: readonly string[];
  /** Added to the extension host's environment, which holds no AWS variable of the caller's; undefined removes one. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** User settings, besides those that make VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The color theme's id; default `Dark Modern`. */
  readonly theme?: string;
  /** The language that VS Code speaks to extensions, such as `de`; itself it speaks English. Default `en`. */
  readonly language?: string;
  /** `ask`: folders open in Restricted Mode until they are trusted. Default `off`: every folder is trusted. */
  readonly trust?: 'ask' | 'off';
  /** Where VS Code keeps its data: a folder that stays. Default: one that goes with the server. */
  readonly data?: string;
  /** Whether a page may name an extension's folder and its tests in its address. */
  readonly testDriver?: boolean;
  /** Default: a free one. */
  readonly port?: number;
}
