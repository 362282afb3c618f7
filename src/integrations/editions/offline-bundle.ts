/** Makes one classic script of everything that the pages do, for the edition that opens from disk. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

const ENTRY = 'src/site/client/offline.ts';
const VARIANT = '.offline.ts';

/** Where `x.offline.ts` stands beside `x.ts`, it takes its place; it may itself build on the original. */
const variants = (): Plugin => ({
  name: 'handboek:offline-variants',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || importer.endsWith(VARIANT) || !source.startsWith('.')) return undefined;
    const variant = resolve(dirname(importer), source.replace(/\.ts$/, VARIANT));
    return existsSync(variant) ? variant : undefined;
  },
});

/**
 * Bundles the client code as a classic script. The same source gives the same text, wherever it stands.
 * @param root the project directory
 * @returns the script
 * @throws when the code does not build, or comes out as more than one file
 */
export async function bundleOffline(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [variants()],
    build: { write: false, minify: true, lib: { entry: join(root, ENTRY), formats: ['iife'], name: 'handboek' } },
  });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script, ...others] = files;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`Het script voor de offline-uitgave werd niet één bestand: ${files.map(({ fileName }) => fileName).join(', ')}`);
  }
  return script.code;
}
