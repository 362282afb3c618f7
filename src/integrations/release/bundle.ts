/** Bundles a script with all it needs into one file, with the bundler that the site is built with. */
import { isBuiltin } from 'node:module';
import { build } from 'vite';

export interface Bundled {
  code: string;
  /** Names of the npm packages that are in it, sorted. */
  packages: string[];
}

/** The package that a module belongs to, or undefined for our own code. */
function packageOf(module: string): string | undefined {
  const [, path] = /.*[\\/]node_modules[\\/](.+)$/.exec(module) ?? [];
  if (path === undefined) return undefined;
  const [first = '', second = ''] = path.split(/[\\/]/);
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * The command of a release as one file for Node 20 and newer.
 * @param entry path of the script from `root`
 * @throws when something cannot be bundled
 */
export async function bundleCommand(root: string, entry: string): Promise<Bundled> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      write: false,
      ssr: entry,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const [chunk, ...others] = chunks;
  if (!chunk || others.length > 0) throw new Error(`${entry} past niet in één bestand.`);
  const foreign = [...chunk.imports, ...chunk.dynamicImports].filter((name) => !isBuiltin(name));
  if (foreign.length > 0) throw new Error(`${entry} heeft nog nodig: ${foreign.join(', ')}.`);
  const packages = new Set(chunk.moduleIds.flatMap((module) => packageOf(module.replace('\0', '')) ?? []));
  return { code: chunk.code, packages: [...packages].sort() };
}
