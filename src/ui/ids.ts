/** The ids that package.json declares; each is public, and stands in the code once: here. */
export const commands = {
  describe: 'ses.describeConfigurationSet',
  describeAtCursor: 'ses.describeAtCursor',
  find: 'ses.findConfigurationSet',
  openJson: 'ses.openJson',
  openDetails: 'ses.openDetails',
  openOverview: 'ses.openOverview',
  compare: 'ses.compare',
  compareRegions: 'ses.compareRegions',
  refresh: 'ses.refresh',
  stop: 'ses.stop',
  addRegion: 'ses.addRegion',
  removeRegion: 'ses.removeRegion',
  scanRegions: 'ses.scanRegions',
  pin: 'ses.pin',
  unpin: 'ses.unpin',
  selectScope: 'ses.selectScope',
  signIn: 'ses.signIn',
  openProfile: 'ses.openProfile',
  copyName: 'ses.copyName',
  copyRows: 'ses.copyRows',
  copyArn: 'ses.copyArn',
  copyLink: 'ses.copyLink',
  copyCliCommand: 'ses.copyCliCommand',
  copyAs: 'ses.copyAs',
  copyPolicy: 'ses.copyPolicy',
  saveDescribed: 'ses.saveDescribed',
  openConsole: 'ses.openConsole',
  findInWorkspace: 'ses.findInWorkspace',
  clearCache: 'ses.clearCache',
  showLog: 'ses.showLog',
  openProxySettings: 'ses.openProxySettings',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

export const treeViewId = 'ses.configurationSets';
export const detailsEditorId = 'ses.details';
export const overviewEditorId = 'ses.overview';
