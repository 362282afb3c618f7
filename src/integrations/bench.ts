/** Generated sites for the benchmark: the same pages for the handbook and for a stock Starlight site. */
import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchRecord } from '../handbook/search/record.ts';

/** Pages in one folder, as in a handbook with modules. */
const PER_MODULE = 25;
const DATE = '2026-01-01';

const FUNCTION_WORDS =
  'de het een van in op met voor door aan bij en of maar want dat die deze dit is zijn wordt kan moet niet ook nog al wel'.split(' ');
const DOMAIN_WORDS =
  'raad college inwoners participatie verordening besluit gesprek loting advies wijk plan vraag antwoord bijeenkomst verslag uitnodiging gemeente beleid uitvoering evaluatie voorbereiding bewoners buurt straat begroting ambtenaar trainer griffier termijn bron werkvorm stap doel belofte ruimte kader belang conflict draagvlak proces'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bo da de do ga ge ha he ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo wa we wo za ze zo'.split(
    ' ',
  );

/** A reproducible source of numbers in [0, 1): the same seed gives the same text (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sentences with function words, words of the field and rare words, in about the proportions of real text. */
function sentences(random: () => number, count: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const word = () => {
    const kind = random();
    if (kind < 0.45) return pick(FUNCTION_WORDS);
    if (kind < 0.7) return pick(DOMAIN_WORDS);
    return Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
  };
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 9 + Math.floor(random() * 7) }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }).join('\n');
}

interface GeneratedPage {
  number: number;
  module: number;
  lesson: number;
  title: string;
  /** What the handbook keeps in typed fields and the stock site writes out in Markdown: the reader sees the same. */
  fields: {
    description: string;
    kort: string[];
    leerdoelen: string[];
    doel: string;
    nodig: string[];
    stappen: string[];
    nabespreken: string[];
    zelfcheck: { vraag: string; opties: { tekst: string; uitleg: string }[] }[];
    onthoud: string[];
  };
  /** Body with five second-level headings, a list, a table and links; `{bron}`, `{term}` mark where the handbook has more. */
  body: string;
}

function generateFields(random: () => number): GeneratedPage['fields'] {
  const line = () => sentences(random, 1);
  const lines = (count: number) => Array.from({ length: count }, line);
  return {
    description: line(),
    kort: lines(3),
    leerdoelen: lines(3),
    doel: line(),
    nodig: lines(2),
    stappen: lines(2),
    nabespreken: lines(2),
    zelfcheck: Array.from({ length: 3 }, () => ({
      vraag: line(),
      opties: Array.from({ length: 2 }, () => ({ tekst: line(), uitleg: line() })),
    })),
    onthoud: lines(3),
  };
}

/** @returns `count` lessons of about 750 words. */
export function generatePages(count: number): GeneratedPage[] {
  return Array.from({ length: count }, (_, index): GeneratedPage => {
    const random = randomFrom(index + 1);
    const sections = Array.from({ length: 5 }, (__, section) => {
      const list = Array.from({ length: 4 }, () => `- ${sentences(random, 1)}`).join('\n');
      const table = `| Fase | Vraag | Antwoord |\n| --- | --- | --- |\n${Array.from({ length: 3 }, () => `| ${DOMAIN_WORDS[Math.floor(random() * 20)] ?? ''} | ${DOMAIN_WORDS[Math.floor(random() * 40)] ?? ''} | ${DOMAIN_WORDS[Math.floor(random() * 40)] ?? ''} |`).join('\n')}`;
      const other = Math.floor(random() * count);
      return `## Deel ${section + 1} van les ${index + 1} {#deel-${section + 1}}\n\n${sentences(random, 6)} {bron}\n\n${section % 2 === 0 ? list : table}\n\nLees ook [een andere les]({les:${other}}) en {term}.\n${sentences(random, 3)} {bron}\n`;
    });
    return {
      number: index,
      module: Math.floor(index / PER_MODULE) + 1,
      lesson: (index % PER_MODULE) + 1,
      title: `Les over ${DOMAIN_WORDS[index % DOMAIN_WORDS.length] ?? ''} en ${DOMAIN_WORDS[(index * 7 + 3) % DOMAIN_WORDS.length] ?? ''} (${index + 1})`,
      body: sections.join('\n'),
      fields: generateFields(randomFrom(5000 + index)),
    };
  });
}

const two = (value: number) => String(value).padStart(2, '0');
const codeOf = ({ module, lesson }: GeneratedPage) => `les-${module}-${lesson}`;

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, text);
  }
}

const SOURCES = 10;
const OVERVIEWS: readonly (readonly [file: string, name: string, overview: string])[] = [
  ['index', 'begin', 'home'],
  ['zoeken', 'zoeken', 'zoeken'],
  ['modules', 'modules', 'modules'],
  ['begrippen', 'begrippen', 'begrippen'],
  ['bronnen', 'bronnen', 'bronnen'],
  ['valkuilen', 'valkuilen', 'valkuilen'],
  ['stappenplan', 'stappenplan', 'stappenplan'],
  ['werkvormen', 'werkvormen', 'werkvormen'],
  ['praktijk', 'praktijk', 'praktijk'],
  ['wet', 'wet', 'wet'],
  ['wet/updates/index', 'updates', 'updates'],
];

/** A copy of the project with generated content instead of its own. */
export async function writeHandbook(project: string, target: string, pages: readonly GeneratedPage[]): Promise<void> {
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(join(project, name), join(target, name), { recursive: true, filter: (path) => !/src\/content\/(docs|data)/.test(path) });
  }
  const files: Record<string, string> = {};
  const page = (front: string, body: string) => `---\n${front.trim()}\nbijgewerkt: "${DATE}"\n---\n\n${body}\n`;
  for (const [file, name, overview] of OVERVIEWS) {
    files[`src/content/docs/${file}.mdx`] = page(
      `soort: pagina\ncode: pagina-${name}\ntitle: ${name}\ndescription: Overzicht ${name}.\noverzicht: ${overview}`,
      'Tekst.',
    );
  }
  for (const name of ['over', 'toegankelijkheid', 'privacy', 'zelf-hosten']) {
    files[`src/content/docs/${name}.mdx`] = page(
      `soort: pagina\ncode: pagina-${name}\ntitle: ${name}\ndescription: Over ${name}.`,
      '## Hoe zeker {#hoe-zeker}\n\nTekst.',
    );
  }
  for (let index = 0; index < SOURCES; index += 1) {
    files[`src/content/data/bronnen/b${index}.yaml`] =
      `titel: Bron ${index}\nuitgever: Uitgever ${index}\nurl: https://example.org/${index}\ndatum: "2025"\ngezien: "${DATE}"\ntype: website\n`;
    files[`src/content/data/begrippen/t${index}.yaml`] =
      `naam: Begrip ${index}\ndefinitie: ${sentences(randomFrom(1000 + index), 1).replaceAll(':', '')}\n`;
  }
  for (const module of new Set(pages.map((entry) => entry.module))) {
    files[`src/content/docs/modules/${two(module)}-module-${module}.mdx`] = page(
      `soort: module\ncode: module-${module}\ntitle: Module ${module}\ndescription: Module ${module} van de proef.\nleerdoelen:\n  - Je kunt iets.\n  - Je kunt nog iets.`,
      sentences(randomFrom(2000 + module), 12),
    );
  }
  for (const entry of pages) {
    const { fields } = entry;
    const list = (lines: readonly string[], indent: string) => lines.map((line) => `${indent}- ${line}`).join('\n');
    const question = ({ vraag, opties }: (typeof fields.zelfcheck)[number]) =>
      `  - vraag: ${vraag}\n    opties:\n${opties.map(({ tekst, uitleg }, index) => `      - { tekst: "${tekst}", juist: ${index === 0}, uitleg: "${uitleg}" }`).join('\n')}`;
    const front = `soort: les
code: ${codeOf(entry)}
module: module-${entry.module}
title: ${entry.title}
description: ${fields.description}
inHetKort:
${list(fields.kort, '  ')}
leerdoelen:
${list(fields.leerdoelen, '  ')}
oefening:
  titel: Oefening
  doel: ${fields.doel}
  minuten: 30
  groep: { min: 4, max: 20 }
  nodig:
${list(fields.nodig, '    ')}
  stappen:
${fields.stappen.map((step) => `    - { minuten: 15, tekst: "${step}" }`).join('\n')}
  nabespreken:
${list(fields.nabespreken, '    ')}
zelfcheck:
${fields.zelfcheck.map(question).join('\n')}
onthoud:
${list(fields.onthoud, '  ')}`;
    let source = entry.number;
    const body = entry.body
      .replaceAll('{bron}', () => `<Bron id="bron-b${(source += 1) % SOURCES}"/>`)
      .replaceAll('{term}', () => `<Term id="begrip-t${(source += 3) % SOURCES}">dit begrip</Term>`)
      .replaceAll(/\{les:(\d+)\}/g, (_, other: string) => {
        const target = pages[Number(other)];
        return target ? `/${codeOf(target)}/` : '/';
      });
    files[`src/content/docs/lessen/${two(entry.module)}-${two(entry.lesson)}-les-${entry.number + 1}.mdx`] = page(front, body);
  }
  await write(target, files);
}

/** Everything a reader of a lesson sees, in plain Markdown. */
function stockBody({ fields, body }: GeneratedPage): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const question = ({ vraag, opties }: (typeof fields.zelfcheck)[number], index: number) =>
    `${index + 1}. ${vraag}\n\n${opties.map(({ tekst }) => `   - ${tekst}`).join('\n')}\n\n   <details>\n   <summary>Bekijk de uitleg</summary>\n\n${opties.map(({ uitleg }) => `   - ${uitleg}`).join('\n')}\n\n   </details>`;
  const sources = Array.from(
    { length: SOURCES },
    (_, index) => `${index + 1}. [Bron ${index}](https://example.org/${index}). Uitgever ${index}, 2025.`,
  );
  return `## In het kort\n\n${list(fields.kort)}\n\n## Wat je leert\n\n${list(fields.leerdoelen)}\n\n${body}
## Oefening\n\n${fields.doel}\n\n${list(fields.nodig)}\n\n${fields.stappen.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n\n### Nabespreken\n\n${list(fields.nabespreken)}
\n## Zelfcheck\n\n${fields.zelfcheck.map(question).join('\n\n')}\n\n## Onthoud\n\n${list(fields.onthoud)}\n\n## Bronnen\n\n${sources.join('\n')}\n`;
}

/** A stock Starlight site with the same pages: its own side bar, search and styles, no checks of ours. */
export async function writeStock(target: string, pages: readonly GeneratedPage[]): Promise<void> {
  await mkdir(target, { recursive: true });
  const address = (entry: GeneratedPage) => `/module-${entry.module}/les-${entry.number + 1}/`;
  const files: Record<string, string> = {
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n',
    'astro.config.mjs': `import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  markdown: { processor: satteri({ features: { headingAttributes: true } }) },
  integrations: [starlight({ title: 'Proef', locales: { root: { label: 'Nederlands', lang: 'nl' } } })],
});
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.mdx': '---\ntitle: Proef\n---\n\nTekst.\n',
  };
  for (const entry of pages) {
    const body = stockBody(entry)
      .replaceAll(' {bron}', ' [1](#bronnen)')
      .replaceAll('{term}', 'dit begrip')
      .replaceAll(/\{les:(\d+)\}/g, (_, other: string) => {
        const linked = pages[Number(other)];
        return linked ? address(linked) : '/';
      });
    files[`src/content/docs/module-${entry.module}/les-${entry.number + 1}.mdx`] =
      `---\ntitle: ${entry.title}\ndescription: ${entry.fields.description}\n---\n\n${body}\n`;
  }
  await write(target, files);
}

/** Bytes of all files under a directory. */
export async function directorySize(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The same pages as search records, without building a site. */
export function generatedRecords(pages: readonly GeneratedPage[]): SearchRecord[] {
  return pages.map((entry) => {
    const sections = entry.body.split(/^## /m).slice(1);
    return {
      url: `lessen/les-${entry.number}/`,
      code: codeOf(entry),
      soort: 'les',
      titel: entry.title,
      synoniemen: [],
      zoekwoorden: [],
      samenvatting: entry.fields.description,
      delen: [
        { kop: '', anker: '', tekst: entry.fields.kort.join(' ') },
        ...sections.map((section, index) => {
          const [kop = '', ...lines] = section.split('\n');
          const plain = (text: string) => text.replace(/\s*\{[^}]*\}/g, '').replace(/[|\]()[-]+/g, ' ');
          return { kop: plain(kop), anker: `deel-${index + 1}`, tekst: plain(lines.join(' ')).replace(/\s+/g, ' ').trim() };
        }),
      ],
      genoemd: 0,
      facetten: {},
    };
  });
}
