/** Helpers that rules share. */
import { parseInline } from '../catalogue/body.ts';
import type { Body } from '../catalogue/body.ts';
import type { Content, DataItem, Page } from '../catalogue/content.ts';
import type { SourceFile } from '../catalogue/files.ts';
import type { YamlPath } from '../catalogue/yaml.ts';

/** All source files, each once. */
export function sourcesOf(content: Content): SourceFile[] {
  return entriesOf(content).map((entry) => entry.source);
}

/** Pages and data together: everything with front matter or YAML. */
export function entriesOf(content: Content): (Page | DataItem<unknown>)[] {
  return [...content.pages, ...content.begrippen, ...content.bronnen, ...content.wetsartikelen];
}

/** Lines of `text` that match, counted from 1. */
export function linesMatching(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function* stringsWithPath(value: unknown, path: YamlPath = []): Generator<{ text: string; path: YamlPath }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* stringsWithPath(entry, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) yield* stringsWithPath(entry, [...path, key]);
}

/** Running text in front matter and data, parsed, with a way to find the line on which a part of it stands. */
export function* textsOf(entry: Page | DataItem<unknown>): Generator<{ body: Body; lineOf: (part: string) => number }> {
  for (const { text, path } of stringsWithPath(entry.raw)) {
    const first = entry.lineOf(path);
    const lineOf = (part: string) => {
      const offset = entry.source.text
        .split('\n')
        .slice(first - 1)
        .findIndex((line) => line.includes(part));
      return first + Math.max(0, offset);
    };
    yield { body: parseInline(text), lineOf };
  }
}

/**
 * Codes and addresses that exist on disk but not in the catalogue, because something else is wrong with the file.
 * Whoever points there has done nothing wrong.
 */
export function unreadable(content: Content): { codes: Set<string>; urls: Set<string>; articles: Set<string> } {
  const broken = content.pages.filter((page) => page.data === undefined);
  const slugs = (items: readonly DataItem<unknown>[]) => items.filter((item) => item.data === undefined).map((item) => item.slug);
  return {
    codes: new Set([
      ...broken.flatMap((page) => /^code:\s*["']?([a-z0-9-]+)/m.exec(page.source.text)?.[1] ?? []),
      ...slugs(content.begrippen).map((slug) => `begrip-${slug}`),
      ...slugs(content.bronnen).map((slug) => `bron-${slug}`),
    ]),
    urls: new Set([...broken, ...content.pages.filter((page) => page.mdxError)].map((page) => page.url)),
    articles: new Set(slugs(content.wetsartikelen)),
  };
}

/** Groups entries by a key and gives only the groups with more than one. */
export function duplicates<T>(entries: Iterable<T>, key: (entry: T) => string | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const value = key(entry);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), entry]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
