// @ts-check
import eslintPluginAstro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['uitgave/', 'dist/', '.bouw/', '.astro/', 'node_modules/', 'tests/rules/goed/', '.dependency-cruiser.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in texts and addresses are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => element.focus()` reads better than a block.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A visitor answers false to skip, and nothing otherwise.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Inside `page.evaluate` and before a page has loaded, what the types promise need not be there yet.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A callback that a browser library wants as a promise.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  ...eslintPluginAstro.configs['recommended'],
  ...eslintPluginAstro.configs['jsx-a11y-recommended'],
  // Without type information: Astro files are checked by `astro check`; configuration and browser scripts are plain JavaScript.
  { files: ['**/*.astro', '**/*.mjs', '**/*.js', '**/*.d.ts'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.astro'],
    rules: {
      // Front-matter texts with inline Markdown are rendered by our own function from checked content.
      'astro/no-set-html-directive': 'off',
    },
  },
  {
    files: ['src/site/components/overzicht/Werkvormen.astro'],
    rules: {
      // A region that scrolls must be reachable with the keyboard (WCAG 2.1.1).
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
);
