import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEXT, OUTPUT, recoverOutput, swapOutput } from '../../../src/integrations/swap.ts';

/** When set, moving this directory fails: the machine stops at that moment. */
const broken = vi.hoisted(() => ({ from: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (broken.from !== '' && from.endsWith(broken.from)) throw new Error('gestopt');
      fs.renameSync(from, to);
    },
  };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handboek-wissel-'));
});
afterEach(() => {
  broken.from = '';
  rmSync(root, { recursive: true, force: true });
});

const PREVIOUS = '.bouw/vorige';
/** A build in `directory`, known by its text, with one file that no other build has. */
function build(directory: string, name: string): void {
  mkdirSync(join(root, directory, 'map'), { recursive: true });
  writeFileSync(join(root, directory, 'index.html'), name);
  writeFileSync(join(root, directory, 'map', `${name}.html`), name);
}
const output = () => (existsSync(join(root, OUTPUT, 'index.html')) ? readFileSync(join(root, OUTPUT, 'index.html'), 'utf8') : undefined);
const kept = () => readdirSync(join(root, '.bouw'));

describe('swapOutput', () => {
  it('zet de eerste uitvoer neer', () => {
    build(NEXT, 'nieuw');
    swapOutput(root);
    expect(output()).toBe('nieuw');
    expect(kept()).toEqual([]);
  });

  it('vervangt de vorige uitvoer helemaal: geen bestand van toen blijft staan', () => {
    build(OUTPUT, 'oud');
    build(NEXT, 'nieuw');
    swapOutput(root);
    expect(output()).toBe('nieuw');
    expect(readdirSync(join(root, OUTPUT, 'map'))).toEqual(['nieuw.html']);
    expect(kept()).toEqual([]);
  });

  it('laat de vorige uitvoer staan als er geen nieuwe is', () => {
    build(OUTPUT, 'oud');
    expect(() => {
      swapOutput(root);
    }).toThrow(NEXT);
    expect(output()).toBe('oud');
  });

  it('maakt zonder nieuwe uitvoer niets', () => {
    expect(() => {
      swapOutput(root);
    }).toThrow(NEXT);
    expect(readdirSync(root)).toEqual([]);
  });

  it('ruimt op wat een eerdere, net niet afgemaakte wissel achterliet', () => {
    build(PREVIOUS, 'heel oud');
    build(OUTPUT, 'oud');
    build(NEXT, 'nieuw');
    swapOutput(root);
    expect(output()).toBe('nieuw');
    expect(kept()).toEqual([]);
  });
});

describe('recoverOutput', () => {
  it('zet de vorige uitvoer terug als een wissel halverwege is gestopt', () => {
    build(PREVIOUS, 'oud');
    build(NEXT, 'nieuw');
    recoverOutput(root);
    expect(output()).toBe('oud');
    swapOutput(root);
    expect(output()).toBe('nieuw');
  });

  it('krijgt alles terug na een wissel die tussen haar twee stappen stopt', () => {
    build(OUTPUT, 'oud');
    build(NEXT, 'nieuw');
    broken.from = NEXT;
    expect(() => {
      swapOutput(root);
    }).toThrow('gestopt');
    broken.from = '';
    recoverOutput(root);
    expect(output()).toBe('oud');
    expect(readdirSync(join(root, OUTPUT, 'map'))).toEqual(['oud.html']);
  });

  it('raakt een goede uitvoer niet aan, ook als er nog een vorige ligt', () => {
    build(OUTPUT, 'nieuw');
    build(PREVIOUS, 'oud');
    recoverOutput(root);
    expect(output()).toBe('nieuw');
  });

  it('doet niets als er nog nooit is gebouwd', () => {
    recoverOutput(root);
    expect(readdirSync(root)).toEqual([]);
  });
});
