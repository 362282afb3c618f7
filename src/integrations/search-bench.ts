/** Measures the search: how well it answers a list of questions, next to other engines with the same text, and how it grows. */
import { gzipSync } from 'node:zlib';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildIndex } from '../handbook/search/build.ts';
import { SearchIndex, searchHandbook } from '../handbook/search/engine.ts';
import type { PageFile } from '../handbook/search/format.ts';
import type { SearchRecord } from '../handbook/search/record.ts';

/** Kinds of questions, by what makes them hard. */
export const CLASSES = ['begrip', 'vorm', 'samenstelling', 'synoniem', 'tikfout', 'vraag', 'artikel', 'code', 'rol'] as const;
export type QuestionClass = (typeof CLASSES)[number];

const questionsSchema = z.array(
  z.strictObject({
    vraag: z.string().min(1),
    klasse: z.enum(CLASSES),
    /** Codes of which any is a right answer. */
    goed: z.array(z.string()).min(1),
  }),
);
export type Question = z.infer<typeof questionsSchema>[number];

/** @throws when the file is not a list of questions */
export async function readQuestions(file: string): Promise<Question[]> {
  return questionsSchema.parse(parse(await readFile(file, 'utf8')));
}

/** Answers a question with codes, best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

export interface Quality {
  count: number;
  success1: number;
  success3: number;
  /** Mean of 1 / rank of the first right answer among the first ten. */
  mrr: number;
}

export interface Answered extends Question {
  /** From 1; 0 when no right answer was among the first ten. */
  rank: number;
  found: readonly string[];
}

/** How many answers are looked at. */
const DEPTH = 10;

export async function answerAll(engine: Engine, questions: readonly Question[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    const found = (await engine(question.vraag)).slice(0, DEPTH);
    answered.push({ ...question, found, rank: found.findIndex((code) => question.goed.includes(code)) + 1 });
  }
  return answered;
}

export function qualityOf(answered: readonly Answered[]): Quality {
  const share = (test: (rank: number) => boolean) => answered.filter(({ rank }) => test(rank)).length / Math.max(1, answered.length);
  return {
    count: answered.length,
    success1: share((rank) => rank === 1),
    success3: share((rank) => rank >= 1 && rank <= 3),
    mrr: answered.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / Math.max(1, answered.length),
  };
}

/** What every engine gets: the text of each page and term that a reader can see. */
export interface PlainPage {
  code: string;
  url: string;
  titel: string;
  koppen: string;
  tekst: string;
}

/** The pages of a built site, from the files of its index. */
export async function readPages(dist: string): Promise<PlainPage[]> {
  const head = JSON.parse(await readFile(join(dist, 'zoek/index.json'), 'utf8')) as { map: string };
  const folder = join(dist, 'zoek', head.map);
  const names = (await readdir(folder)).filter((name) => /^p\d+\.json$/.test(name));
  const files = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as PageFile));
  return files.map(({ code, url, titel, delen }) => ({
    code,
    url,
    titel,
    koppen: delen.map(([kop]) => kop).join(' '),
    tekst: delen.map(([, , tekst]) => tekst).join(' '),
  }));
}

/** Pagefind with the settings that Starlight gives it, in Node. */
async function pagefind(pages: readonly PlainPage[], directory: string): Promise<Engine> {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error('Pagefind maakt geen index.');
  for (const { code, titel, koppen, tekst } of pages) {
    await index.addCustomRecord({ url: `/${code}/`, content: `${titel}. ${koppen}. ${tekst}`, language: 'nl', meta: { title: titel } });
  }
  await index.writeFiles({ outputPath: directory });
  await close();
  const root = new URL(`file://${directory}/`);
  const realFetch = globalThis.fetch;
  Object.assign(globalThis, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(input instanceof Request ? input.url : String(input), root);
      if (url.protocol !== 'file:') return realFetch(input, init);
      url.search = '';
      return new Response(new Uint8Array(await readFile(url)));
    },
    window: globalThis,
    location: root,
    document: { currentScript: null, documentElement: { lang: 'nl' }, querySelector: () => ({ getAttribute: () => 'nl' }) },
  });
  interface Api {
    options: (options: object) => Promise<void>;
    init: () => Promise<void>;
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string; raw_url?: string }> }[] }>;
  }
  const api = (await import(new URL('pagefind.js', root).href)) as Api;
  await api.options({ baseUrl: '/', basePath: root.href, noWorker: true });
  await api.init();
  return async (query) => {
    const { results } = await api.search(query);
    const data = await Promise.all(results.slice(0, DEPTH).map((result) => result.data()));
    return data.map((page) => (page.raw_url ?? page.url).replaceAll('/', ''));
  };
}

/** MiniSearch with the settings that VitePress gives it. */
async function miniSearch(pages: readonly PlainPage[]): Promise<Engine> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<PlainPage>({ idField: 'code', fields: ['titel', 'koppen', 'tekst'] });
  index.addAll(pages);
  const options = { fuzzy: 0.2, prefix: true, boost: { titel: 4, tekst: 2, koppen: 1 } };
  return (query) => Promise.resolve(index.search(query, options).map(({ id }) => String(id)));
}

/** FlexSearch with forward matching; it has no Dutch stemmer. */
async function flexSearch(pages: readonly PlainPage[]): Promise<Engine> {
  const { Document } = await import('flexsearch');
  const index = new Document({
    document: { id: 'code', index: ['titel', 'koppen', 'tekst'] },
    tokenize: 'forward',
    suggest: true,
  } as never);
  for (const page of pages) index.add(page as never);
  return async (query) => {
    const fields = (await index.searchAsync(query, { limit: DEPTH, suggest: true } as never)) as unknown as {
      result: (string | number)[];
    }[];
    return [...new Set(fields.flatMap(({ result }) => result.map(String)))];
  };
}

/** Orama with its Dutch stemmer. */
async function orama(pages: readonly PlainPage[]): Promise<Engine> {
  const [{ create, insertMultiple, search }, { stemmer, language }] = await Promise.all([
    import('@orama/orama'),
    import('@orama/stemmers/dutch'),
  ]);
  const database = create({
    schema: { code: 'string', titel: 'string', koppen: 'string', tekst: 'string' } as const,
    components: { tokenizer: { language, stemming: true, stemmer, stemmerSkipProperties: ['code'] } },
  });
  await insertMultiple(
    database,
    pages.map(({ code, titel, koppen, tekst }) => ({ code, titel, koppen, tekst })),
  );
  return async (query) => {
    const { hits } = await search(database, {
      term: query,
      properties: ['titel', 'koppen', 'tekst'],
      tolerance: 1,
      boost: { titel: 4 },
      limit: DEPTH,
    });
    return hits.map(({ document }) => document.code);
  };
}

/** @param directory a place for the files of an engine that wants them */
export async function otherEngines(pages: readonly PlainPage[], directory: string): Promise<Record<string, Engine>> {
  return {
    'Starlight (Pagefind)': await pagefind(pages, directory),
    MiniSearch: await miniSearch(pages),
    FlexSearch: await flexSearch(pages),
    Orama: await orama(pages),
  };
}

/** What a first question costs in an index of generated pages. */
export interface Growth {
  pages: number;
  /** Compressed bytes of the head alone, and of everything that a first question of one word reads. */
  head: number;
  firstSearch: number;
  files: number;
}

export async function growth(records: readonly SearchRecord[], query: string): Promise<Growth> {
  const { files, ...head } = buildIndex(records);
  const read = new Map<string, number>();
  const index = new SearchIndex((path) => {
    const name = path.replace('map/', '');
    const text = JSON.stringify(name === 'index.json' ? { map: 'map', artikelen: [], ...head } : files.get(name));
    read.set(name, gzipSync(text, { level: 9 }).length);
    return Promise.resolve(JSON.parse(text));
  });
  await searchHandbook(index, query);
  return {
    pages: records.length,
    head: read.get('index.json') ?? 0,
    firstSearch: [...read.values()].reduce((a, b) => a + b, 0),
    files: read.size,
  };
}
