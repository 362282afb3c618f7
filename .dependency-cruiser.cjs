/** The one-way rule of the layers: content, schemas ← handbook ← site, pages, integrations ← scripts. */
module.exports = {
  forbidden: [
    { name: 'schemas-staan-onderaan', severity: 'error', from: { path: '^src/schemas' }, to: { path: '^src/(?!schemas)' } },
    {
      name: 'handbook-kent-geen-site',
      severity: 'error',
      from: { path: '^src/handbook' },
      to: { path: '^(src/(site|pages|integrations)|scripts|tests)' },
    },
    {
      name: 'handbook-kent-geen-astro',
      severity: 'error',
      from: { path: '^src/handbook' },
      to: { path: 'node_modules/(astro|@astrojs)/' },
    },
    { name: 'niemand-kent-scripts', severity: 'error', from: { path: '^src' }, to: { path: '^(scripts|tests)' } },
    { name: 'geen-kringen', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(dist|\\.bouw|\\.astro)' },
  },
};
