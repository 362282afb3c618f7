/** Pictures for links, drawn with satori and sharp, kept by content so that an unchanged page costs nothing. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import type { CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { SOORT_NAMEN, numberOf } from '../handbook/catalogue/names.ts';
import { ogImagePath } from '../handbook/links/og.ts';
import type { PaginaSoort } from '../schemas/index.ts';

const WIDTH = 1200;
const HEIGHT = 630;
/** Part of the key of the cache: raise it when the drawing changes. */
const TEMPLATE_VERSION = 1;

/** The light colours of `styles/tokens.css`. */
const COLOURS: Readonly<Record<PaginaSoort, string>> = {
  module: '#1c4f9c',
  les: '#1c4f9c',
  valkuil: '#a3341b',
  stap: '#256b3f',
  werkvorm: '#6b3a94',
  praktijk: '#7a5200',
  wet: '#2f4858',
  update: '#2f4858',
  rol: '#8f2566',
  pagina: '#4d505a',
};

type Child = string | Box;
interface Box {
  type: string;
  props: Record<string, unknown> & { children?: Child | Child[] };
}
const box = (style: Record<string, unknown>, children: Child | Child[], type = 'div'): Box => ({
  type,
  props: { style: { display: 'flex', ...style }, children },
});

function drawing(page: CheckedPage, signs: ReadonlyMap<string, string>): Box {
  const { data } = page;
  const colour = COLOURS[data.soort];
  const label = data.soort === 'pagina' ? '' : [SOORT_NAMEN[data.soort][0], numberOf(data.code)].filter(Boolean).join(' ');
  const sign: Box = { type: 'img', props: { width: 72, height: 72, src: `data:image/svg+xml;base64,${signs.get(data.soort) ?? ''}` } };
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      padding: '64px 72px',
      backgroundColor: '#fcfaf6',
      borderLeft: `24px solid ${colour}`,
      fontFamily: 'lees',
      color: '#1b1f27',
    },
    [
      box({ alignItems: 'center', fontFamily: 'kop', fontSize: 36, color: colour }, [
        box(
          {
            width: 104,
            height: 104,
            borderRadius: 16,
            marginRight: 28,
            alignItems: 'center',
            justifyContent: 'center',
            backgroundColor: colour,
          },
          [sign],
        ),
        label,
      ]),
      box({ flexDirection: 'column' }, [
        box({ fontFamily: 'kop', fontSize: data.title.length > 45 ? 60 : 76, lineHeight: 1.08 }, data.title),
        box({ marginTop: 24, fontSize: 30, lineHeight: 1.35, color: '#4d505a' }, data.description),
      ]),
      box({ fontFamily: 'kop', fontSize: 30 }, 'Handboek Burgerparticipatie'),
    ],
  );
}

const FONTS = [
  { name: 'lees', file: 'source-serif-4-400.woff2', weight: 400 },
  { name: 'kop', file: 'bricolage-grotesque-700.woff2', weight: 700 },
] as const;

/**
 * Draws the picture of every page into `directory`, taking those that did not change from `cache`.
 * @returns how many pictures there are, and how many had to be drawn
 */
export async function writeOgImages(
  pages: readonly CheckedPage[],
  directory: string,
  cache: string,
): Promise<{ total: number; drawn: number }> {
  const fontDirectory = join(process.cwd(), 'src/site/assets/fonts');
  const fonts = await Promise.all(
    FONTS.map(async ({ name, file, weight }) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(join(fontDirectory, file)),
    })),
  );
  const fontKey = createHash('sha256');
  for (const { data } of fonts) fontKey.update(data);
  const version = `${TEMPLATE_VERSION}:${fontKey.digest('hex')}`;
  await Promise.all([mkdir(cache, { recursive: true }), mkdir(join(directory, 'og'), { recursive: true })]);
  const signs = new Map(
    await Promise.all(
      (Object.keys(COLOURS) as PaginaSoort[]).map(async (soort) => {
        const svg = await readFile(join(process.cwd(), 'src/site/assets/tekens', `${soort === 'module' ? 'les' : soort}.svg`));
        return [soort, svg.toString('base64')] as const;
      }),
    ),
  );
  let drawn = 0;
  for (const page of pages) {
    const content = drawing(page, signs);
    const key = createHash('sha256').update(version).update(JSON.stringify(content)).digest('hex');
    const kept = join(cache, `${key}.png`);
    let png = await readFile(kept).catch(() => undefined);
    if (!png) {
      const svg = await satori(content, { width: WIDTH, height: HEIGHT, fonts });
      png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
      await writeFile(kept, png);
      drawn += 1;
    }
    await writeFile(join(directory, ogImagePath(page.data.code).slice(1)), png);
  }
  return { total: pages.length, drawn };
}
