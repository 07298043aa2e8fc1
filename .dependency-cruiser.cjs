// The rules of the house: data flows AWS → core → features → VS Code. CONTRIBUTING.md tells why.
const features = '^src/(?!core/|ui/)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-vscode',
      comment: 'The core is tested in plain Node, in milliseconds.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '(^|/)vscode(/|$)' },
    },
    {
      name: 'core-knows-only-core',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'only-core-aws-runs-the-sdk',
      comment: 'Types of the SDK are fine everywhere: they are gone when the code runs.',
      severity: 'error',
      from: { path: '^(src|media)/', pathNot: '^src/core/aws/' },
      to: { path: '(^|/)@(aws-sdk|smithy)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-only-core',
      comment: 'It holds what features share, so it can know none of them.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|core)/' },
    },
    {
      name: 'a-feature-knows-no-other',
      severity: 'error',
      from: { path: features },
      to: { path: features, pathNot: '^src/$1/' },
    },
    {
      name: 'nothing-knows-the-composition-root',
      severity: 'error',
      from: {},
      to: { path: '^src/extension\\.ts$' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^(src|media)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-dead-end',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
