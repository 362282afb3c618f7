import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { completeLock } from '../../../src/integrations/lock.ts';
import type { LockFile } from '../../../src/integrations/lock.ts';

describe('het lockbestand', () => {
  it('is volledig: npm ci weigert een bestand waarin een pakket van een ander platform ontbreekt', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as LockFile;
    expect(completeLock(lock)).toEqual([]);
  });

  it('noemt geen adres van een register, zodat elke machine haar eigen gebruikt', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('krijgt een ontbrekend pakket met zijn platform erbij', () => {
    const lock: LockFile = { packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/darwin-arm64': '1.0.0' } } } };
    expect(completeLock(lock)).toEqual(['@a/darwin-arm64@1.0.0']);
    expect(lock.packages['node_modules/@a/darwin-arm64']).toEqual({ version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] });
    expect(completeLock(lock)).toEqual([]);
  });

  it('zet een andere versie in de map van wie haar nodig heeft', () => {
    const lock: LockFile = {
      packages: {
        'node_modules/a': { version: '2.0.0', optionalDependencies: { 'a-win32-x64': '2.0.0' } },
        'node_modules/a-win32-x64': { version: '1.0.0', optional: true },
      },
    };
    completeLock(lock);
    expect(lock.packages['node_modules/a/node_modules/a-win32-x64']?.version).toBe('2.0.0');
    expect(lock.packages['node_modules/a-win32-x64']?.version).toBe('1.0.0');
  });

  it('vindt wat dieper in een map staat', () => {
    const lock: LockFile = {
      packages: {
        'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-linux-x64': '1.0.0' } },
        'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' },
      },
    };
    expect(completeLock(lock)).toEqual([]);
  });
});
