// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentComponents } from './src/integrations/content-components.ts';
import { devShortLinks } from './src/integrations/dev-short-links.ts';
import { finishOutput } from './src/integrations/finish-output.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { slimStarlight } from './src/integrations/slim-starlight.ts';

/** Address of the public edition, e.g. `https://handboek.example.nl`; without it nothing absolute is made. */
const site = process.env['SITE'];

/** Starlight parts that the handbook replaces, by the name that Starlight gives them. */
const overrides = [
  'Banner',
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'PageFrame',
  'PageSidebar',
  'PageTitle',
  'Sidebar',
  'SkipLink',
  'ThemeProvider',
  'TwoColumnContent',
];

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  outDir: process.env['UITVOER'] ?? 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: false,
  markdown: {
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: { dashes: false } } }),
    syntaxHighlight: false,
  },
  integrations: [
    starlight({
      title: 'Handboek Burgerparticipatie',
      locales: { root: { label: 'Nederlands', lang: 'nl' } },
      // The navigation is made from the catalogue, per section: with every page in every sidebar, output grows quadratically.
      sidebar: [],
      pagefind: false,
      // A server shows the 404 page at any depth; ours is made by `finishOutput`.
      disable404Route: true,
      pagination: false,
      lastUpdated: false,
      expressiveCode: false,
      // Headings link to themselves; `finishOutput` does that for text and templates alike.
      markdown: { headingLinks: false },
      credits: false,
      routeMiddleware: './src/site/route.ts',
      customCss: ['./src/site/styles/index.css'],
      components: Object.fromEntries(overrides.map((name) => [name, `./src/site/overrides/${name}.astro`])),
    }),
    // A site map needs an address; without one, this empty namesake keeps Starlight from adding the real one.
    site === undefined ? { name: '@astrojs/sitemap', hooks: {} } : siteMap(),
    mdx({ optimize: true }),
    finishOutput(),
  ],
  vite: {
    plugins: [contentComponents(), devShortLinks(), slimStarlight()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // One warning for each page about a directive that Astro itself puts there and reads before bundling.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    // Addresses inside scripts and style sheets are relative to the file: no base path is baked in.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
