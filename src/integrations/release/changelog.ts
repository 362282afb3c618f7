/** The changelog: one entry for each version, split into what readers notice and what administrators notice. */

/** What each entry must have, apart. */
export const CHANGELOG_PARTS = ['Inhoud', 'Techniek'] as const;

/** One version of the changelog: its day and its headings. */
export interface ChangelogEntry {
  version: string;
  /** `jjjj-mm-dd` */
  date: string;
  parts: string[];
}

/** @returns all entries, the newest first */
export function changelogEntries(text: string): ChangelogEntry[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [, version, date] = /^(\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/m.exec(section.split('\n')[0] ?? '') ?? [];
      if (version === undefined || date === undefined) return [];
      return [{ version, date, parts: [...section.matchAll(/^### (.+)$/gm)].map((match) => match[1] ?? '') }];
    });
}

/**
 * Day of a version; it is the only date in a release, so that making it again another day gives the same bytes.
 * @throws when the version has no entry, or the entry lacks a part
 */
export function releaseDate(text: string, version: string): string {
  const entry = changelogEntries(text).find((each) => each.version === version);
  if (!entry) throw new Error(`CHANGELOG.md heeft geen kop '## ${version} – jjjj-mm-dd'. Schrijf eerst op wat er is veranderd.`);
  const missing = CHANGELOG_PARTS.filter((part) => !entry.parts.includes(part));
  if (missing.length > 0) throw new Error(`CHANGELOG.md: bij ${version} ontbreekt '### ${missing.join("' en '### ")}'.`);
  return entry.date;
}
