/** What a release consists of and what made it, as CycloneDX: administrators are asked for it (BIO2, Cyberbeveiligingswet). */
import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/** The part of `package-lock.json` (version 3) that is used: path in `node_modules` → package. */
export interface LockFile {
  packages: Readonly<Record<string, { version?: string; license?: string; integrity?: string }>>;
}

/** A part that is no npm package, such as a font. */
export interface OwnPart {
  name: string;
  version: string;
  licence: string;
  sha256: string;
}

const NAME = 'Handboek Burgerparticipatie';

/** One licence goes by its SPDX name; a combination (`A AND B`) is an expression; anything else keeps its own words. */
function licence(text: string): Models.LicenseExpression | Models.SpdxLicense | Models.NamedLicense {
  if (/ (?:AND|OR) /.test(text)) return new Models.LicenseExpression(text);
  return /^[A-Za-z0-9.+-]+$/.test(text) ? new Models.SpdxLicense(text) : new Models.NamedLicense(text);
}

/** npm's own proof of a package (`sha512-…` in base 64) as CycloneDX writes it. */
function integrity(text: string | undefined): Models.HashDictionary {
  const [, value] = /^sha512-(.+)$/.exec(text ?? '') ?? [];
  const hashes = new Models.HashDictionary();
  if (value !== undefined) hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(value, 'base64').toString('hex'));
  return hashes;
}

/** Packages of the lock file. @param only names to keep; all when left out */
export function packagesOf(lock: LockFile, only?: ReadonlySet<string>): Models.Component[] {
  const seen = new Set<string>();
  return Object.entries(lock.packages).flatMap(([path, { version, license, integrity: proof }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    // The same package may stand in several places.
    const id = `${name}@${version ?? ''}`;
    const nested = path.indexOf('node_modules/', 1) !== -1;
    if (name === '' || version === undefined || seen.has(id) || (only && (!only.has(name) || nested))) return [];
    seen.add(id);
    const slash = name.startsWith('@') ? name.indexOf('/') : -1;
    const scope = slash === -1 ? undefined : name.slice(0, slash);
    const plain = name.slice(slash + 1);
    const component = new Models.Component(Enums.ComponentType.Library, plain, {
      group: scope,
      version,
      bomRef: id,
      hashes: integrity(proof),
      purl: `pkg:npm/${scope === undefined ? '' : `${encodeURIComponent(scope)}/`}${plain}@${version}`,
    });
    if (license !== undefined) component.licenses.add(licence(license));
    return [component];
  });
}

/** Parts of our own that another made. */
export function partsOf(parts: readonly OwnPart[]): Models.Component[] {
  return parts.map(({ name, version, licence: text, sha256 }) => {
    const hashes = new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]);
    const component = new Models.Component(Enums.ComponentType.File, name, { version, bomRef: name, hashes });
    component.licenses.add(licence(text));
    return component;
  });
}

/**
 * @param options.date day of the release (`jjjj-mm-dd`), the only moment in the file
 * @returns the bill of materials as JSON; the same input gives the same bytes
 */
export function sbom({ version, date, components }: { version: string; date: string; components: readonly Models.Component[] }): string {
  const bom = new Models.Bom();
  const handbook = new Models.Component(Enums.ComponentType.Application, NAME, { version, bomRef: `handboek@${version}` });
  handbook.licenses.add(new Models.SpdxLicense('EUPL-1.2'));
  bom.metadata.component = handbook;
  bom.metadata.timestamp = new Date(`${date}T00:00:00Z`);
  for (const component of components) {
    bom.components.add(component);
    handbook.dependencies.add(component.bomRef);
  }
  const names = components.map(({ bomRef }) => bomRef.value ?? '').join('\n');
  const digest = createHash('sha256').update(`${version}\n${names}`).digest('hex');
  // A version 8 UUID (RFC 9562): ours to fill, and the same each time.
  bom.serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
