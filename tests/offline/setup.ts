/** Makes the offline edition of `dist/`, zips it, and unpacks it in a folder with spaces and accents in its name, as a reader would. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { TestProject } from 'vitest/node';
import { bundleOffline } from '../../src/integrations/editions/offline-bundle.ts';
import { makeOffline } from '../../src/integrations/editions/offline.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAME = 'Handboek é met spatie';
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

declare module 'vitest' {
  interface ProvidedContext {
    /** The unpacked folder. */
    folder: string;
    /** The website that it was made from. */
    website: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const website = resolve(ROOT, process.env['UITVOER'] ?? 'dist');
  const parent = mkdtempSync(join(tmpdir(), 'offline-'));
  const made = join(parent, 'gemaakt');
  const script = await bundleOffline(ROOT);
  const started = performance.now();
  await makeOffline(website, made, script);
  const took = Math.round(performance.now() - started);

  const files = readdirSync(made, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = Object.fromEntries(
    files.map((file) => [`${NAME}/${relative(made, file).split(sep).join('/')}`, new Uint8Array(readFileSync(file))]),
  );
  const zip = zipSync(contents);
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(parent, path)), { recursive: true });
    writeFileSync(join(parent, path), content);
  }
  rmSync(made, { recursive: true });
  const size = Object.values(contents).reduce((sum, { length }) => sum + length, 0);
  console.log(`offline-map: ${files.length} bestanden, ${MB(size)}, als zip ${MB(zip.length)}, gemaakt in ${took} ms`);
  provide('folder', join(parent, NAME));
  provide('website', website);
  return () => rmSync(parent, { recursive: true, force: true });
}
