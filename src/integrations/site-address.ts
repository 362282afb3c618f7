/** The address of the public edition, as given in `SITE`. */

/**
 * @param value what `SITE` holds; undefined when there is none
 * @returns what is wrong with it and what to do, in Dutch; undefined when it is good
 */
export function siteAddressProblem(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return `SITE is '${value}', en dat is geen webadres. Schrijf het hele adres, zoals SITE=https://handboek.example.nl, of laat SITE weg.`;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return (
      `SITE is '${value}', met meer dan de naam van de server: robots.txt, sitemap en feeds horen bij een hele server. ` +
      `Gebruik SITE=${url.origin}. Komt het handboek in een map te staan, bouw dan zonder SITE en zet het adres in lokaal/organisatie.json (adres).`
    );
  }
  return undefined;
}
