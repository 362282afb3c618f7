/** Labels of the numbered facts on which the pages rest. */

/**
 * Reads `**W-049** [bevestigd] …` and table rows from the fact files.
 * A row of a table without a label of its own has the label that the text gives the table as a whole
 * (`Label voor de hele tabel: [waarschijnlijk]`, `Elke rij heeft label [waarschijnlijk]`).
 * @returns fact number → `bevestigd`, `waarschijnlijk` or `onzeker`, sorted by number.
 */
export function parseFactLabels(markdown: string): Record<string, string> {
  const labels: Record<string, string> = {};
  let ofTable: string | undefined;
  for (const line of markdown.split('\n')) {
    const announced = /(?:hele tabel|elke rij)[^[]*\[(bevestigd|waarschijnlijk|onzeker)\]/i.exec(line)?.[1];
    const inTable = line.trimStart().startsWith('|');
    // An announcement holds for the table that follows it, past blank lines and text.
    if (announced !== undefined) ofTable = announced;
    else if (line.startsWith('#')) ofTable = undefined;
    const id = /\*\*([WD]-\d{3})\*\*/.exec(line)?.[1];
    if (id === undefined || Object.hasOwn(labels, id)) continue;
    // The first label after the number; a table row may carry its label in the last cell.
    const own = line.slice(line.indexOf(id)).match(/\[(bevestigd|waarschijnlijk|onzeker)\]/g) ?? [];
    const label = inTable && !/^\|\s*\*\*[WD]-\d{3}\*\*\s*\[/.test(line) ? own.at(-1) : own[0];
    labels[id] = label?.slice(1, -1) ?? (inTable ? ofTable : undefined) ?? 'waarschijnlijk';
  }
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => a.localeCompare(b)));
}
