/** The content as it stands on disk: every page and every piece of data, with what is wrong about it. */
import { z } from 'zod';
import type { PaginaData } from '../../schemas/index.ts';
import { PAGINA_SCHEMAS, begripSchema, bronSchema, wetsartikelSchema } from '../../schemas/index.ts';
import { parseBody } from './body.ts';
import type { Body } from './body.ts';
import { listFiles, readSource } from './files.ts';
import type { SourceFile } from './files.ts';
import { parseYaml } from './yaml.ts';
import type { YamlPath } from './yaml.ts';

export const DOCS = 'src/content/docs';
export const DATA = 'src/content/data';

interface Entry<T> {
  source: SourceFile;
  /** Front matter or data as written. */
  raw: unknown;
  /** The checked data, or undefined when something is wrong with it. */
  data: T | undefined;
  issues: z.core.$ZodIssue[];
  yamlErrors: { message: string; line: number }[];
  lineOf: (path: YamlPath) => number;
}

/** A page: one file under `src/content/docs`. */
export interface Page extends Entry<PaginaData> {
  /** Path under the site without slashes around it: `lessen/wat-is-burgerparticipatie`; `''` for the home page. */
  id: string;
  /** Canonical address: `/lessen/wat-is-burgerparticipatie/`. */
  url: string;
  body: Body;
  /** Syntax error of the MDX, if any; `body` is then empty. */
  mdxError: { message: string; line: number } | undefined;
}

/** A piece of small typed data: one YAML file. */
export interface DataItem<T> extends Entry<T> {
  /** File name without extension. */
  slug: string;
}

export type Begrip = z.infer<typeof begripSchema>;
export type Bron = z.infer<typeof bronSchema>;
export type Wetsartikel = z.infer<typeof wetsartikelSchema>;

export interface Content {
  pages: Page[];
  begrippen: DataItem<Begrip>[];
  bronnen: DataItem<Bron>[];
  wetsartikelen: DataItem<Wetsartikel>[];
}

const EMPTY_BODY: Body = { headings: [], links: [], images: [], components: [], code: [], text: '' };
const FRONT_MATTER = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/**
 * The address of a page from its path under `src/content/docs`.
 * Order numbers (`01-`, `01-02-`) are for authors and never enter an address; dates (`2024-06-04-`) do.
 */
export function pageId(path: string): string {
  return path
    .replace(/\.mdx?$/, '')
    .split('/')
    .map((segment) => segment.replace(/^(?:\d{2}-)+(?=[a-z])/, ''))
    .filter((segment, index, all) => !(segment === 'index' && index === all.length - 1))
    .join('/');
}

/** @returns the canonical address of a page id, with slashes around it. */
export const urlOfId = (id: string) => (id === '' ? '/' : `/${id}/`);

function check<T>(schema: z.ZodType<T>, raw: unknown): { data: T | undefined; issues: z.core.$ZodIssue[] } {
  const result = schema.safeParse(raw);
  return result.success ? { data: result.data, issues: [] } : { data: undefined, issues: result.error.issues };
}

/** The schema for a page's `soort`; an unknown soort gives one issue instead of a heap. */
function checkPage(raw: unknown): { data: PaginaData | undefined; issues: z.core.$ZodIssue[] } {
  const soort = typeof raw === 'object' && raw !== null ? (raw as { soort?: unknown }).soort : undefined;
  if (typeof soort === 'string' && Object.hasOwn(PAGINA_SCHEMAS, soort)) {
    return check<PaginaData>(PAGINA_SCHEMAS[soort as keyof typeof PAGINA_SCHEMAS], raw);
  }
  return { data: undefined, issues: check(z.object({ soort: z.enum(Object.keys(PAGINA_SCHEMAS)) }), raw ?? {}).issues };
}

/** Parses one page from its source; never throws. */
export function parsePage(source: SourceFile): Page {
  const id = pageId(source.path.slice(DOCS.length + 1));
  const front = FRONT_MATTER.exec(source.text);
  const yaml = parseYaml(front?.[1] ?? '', 2);
  const parsed = parseBody(source.text);
  return {
    source,
    id,
    url: urlOfId(id),
    raw: yaml.value,
    yamlErrors: yaml.errors,
    lineOf: yaml.lineOf,
    ...(yaml.errors.length > 0 ? { data: undefined, issues: [] } : checkPage(yaml.value)),
    body: parsed.body ?? EMPTY_BODY,
    mdxError: parsed.error,
  };
}

/** Parses one data file from its source; never throws. */
export function parseData<T>(schema: z.ZodType<T>, source: SourceFile): DataItem<T> {
  const yaml = parseYaml(source.text, 1);
  return {
    source,
    slug: source.path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    raw: yaml.value,
    yamlErrors: yaml.errors,
    lineOf: yaml.lineOf,
    ...(yaml.errors.length > 0 ? { data: undefined, issues: [] } : check(schema, yaml.value)),
  };
}

/** Reads all content under `root` (the project directory). @throws only when a file cannot be read. */
export async function readContent(root: string): Promise<Content> {
  const sources = async (directory: string, extensions: string[]) =>
    Promise.all((await listFiles(root, directory, extensions)).map((path) => readSource(root, path)));
  const data = async <T>(name: string, schema: z.ZodType<T>) =>
    (await sources(`${DATA}/${name}`, ['.yaml', '.yml'])).map((source) => parseData(schema, source));
  return {
    pages: (await sources(DOCS, ['.mdx', '.md'])).map(parsePage),
    begrippen: await data('begrippen', begripSchema),
    bronnen: await data('bronnen', bronSchema),
    wetsartikelen: await data('wetsartikelen', wetsartikelSchema),
  };
}

/** A build runs the rules, the pages and the finishing of the output in one process but in several bundles; all see this. */
const SHARED = Symbol.for('handboek.content');
type Shared = Record<symbol, Map<string, Promise<Content>> | undefined>;

/** Reads the content under `root` once for a whole build. Not for a server that must see changes. */
export function readContentOnce(root: string): Promise<Content> {
  const shared = globalThis as unknown as Shared;
  const cache: Map<string, Promise<Content>> = (shared[SHARED] ??= new Map<string, Promise<Content>>());
  const known = cache.get(root) ?? readContent(root);
  cache.set(root, known);
  return known;
}
