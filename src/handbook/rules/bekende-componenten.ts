import { COMPONENTS, DIAGRAMS } from './componenten.ts';
import type { Rule } from './contract.ts';
import { didYouMean } from '../dutch/did-you-mean.ts';

const isHtml = (name: string) => /^[a-z]/.test(name);

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina gebruikt alleen onderdelen die bestaan, met de juiste eigenschappen.',
  *run({ content }) {
    const names = Object.keys(COMPONENTS);
    for (const { source, body } of content.pages) {
      for (const { name, attributes, otherAttributes, line } of body.components) {
        if (isHtml(name)) continue; // 'geen-ruwe-code' speaks about HTML
        const file = source.path;
        const spec = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
        if (!spec) {
          yield {
            file,
            line,
            message: `Het onderdeel <${name}> bestaat niet.${didYouMean(name, names)}`,
            remedy: `Gebruik een van: ${names.join(', ')}.`,
          };
          continue;
        }
        for (const attribute of spec.required) {
          if (Object.hasOwn(attributes, attribute)) continue;
          if (name === 'Diagram' && attribute === 'alt') continue; // 'tekstalternatief' speaks about this
          yield { file, line, message: `<${name}> mist de eigenschap '${attribute}'.`, remedy: `Schrijf <${name} ${attribute}="…">.` };
        }
        const known = [...spec.required, ...spec.optional];
        for (const attribute of [...Object.keys(attributes), ...otherAttributes]) {
          if (known.includes(attribute) && !otherAttributes.includes(attribute)) continue;
          yield {
            file,
            line,
            message: known.includes(attribute)
              ? `De eigenschap '${attribute}' van <${name}> moet een gewone tekst tussen aanhalingstekens zijn.`
              : `<${name}> kent de eigenschap '${attribute}' niet.${didYouMean(attribute, known)}`,
            remedy: known.length > 0 ? `Toegestaan: ${known.map((key) => `${key}="…"`).join(', ')}.` : 'Laat de eigenschap weg.',
          };
        }
        const diagram = attributes['naam'];
        if (name === 'Diagram' && diagram !== undefined && !(DIAGRAMS as readonly string[]).includes(diagram)) {
          yield {
            file,
            line,
            message: `Het diagram '${diagram}' bestaat niet.${didYouMean(diagram, DIAGRAMS)}`,
            remedy: `Kies een van: ${DIAGRAMS.join(', ')}.`,
          };
        }
      }
    }
  },
};
