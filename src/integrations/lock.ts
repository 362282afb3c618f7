/** Completing a lock file with optional packages that the registry at hand did not offer. */

interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, LockEntry>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32', 'windows', 'win'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** Platform of a package from its name: `@x/y-darwin-arm64` → `{ os: ['darwin'], cpu: ['arm64'] }`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu'> {
  const parts = name.replace(/^@[^/]+\//, '').split(/[-/]/);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  return {
    ...(os === undefined ? {} : { os: [os === 'windows' || os === 'win' ? 'win32' : os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
  };
}

/** The folders in which a package at `path` looks for another, nearest first: its own, then each around it. */
function* searchFolders(path: string): Generator<string> {
  for (let folder = path; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    yield `${folder}/node_modules`;
  }
  yield 'node_modules';
}

/**
 * Adds the missing optional packages to `lock` (changed in place), sorted as npm sorts them.
 * @returns what was added, as `name@version`
 */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      // A range cannot stand in a lock; platform packages are pinned by their parents.
      if (!/^\d/.test(version)) continue;
      const folder = [...searchFolders(path)].find((place) => Object.hasOwn(lock.packages, `${place}/${name}`));
      if (folder !== undefined && lock.packages[`${folder}/${name}`]?.version === version) continue;
      // Another version stands in the way: this one goes into the folder of the package that wants it.
      const place = folder === undefined ? 'node_modules' : `${path}/node_modules`;
      lock.packages[`${place}/${name}`] = { version, optional: true, ...platformOf(name) };
      added.push(`${name}@${version}`);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return added;
}
