/** The file for IIS 10 (Windows Server 2016 or newer): `web.config`, which works in any folder without a change. */
import { contentType } from '../description.ts';
import type { HostingDescription } from '../description.ts';
import { indent } from './parts.ts';

const attribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** How IIS says that a file may be kept: it writes the time itself, behind what else must be said. */
function cacheElement(value: string): string {
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1]);
  const rest = value
    .split(', ')
    .filter((part) => !part.startsWith('max-age='))
    .join(', ');
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${seconds / 86_400}.00:00:00" cacheControlCustom="${rest}" />`;
}

const location = (path: string, content: string): string =>
  `<location path="${path}">\n  <system.webServer>\n    <staticContent>\n      ${content}\n    </staticContent>\n  </system.webServer>\n</location>`;

/**
 * The file for IIS. It stands in the folder of the site itself and names no path, so it takes no place.
 * The page for an unknown address is found beside this file: IIS looks in the folder of the `web.config` that names it.
 * Only sections that IIS lets a site change are in it: one locked section, and IIS answers 500.19 on every address.
 * @returns text for `web.config`
 */
export function iis(description: HostingDescription): string {
  const { headers, httpsHeaders, embeddingPolicy, types, cache, index, notFound } = description;
  const header = (name: string, value: string) => `<add name="${name}" value="${attribute(value)}" />`;
  const own = Object.entries(headers).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    header(name, value),
    ...(name === 'Content-Security-Policy'
      ? ['<!-- SharePoint en Teams: zet deze regel in de plaats van de regel hierboven.', header(name, embeddingPolicy), '-->']
      : []),
  ]);
  const https = Object.entries(httpsHeaders).flatMap(([name, value]) => [
    '<!-- Alleen als deze website uitsluitend over https te bereiken is: zet deze regel buiten het commentaar.',
    header(name, value),
    '-->',
  ]);
  const mime = Object.entries(types).flatMap(([extension, type]) => [
    `<remove fileExtension=".${extension}" />`,
    `<mimeMap fileExtension=".${extension}" mimeType="${attribute(contentType(type))}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<!--
  Handboek Burgerparticipatie op IIS (10 of nieuwer, Windows Server 2016 en later)

  Wat je verandert: niets. Het bestand werkt op elk pad en staat al in de map site/.
  Waar het bestand komt: in de map van het handboek, naast index.html. Kopieer het mee met de rest.
    Zet het niet in de hoofdmap van een website met andere onderdelen: het geldt voor alles daaronder.
  Nodig in Windows: de rolservices Statische inhoud, Standaarddocument, HTTP-fouten en Compressie van statische inhoud.
  Geeft elk adres 500.19, dan heeft je beheerder een onderdeel op slot gezet. IIS noemt het; haal het slot eraf met
    %windir%\\system32\\inetsrv\\appcmd unlock config /section:httpErrors (of welk onderdeel IIS noemt).
  Testen: open een adres dat niet bestaat en de pagina zelftest. Herladen is niet nodig, IIS leest dit bestand zelf opnieuw.

  Korte links (les-1-2) en oude adressen: daarvoor staan er HTML-pagina's die doorverwijzen. Die werken overal, dus hier
    staan geen regels; daarvoor zou de losse module URL Rewrite nodig zijn.
  Compressie: IIS comprimeert vanzelf html, css, js en svg, maar json niet. De zoekfunctie werkt evengoed. Wil je het wel:
    %windir%\\system32\\inetsrv\\appcmd set config /section:httpCompression /+"staticTypes.[mimeType='application/json',enabled='true']" /commit:apphost
  De header Server met de versie haal je weg met een regel die oudere versies van IIS niet kennen (nodig: IIS 10 versie 1709):
    <security><requestFiltering removeServerHeader="true" /></security>
  Https, TLS 1.2 en 1.3 en de doorverwijzing van http regel je in IIS-beheer, bij Bindingen en HSTS.

  Dit bestand is gemaakt uit dezelfde beschrijving als dat van de andere servers.
-->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="${index}" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="403" subStatusCode="-1" />
      <error statusCode="403" path="${notFound}" responseMode="File" />
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" path="${notFound}" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${indent([...own, ...https].join('\n'), 8)}
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <!-- Bewaar niets zonder na te vragen. -->
      <clientCache cacheControlMode="DisableCache" />
${indent(mime.join('\n'), 6)}
    </staticContent>
  </system.webServer>

  <!-- Een hash in het adres: voor altijd te bewaren. -->
${indent(
  [
    ...cache.folders.map((path) => location(path, cacheElement(cache.keep))),
    ...cache.except.map((path) => location(path, '<clientCache cacheControlMode="DisableCache" />')),
  ].join('\n'),
  2,
)}
</configuration>
`;
}
