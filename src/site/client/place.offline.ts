/**
 * The same as `place.ts` for a handbook that is opened from disk. Browsers do not let a page read a file there, but they
 * do run a script: each file of the index is a script that calls `handboekZoek` with its name and its content.
 */
import { fileAddress } from '../../handbook/links/file.ts';
import { withChoice } from './choice.offline.ts';
import type * as online from './place.ts';

const SCRIPT = document.currentScript;
if (!(SCRIPT instanceof HTMLScriptElement)) throw new Error('Dit script hoort als gewoon script in de pagina te staan.');

/** Root of the handbook: this script stands one folder below it. */
const ROOT = new URL('../', SCRIPT.src);

/** Files that were asked for: name → who waits for it. */
const waiting = new Map<string, (content: unknown) => void>();
Object.assign(globalThis, { handboekZoek: (name: string, content: unknown) => waiting.get(name)?.(content) });

export const address: typeof online.address = (path) => withChoice(new URL(fileAddress(path), ROOT));

export const load: typeof online.load = (path) =>
  new Promise((resolve, reject) => {
    const name = path.replace(/\.json$/, '');
    const script = document.createElement('script');
    const done = () => {
      waiting.delete(name);
      script.remove();
      // Nothing happens here when the content came.
      reject(new Error(name));
    };
    waiting.set(name, resolve);
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    script.src = new URL(`zoek/${name}.js`, ROOT).href;
    document.head.append(script);
  });
