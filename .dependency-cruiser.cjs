/** Dependencies point one way: renderer → domain; electron → db → domain. ARCHITECTURE.md says why. */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing-of-ours',
      comment: 'A rule of the field must not know how it is stored or shown.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'db-knows-only-domain',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(electron|renderer|tests|scripts)/' },
    },
    {
      name: 'electron-knows-no-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|tests|scripts)/' },
    },
    {
      name: 'renderer-takes-only-types-from-electron',
      comment: 'The screens talk to the application over fetch alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-knows-no-storage',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|tests|scripts)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-module-knows-the-driver',
      severity: 'error',
      from: { path: '^(db|electron)/', pathNot: '^db/(connection|profile-lock)\\.ts$' },
      to: { path: 'node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-electron-shell-knows-electron',
      comment: 'The application runs behind any shell.',
      severity: 'error',
      from: { path: '^(domain|db|electron|renderer)/', pathNot: '^electron/(main|shells/electron-[a-z]+)\\.ts$' },
      to: { path: '^(node_modules/electron/|electron$)' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^(domain|db|electron|renderer|scripts)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
