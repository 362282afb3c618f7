/** What a schema finds wrong, in the words of people who write content. */
import type { z } from 'zod';
import { didYouMean } from '../dutch/did-you-mean.ts';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een groep velden',
  null: 'niets',
};

const typeName = (name: string) => TYPE_NAMES[name] ?? name;
/** A path of keys as people write it: `oefening.stappen[2].minuten`. */
export const showPath = (path: readonly PropertyKey[]) =>
  path.map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');

/** Follows a path of keys through data as written. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    raw,
  );
}

/** Every field name that occurs anywhere in a schema; good enough to guess what an author meant. */
export function fieldNames(schema: z.core.$ZodType, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const shape = def['shape'];
  const own = typeof shape === 'object' && shape !== null ? Object.entries(shape as Record<string, z.core.$ZodType>) : [];
  const inner = ['element', 'innerType', 'in', 'out'].flatMap((key) => {
    const next = def[key];
    return typeof next === 'object' && next !== null && '_zod' in next ? fieldNames(next as z.core.$ZodType, seen) : [];
  });
  return [...own.flatMap(([name, field]) => [name, ...fieldNames(field, seen)]), ...inner];
}

/** What is wrong with a field and how to mend it, in Dutch; not for unknown fields, which have names of their own. */
export function describeIssue(issue: Issue, raw: unknown): { message: string; remedy: string } {
  const field = showPath(issue.path);
  const value = valueAt(raw, issue.path);
  if (issue.path.length === 0 || raw === null) {
    return {
      message: 'Hier horen velden te staan, en die zijn er niet.',
      remedy: "Begin een pagina met --- op de eerste regel en sluit de velden af met ---; schrijf elk veld als 'naam: waarde'.",
    };
  }
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    return {
      message: `Het verplichte veld '${field}' ontbreekt.`,
      remedy: `Voeg '${field}' toe; kijk bij een pagina van dezelfde soort hoe.`,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        message: `Het veld '${field}' moet ${typeName(issue.expected)} zijn.`,
        remedy: `Vervang de waarde van '${field}' door ${typeName(issue.expected)}.`,
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        message: `'${String(value)}' is geen waarde voor '${field}'.${didYouMean(String(value), values)}`,
        remedy: `Kies een van: ${values.join(', ')}.`,
      };
    }
    case 'too_big':
      return {
        message:
          issue.origin === 'string'
            ? `'${field}' is te lang: ${String(value).length} tekens, hoogstens ${issue.maximum}.`
            : issue.origin === 'array'
              ? `'${field}' heeft hoogstens ${issue.maximum} onderdelen.`
              : `'${field}' is te groot; hoogstens ${issue.maximum}.`,
        remedy:
          issue.origin === 'string' ? 'Maak de tekst korter.' : issue.origin === 'array' ? 'Maak de lijst korter.' : 'Verklein het getal.',
      };
    case 'too_small':
      return {
        message:
          issue.origin === 'array'
            ? `'${field}' heeft minstens ${issue.minimum} onderdelen nodig.`
            : issue.origin === 'string'
              ? `'${field}' is leeg.`
              : `'${field}' is te klein; minstens ${issue.minimum}.`,
        remedy: issue.origin === 'array' ? 'Vul de lijst aan.' : issue.origin === 'string' ? 'Vul het veld in.' : 'Vergroot het getal.',
      };
    case 'unrecognized_keys':
    case 'invalid_format':
    case 'custom':
    default: {
      const shown =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (er staat '${value.toString()}')` : '';
      return { message: `'${field}' klopt niet: ${issue.message}${shown}.`, remedy: 'Verbeter de waarde.' };
    }
  }
}
