/**
 * The page for an address that does not exist. A server shows it at any depth, so it cannot know where the
 * handbook begins: `../` is right on one level and wrong on the next, and the policy forbids <base>.
 * Therefore it carries its links once for each depth, all hidden, and asks for one small style sheet per depth under
 * a different name. Only the one at the right depth exists; it brings the style and shows the links that fit.
 * This needs no script and no knowledge of the server.
 */

/** How deep a wrong address may lie below the root of the handbook. */
const DEPTHS = [0, 1, 2, 3, 4, 5] as const;

const up = (depth: number) => (depth === 0 ? './' : '../'.repeat(depth));

const LINKS = [
  ['', 'Beginpagina'],
  ['zoeken/', 'Zoeken'],
  ['modules/', 'Lessen'],
  ['stappenplan/', 'Stappenplan'],
  ['werkvormen/', 'Werkvormen'],
  ['wet/', 'De wet'],
  ['begrippen/', 'Begrippen A–Z'],
] as const;

/** The HTML of `404.html`. */
export function notFoundHtml(): string {
  const variants = DEPTHS.map((depth) => {
    const links = LINKS.map(([path, label]) => `<li><a href="${up(depth)}${path}">${label}</a></li>`).join('');
    return `<div class="diepte diepte-${depth}" hidden><form role="search" aria-label="Zoeken" action="${up(depth)}zoeken/" method="get"><label for="zoek-${depth}">Zoek in het handboek</label><div class="zoekveld"><input id="zoek-${depth}" type="search" name="q" autocomplete="off"><button type="submit">Zoek</button></div></form><ul>${links}</ul></div>`;
  }).join('\n');
  // Deepest first: `../` does not climb above the root of a domain, so deeper sheets are found there as well; the last wins.
  const styles = DEPTHS.toReversed()
    .map((depth) => `<link rel="stylesheet" href="${up(depth)}404-${depth}.css">`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="nl" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Pagina niet gevonden – Handboek Burgerparticipatie</title>
${styles}
</head>
<body class="niet-gevonden">
<main>
<p class="merknaam">Handboek Burgerparticipatie</p>
<h1>Deze pagina bestaat niet</h1>
<p>Misschien is het adres verkeerd overgetypt. Adressen van het handboek verdwijnen niet, dus een oude link hoort te werken. Werkt een link in het handboek zelf niet, meld het dan aan de beheerder.</p>
${variants}
</main>
</body>
</html>
`;
}

/** The small style sheets of `404.html`, by file name. @param styles the site's style sheets, relative to the root */
export function notFoundStyles(styles: readonly string[]): Record<string, string> {
  const imports = styles.map((path) => `@import url("${path}");`).join('\n');
  return Object.fromEntries(
    DEPTHS.map((depth) => [
      `404-${depth}.css`,
      `${imports}\n.diepte[hidden] {\n  display: none !important;\n}\n.diepte-${depth}[hidden] {\n  display: block !important;\n}\n`,
    ]),
  );
}
