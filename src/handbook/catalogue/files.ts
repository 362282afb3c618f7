/** Reading content files from disk: bytes to text, with everything that is wrong at that level. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A content file as text, after safe repairs. */
export interface SourceFile {
  /** Path from the root of the project, with `/`. */
  path: string;
  /** Text without byte-order mark and with `\n` line ends. */
  text: string;
  hadBom: boolean;
  hadCrlf: boolean;
  /** Line (from 1) of the first byte sequence that is not UTF-8, or undefined. */
  invalidUtf8Line: number | undefined;
}

/** Names that `readdir` gives but that are not content: editors' and systems' leftovers. */
const IGNORED = /^(\.|_)|~$|\.(swp|bak|orig)$/;

/**
 * All files under `directory`, sorted by path so that every build sees the same order.
 * @returns paths from `root`; an empty list when the directory does not exist.
 */
export async function listFiles(root: string, directory: string, extensions: readonly string[]): Promise<string[]> {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true }).catch(() => []);
  return (
    entries
      .filter((entry) => entry.isFile() && !IGNORED.test(entry.name) && extensions.some((ext) => entry.name.endsWith(ext)))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      // Astro reads no hidden folders either: editors keep old versions there.
      .filter((path) => !path.slice(directory.length).includes('/.'))
      .sort()
  );
}

/** Line (from 1) where the first invalid UTF-8 sequence starts, or undefined. */
function findInvalidUtf8(bytes: Buffer): number | undefined {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (newline === -1) return undefined;
    start = end;
  }
  return undefined;
}

/** Decodes the bytes of one file; never throws. `path` is only remembered. */
export function decodeSource(path: string, bytes: Buffer): SourceFile {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hadBom = decoded.startsWith('\uFEFF');
  const withoutBom = hadBom ? decoded.slice(1) : decoded;
  return {
    path,
    text: withoutBom.replaceAll('\r\n', '\n'),
    hadBom,
    hadCrlf: withoutBom.includes('\r\n'),
    // A replacement character that is itself valid UTF-8 is a letter that an earlier program already lost.
    invalidUtf8Line: decoded.includes('\uFFFD')
      ? (findInvalidUtf8(bytes) ?? decoded.slice(0, decoded.indexOf('\uFFFD')).split('\n').length)
      : undefined,
  };
}

/** Reads one file. @throws when the file cannot be read. */
export async function readSource(root: string, path: string): Promise<SourceFile> {
  return decodeSource(path, await readFile(join(root, path)));
}
