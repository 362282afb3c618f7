/**
 * `npm run lock`: adds to package-lock.json the optional packages of other platforms that a registry did not offer.
 * Without them `npm ci` refuses the lock file ('Missing: … from lock file'); with them every platform still installs
 * its own binaries. Run it after each `npm install`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { completeLock } from '../src/integrations/lock.ts';

const FILE = 'package-lock.json';
const lock: unknown = JSON.parse(await readFile(FILE, 'utf8'));
const added = completeLock(lock as Parameters<typeof completeLock>[0]);
await writeFile(FILE, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(added.length === 0 ? `${FILE} is volledig.` : `Toegevoegd aan ${FILE}:\n${added.join('\n')}`);
