import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { ProfileSource, Profiles } from '../core/aws/profiles.ts';
import type { Snapshots } from '../core/compare/snapshots.ts';
import type { LastChoice } from './lastChoice.ts';
import type { Pins } from './pins.ts';
import type { Recent } from './recent.ts';
import type { Regions } from './regions.ts';
import type { TreeSelection } from './selection.ts';

/** What the features share. */
export interface Services {
  readonly catalog: Catalog;
  readonly profiles: Profiles;
  readonly regions: Regions;
  readonly selection: TreeSelection;
  readonly lastChoice: LastChoice;
  readonly pins: Pins;
  readonly recent: Recent;
  readonly snapshots: Snapshots;
  readonly log: vscode.LogOutputChannel;
}

/** The services for those who must know what stands in the AWS files. */
export interface AccessServices extends Services {
  readonly profiles: ProfileSource;
}

/**
 * What every feature is handed when it registers: VS Code starts the extension with the first text that is opened, so until somebody needs
 * the services, not even their code is loaded.
 */
export type LoadServices<Given extends Services = Services> = () => Promise<Given>;
