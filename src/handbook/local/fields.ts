/** Checking fields that an organisation fills in: JSON, or the head of a Markdown file. */
import type { z } from 'zod';
import { parseYaml } from '../catalogue/yaml.ts';
import { didYouMean } from '../dutch/did-you-mean.ts';
import { describeIssue, fieldNames, showPath } from '../rules/schema-issue.ts';
import type { LocalProblem } from './problem.ts';

export interface CheckedFields<T> {
  /** The fields, or undefined when something is wrong. */
  data: T | undefined;
  problems: LocalProblem[];
}

/** Issues of one schema as problems. @param lineOf line of a field in the file */
function issuesOf(
  schema: z.core.$ZodType,
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
  file: string,
  lineOf: (path: readonly (string | number)[]) => number,
): LocalProblem[] {
  return issues.flatMap((issue): LocalProblem[] => {
    const at = (path: readonly PropertyKey[], message: string, remedy: string): LocalProblem => ({
      file,
      line: lineOf(path as (string | number)[]),
      level: 'fout',
      message,
      remedy,
    });
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        const message = `Het veld '${showPath(path)}' bestaat niet.${didYouMean(key, fieldNames(schema))}`;
        return at(path, message, 'Verbeter de naam of verwijder het veld.');
      });
    }
    const { message, remedy } = describeIssue(issue, raw);
    return [at(issue.path, message, remedy.replace('; kijk bij een pagina van dezelfde soort hoe', '; kijk in lokaal-voorbeeld hoe'))];
  });
}

/**
 * Reads fields as YAML, of which JSON is a part, and checks them.
 * @param text the fields themselves
 * @param file path within `lokaal/`, for the problems
 * @param firstLine line of the file on which `text` starts
 */
export function checkFields<T>(schema: z.ZodType<T>, text: string, file: string, firstLine: number): CheckedFields<T> {
  const yaml = parseYaml(text, firstLine);
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ message, line }): LocalProblem => ({
      file,
      line,
      level: 'fout',
      message: `Dit is niet te lezen: ${message}.`,
      remedy: 'Verbeter de regel. Kijk in lokaal-voorbeeld hoe het hoort.',
    }));
    return { data: undefined, problems };
  }
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { data: result.data, problems: [] };
  return { data: undefined, problems: issuesOf(schema, yaml.value ?? {}, result.error.issues, file, yaml.lineOf) };
}

/** Where JSON breaks, as Node says it. */
const JSON_PLACE = /line (\d+) column \d+|position (\d+)/;

/** Reads and checks a JSON file. Comments and trailing commas are refused: other programs must be able to read it too. */
export function checkJson<T>(schema: z.ZodType<T>, text: string, file: string): CheckedFields<T> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('line 1 column 1');
  } catch (error) {
    const [, named, position] = JSON_PLACE.exec(error instanceof Error ? error.message : '') ?? [];
    const line =
      named === undefined ? text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length : Number(named);
    const problem: LocalProblem = {
      file,
      line,
      level: 'fout',
      message: 'Dit bestand is geen geldige JSON.',
      remedy: 'Kijk op en vlak boven deze regel naar een vergeten komma, aanhalingsteken of accolade, of een komma te veel.',
    };
    return { data: undefined, problems: [problem] };
  }
  return checkFields(schema, text, file, 1);
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** Splits a Markdown file in its head and its text. @returns the text with the line on which it starts */
export function splitFrontMatter(text: string): { head: string; body: string; bodyLine: number } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { head: '', body: text, bodyLine: 1 };
  return { head: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
