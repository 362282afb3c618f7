import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een oefening past in haar tijd, een zelfcheck heeft een goed antwoord, een groep heeft een zinnige grootte.',
  *run({ content }) {
    for (const { source, data, lineOf } of content.pages) {
      if (!data) continue;
      const file = source.path;
      if ('oefening' in data && data.oefening) {
        const { minuten, stappen, groep } = data.oefening;
        const sum = stappen.reduce((total, step) => total + step.minuten, 0);
        if (sum !== minuten)
          yield {
            file,
            line: lineOf(['oefening', 'minuten']),
            message: `De oefening duurt ${minuten} minuten, maar de stappen samen ${sum}.`,
            remedy: 'Maak de tijden gelijk.',
          };
        if (groep.min > groep.max)
          yield {
            file,
            line: lineOf(['oefening', 'groep']),
            message: 'De kleinste groep is groter dan de grootste.',
            remedy: 'Wissel min en max om.',
          };
      }
      if (data.soort === 'les') {
        for (const [index, { opties }] of data.zelfcheck.entries()) {
          if (!opties.some((optie) => optie.juist))
            yield {
              file,
              line: lineOf(['zelfcheck', index]),
              message: `Vraag ${index + 1} van de zelfcheck heeft geen goed antwoord.`,
              remedy: "Zet bij minstens één optie 'juist: true'.",
            };
        }
      }
      if (data.soort === 'werkvorm' && data.groep.max !== null && data.groep.min > data.groep.max) {
        yield { file, line: lineOf(['groep']), message: 'De kleinste groep is groter dan de grootste.', remedy: 'Wissel min en max om.' };
      }
    }
  },
};
