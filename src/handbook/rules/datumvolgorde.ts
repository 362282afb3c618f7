import type { Rule } from './contract.ts';

/** The first day that a loose date (`2024`, `2024-12`) can mean. */
const firstDay = (value: string) => `${value}-01-01`.slice(0, 10);

export const rule: Rule = {
  level: 'fout',
  doel: 'Data volgen elkaar zoals het kan: eerst verschenen, dan gezien, dan gecontroleerd, dan opnieuw te controleren.',
  *run({ content }) {
    for (const { source, data, lineOf } of content.pages) {
      if (data?.soort !== 'wet') continue;
      const { gezienOp, gecontroleerdOp, controleerVoor } = data;
      if (gezienOp > gecontroleerdOp) {
        yield {
          file: source.path,
          line: lineOf(['gezienOp']),
          message: `De tekst is gezien (${gezienOp}) na de controle (${gecontroleerdOp}).`,
          remedy: "Zet 'gecontroleerdOp' op of na 'gezienOp'.",
        };
      }
      if (controleerVoor <= gecontroleerdOp) {
        yield {
          file: source.path,
          line: lineOf(['controleerVoor']),
          message: `De volgende controle (${controleerVoor}) ligt niet na de vorige (${gecontroleerdOp}).`,
          remedy: "Zet 'controleerVoor' na 'gecontroleerdOp'.",
        };
      }
    }
    for (const { source, data, lineOf } of content.bronnen) {
      if (!data || data.datum === 'z.d.' || firstDay(data.datum) <= data.gezien) continue;
      yield {
        file: source.path,
        line: lineOf(['datum']),
        message: `De bron is van ${data.datum}, maar al gezien op ${data.gezien}.`,
        remedy: 'Verbeter een van de twee data.',
      };
    }
    for (const { source, data, id, lineOf } of content.pages) {
      if (data?.soort !== 'update') continue;
      const expected = data.code.slice('update-'.length, 'update-jjjj-mm-dd'.length);
      if (firstDay(data.datum.length === 7 ? `${data.datum}-01` : data.datum) !== expected) {
        yield {
          file: source.path,
          line: lineOf(['datum']),
          message: `De datum ${data.datum} past niet bij de code ${data.code}.`,
          remedy: 'Maak code en datum gelijk; een maand of jaar telt als de eerste dag.',
        };
      }
      if (!id.startsWith(`wet/updates/${expected}-`)) {
        yield {
          file: source.path,
          line: 1,
          message: `De bestandsnaam begint niet met ${expected}.`,
          remedy: `Noem het bestand ${expected}-korte-naam.mdx.`,
        };
      }
    }
  },
};
