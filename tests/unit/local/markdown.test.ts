import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/handbook/local/markdown.ts';
import type { RenderOptions } from '../../../src/handbook/local/markdown.ts';

const options: RenderOptions = {
  file: 'notitie.md',
  firstLine: 5,
  topHeading: 3,
  idPrefix: 'bij-ons-',
  resolve: (href) =>
    href.startsWith('/') || href.startsWith('https:') ? { url: href } : { message: `geen link: ${href}`, remedy: 'weg ermee' },
};
const render = (source: string, more: Partial<RenderOptions> = {}) => renderMarkdown(source, { ...options, ...more });

describe('tekst van een organisatie', () => {
  it('wordt gewone HTML, met Nederlandse aanhalingstekens', () => {
    const { html, problems } = render("Zie [les 2.3](/les-2-3/) en 'dit'.\n\n- een\n- **twee**");
    expect(problems).toEqual([]);
    expect(html).toBe('<p>Zie <a href="/les-2-3/">les 2.3</a> en ‘dit’.</p>\n<ul>\n<li>een</li>\n<li><strong>twee</strong></li>\n</ul>\n');
  });

  it.each([
    ['<script>alert(1)</script>', 5],
    ['Eerst tekst.\n\n<div onclick="x()">y</div>', 7],
    ['Een <b>vet</b> woord.', 5],
    ['Regel een\nregel twee <img src=x onerror=y>', 6],
    ['<!-- weg -->', 5],
  ])('weigert HTML en noemt de regel: %s', (source, line) => {
    const { html, problems } = render(source);
    expect(html).toBe('');
    expect(problems[0]).toMatchObject({ file: 'notitie.md', line, level: 'fout', message: expect.stringContaining('HTML') as string });
  });

  it('laat HTML in een codevoorbeeld staan, als tekst', () => {
    const { html, problems } = render('Schrijf `<b>` niet.');
    expect(problems).toEqual([]);
    expect(html).toContain('<code>&lt;b&gt;</code>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'bestand.exe'])(
    'laat over %s de beslissing aan wie adressen kent',
    (href) => {
      expect(render(`[klik](<${href}>)`).problems).toEqual([
        { file: 'notitie.md', line: 5, level: 'fout', message: `geen link: ${href}`, remedy: 'weg ermee' },
      ]);
    },
  );

  it('weigert een kop die groter is dan die van de pagina eromheen', () => {
    expect(render('## Groot').problems[0]?.message).toContain("'Groot'");
    expect(render('### Goed').problems).toEqual([]);
    expect(render('## Goed', { topHeading: 2 }).problems).toEqual([]);
  });

  it('geeft koppen een eigen, uniek adres', () => {
    const { html, headings } = render('## Één kop\n\n## Één kop', { topHeading: 2, idPrefix: '' });
    expect(html).toContain('<h2 id="een-kop">');
    expect(html).toContain('<h2 id="een-kop-2">');
    expect(headings).toEqual([
      { id: 'een-kop', text: 'Één kop' },
      { id: 'een-kop-2', text: 'Één kop' },
    ]);
  });

  it('maakt van uitlijning in een tabel een klasse: stijl in de pagina is verboden', () => {
    const { html } = render('| a | b |\n| --- | ---: |\n| 1 | 2 |');
    expect(html).not.toContain('style=');
    expect(html).toContain('<td class="rechts">2</td>');
  });

  it('eist een beschrijving bij een plaatje', () => {
    expect(render('![](/kaart.png)').problems[0]?.message).toBe('Dit plaatje heeft geen beschrijving.');
    expect(render('![Kaart](/kaart.png)').problems).toEqual([]);
  });
});
