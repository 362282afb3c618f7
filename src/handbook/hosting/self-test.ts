/** What `/zelftest/` looks at, as a reader sees it: what is asked, how to look by hand, and how to mend it on each server. */
import { HEADERS, cacheControl } from './headers.ts';
import { SAMPLE_TYPES } from './self-test-judge.ts';

export const SERVERS = ['nginx', 'Apache', 'Caddy', 'lighttpd', 'IIS'] as const;
export type ServerName = (typeof SERVERS)[number];

export interface Check {
  /** Also the end of its place on the page: `#controle-type-json`. */
  id: string;
  title: string;
  /** What a good server does, in a sentence or two. */
  wanted: string;
  /** The exact text that belongs there. */
  value?: string;
  /** A command that shows it; `$ADRES` is the address of the handbook. */
  curl: string;
  /** One remedy for all servers, or lines of configuration for each. */
  remedy: string | Readonly<Record<ServerName, string>>;
}

export interface CheckGroup {
  id: string;
  title: string;
  checks: readonly Check[];
}

/** A file of each type with an address that never changes; scripts and fonts have a hash in theirs. */
const SAMPLES: Readonly<Record<string, string>> = {
  html: '$ADRES',
  css: '${ADRES}404-0.css',
  json: '${ADRES}catalogus.json',
  svg: '${ADRES}favicon.svg',
  ics: '${ADRES}wet/agenda.ics',
};

/** Where the address of a hashed file can be found. */
const hashed = (extension: string) => `curl -sI "\${ADRES}$(curl -s "$ADRES" | grep -o '_astro/[^"]*\\.${extension}' | head -1)" | grep -i`;
const look = (extension: string) => {
  const sample = SAMPLES[extension];
  return sample === undefined ? hashed(extension) : `curl -sI "${sample}" | grep -i`;
};

const HSTS = 'Strict-Transport-Security';

function headerCheck(name: string, value: string): Check {
  const lines: Record<ServerName, string> = {
    nginx: `add_header ${name} "${value}" always;`,
    Apache: `Header always set ${name} "${value}"`,
    Caddy: `header ${name} "${value}"`,
    lighttpd: `setenv.add-response-header += ( "${name}" => "${value}" )`,
    IIS: `<httpProtocol>\n  <customHeaders>\n    <remove name="${name}" />\n    <add name="${name}" value="${value}" />\n  </customHeaders>\n</httpProtocol>`,
  };
  const overHttps: Record<ServerName, string> = {
    nginx: `# in het server-blok met listen 443\n${lines.nginx}`,
    Apache: `# in <VirtualHost *:443>\n${lines.Apache}`,
    Caddy: lines.Caddy,
    lighttpd: `$HTTP["scheme"] == "https" {\n  ${lines.lighttpd}\n}`,
    IIS: 'IIS-beheer: kies de site, dan HSTS. Zet het aan met Max-Age 31536000.',
  };
  return {
    id: `header-${name.toLowerCase()}`,
    title: name,
    wanted:
      name === HSTS
        ? 'Over https staat deze header bij elk antwoord, met deze tijd of een langere. Over http hoort hij er niet bij.'
        : 'Deze header staat bij elk antwoord, ook bij een 404.',
    value: `${name}: ${value}`,
    curl: `curl -sI "$ADRES" | grep -i ${name.toLowerCase()}`,
    remedy: name === HSTS ? overHttps : lines,
  };
}

function typeCheck(extension: string, type: string): Check {
  return {
    id: `type-${extension}`,
    title: `Type van .${extension}`,
    wanted: `De server noemt bij een .${extension}-bestand dit type.`,
    value: `Content-Type: ${type}`,
    curl: `${look(extension)} content-type`,
    remedy: {
      nginx: `# in mime.types, of bij de andere typen in het http-blok\n${type} ${extension};`,
      Apache: `AddType ${type} .${extension}`,
      Caddy: `@${extension} path *.${extension}\nheader @${extension} Content-Type ${type}`,
      lighttpd: `mimetype.assign += ( ".${extension}" => "${type}" )`,
      IIS: `<staticContent>\n  <remove fileExtension=".${extension}" />\n  <mimeMap fileExtension=".${extension}" mimeType="${type}" />\n</staticContent>`,
    },
  };
}

/** Types that shrink when packed. */
const PACKED = ['text/css', 'text/javascript', 'application/javascript', 'application/json', 'image/svg+xml', 'text/calendar'];

const packing: Record<ServerName, string> = {
  nginx: `gzip on;\ngzip_vary on;\ngzip_types ${PACKED.join(' ')};`,
  Apache: `# a2enmod deflate filter\nAddOutputFilterByType DEFLATE text/html ${PACKED.join(' ')}`,
  Caddy: 'encode zstd gzip',
  lighttpd: `server.modules += ( "mod_deflate" )\ndeflate.allowed-encodings = ( "gzip" )\ndeflate.mimetypes = ( "text/html", ${PACKED.map((type) => `"${type}"`).join(', ')} )`,
  IIS: 'Zet in Serverbeheer het onderdeel "Static Content Compression" aan. Voeg daarna toe:\n<urlCompression doStaticCompression="true" />\nStaat application/json niet in applicationHost.config bij httpCompression, staticTypes: zet het erbij.',
};

const packCheck = (extension: string): Check => ({
  id: `compressie-${extension}`,
  title: `Compressie van .${extension}`,
  wanted: `Een .${extension}-bestand komt ingepakt, met gzip, br of zstd. Zonder werkt alles, maar trager.`,
  value: 'Content-Encoding: gzip',
  curl: look(extension).replaceAll('curl -sI', 'curl -sI -H "Accept-Encoding: gzip"') + ' content-encoding',
  remedy: packing,
});

const FOREVER = cacheControl('/_astro/');
const ASK_AGAIN = cacheControl('/');
/** Addresses whose last part changes with their content. */
const HASHED_PATH = '/(_astro|zoek/[0-9a-f]{10})/';

const caching: Record<ServerName, string> = {
  nginx: `# buiten het server-blok\nmap $uri $handboek_cache {\n  default "${ASK_AGAIN}";\n  "~${HASHED_PATH}" "${FOREVER}";\n}\n# in het server-blok\nadd_header Cache-Control $handboek_cache always;`,
  Apache: `SetEnvIf Request_URI "${HASHED_PATH}" MET_HASH\nHeader always set Cache-Control "${FOREVER}" env=MET_HASH\nHeader always set Cache-Control "${ASK_AGAIN}" env=!MET_HASH`,
  Caddy: `@hash path_regexp ${HASHED_PATH}\n@rest not path_regexp ${HASHED_PATH}\nheader @hash Cache-Control "${FOREVER}"\nheader @rest Cache-Control "${ASK_AGAIN}"`,
  lighttpd: `$HTTP["url"] =~ "${HASHED_PATH}" {\n  setenv.add-response-header += ( "Cache-Control" => "${FOREVER}" )\n} else {\n  setenv.add-response-header += ( "Cache-Control" => "${ASK_AGAIN}" )\n}`,
  IIS: `<staticContent>\n  <clientCache cacheControlMode="DisableCache" />\n</staticContent>\nen in web.config van de map _astro, en van de map in zoek:\n<staticContent>\n  <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />\n</staticContent>`,
};

const notFound: Record<ServerName, string> = {
  nginx: 'error_page 404 /handboek/404.html;',
  Apache: 'ErrorDocument 404 /handboek/404.html',
  Caddy: 'handle_errors {\n  @weg expression `{err.status_code} == 404`\n  rewrite @weg /handboek/404.html\n  file_server\n}',
  lighttpd: '# de map van het handboek op schijf, met een schuine streep aan het eind\nserver.errorfile-prefix = "/srv/handboek/"',
  IIS: '<httpErrors errorMode="Custom" existingResponse="Replace">\n  <remove statusCode="404" />\n  <error statusCode="404" path="404.html" responseMode="File" />\n</httpErrors>',
};

const indexFile: Record<ServerName, string> = {
  nginx: 'index index.html;',
  Apache: 'DirectoryIndex index.html',
  Caddy: 'file_server',
  lighttpd: 'index-file.names = ( "index.html" )',
  IIS: '<defaultDocument enabled="true">\n  <files>\n    <clear />\n    <add value="index.html" />\n  </files>\n</defaultDocument>',
};

/** Everything that is looked at, in the order of the page. */
export const CHECKS: readonly CheckGroup[] = [
  {
    id: 'algemeen',
    title: 'Algemeen',
    checks: [
      {
        id: 'editie',
        title: 'Editie',
        wanted: 'De beginpagina en deze pagina horen bij dezelfde editie.',
        curl: 'curl -s "$ADRES" | grep -o "Editie [0-9.]*"',
        remedy:
          'Er staan bestanden van twee edities door elkaar, of een tussenliggende server bewaart oude pagina’s. Vervang de hele map door de nieuwe editie. Leeg daarna wat de tussenliggende server bewaart.',
      },
      {
        id: 'https',
        title: 'Beveiligde verbinding',
        wanted: 'Het adres van het handboek begint met https.',
        curl: 'curl -sI "${ADRES/https:/http:}" | grep -i location',
        remedy: {
          nginx: 'server {\n  listen 80;\n  return 301 https://$host$request_uri;\n}',
          Apache: '# in <VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
          Caddy: 'Schrijf als adres van de site alleen de naam, zonder http:// ervoor. Caddy regelt https dan zelf.',
          lighttpd: '$HTTP["scheme"] == "http" {\n  url.redirect = ( "" => "https://${url.authority}${url.path}${qsa}" )\n}',
          IIS: 'IIS-beheer: geef de site een https-binding met certificaat. Kies daarna HSTS en zet "Redirect Http to Https" aan.',
        },
      },
      {
        id: 'zoeken',
        title: 'Zoeken',
        wanted: 'De zoekvraag ‘participatieverordening’ geeft resultaten.',
        curl: 'curl -sI "${ADRES}zoek/index.json"',
        remedy:
          'Kopieer de hele map zoek/ opnieuw, met de map die erin staat. Geeft de server een foutcode bij een .json-bestand, kijk dan bij ‘Type van .json’. Een filter van de server mag de naam of de extensie ook niet tegenhouden.',
      },
      {
        id: 'korte-link',
        title: 'Korte link',
        wanted: 'Een korte link, zoals les-1-1/, brengt je naar de pagina.',
        curl: 'curl -sL "${ADRES}les-1-1/" | grep -o "<title>[^<]*"',
        remedy: indexFile,
      },
      {
        id: 'mappenlijst',
        title: 'Geen lijst van bestanden',
        wanted: 'Een map zonder index.html toont geen lijst van wat erin staat.',
        curl: 'curl -s -o /dev/null -w "%{http_code}\\n" "${ADRES}_astro/"',
        remedy: {
          nginx: 'autoindex off;',
          Apache: 'Options -Indexes',
          Caddy: 'Haal het woord browse weg achter file_server.',
          lighttpd: 'Haal regels met dir-listing weg. Zonder toont lighttpd geen lijst.',
          IIS: '<directoryBrowse enabled="false" />',
        },
      },
    ],
  },
  { id: 'headers', title: 'Headers', checks: Object.entries(HEADERS).map(([name, value]) => headerCheck(name, value)) },
  {
    id: 'typen',
    title: 'Bestandstypen',
    checks: Object.entries(SAMPLE_TYPES).map(([extension, [type = '']]) => typeCheck(extension, type)),
  },
  { id: 'compressie', title: 'Compressie', checks: ['html', 'js', 'json'].map(packCheck) },
  {
    id: 'caching',
    title: 'Caching',
    checks: [
      {
        id: 'cache-hash',
        title: 'Bestanden met een hash',
        wanted: 'Een bestand uit _astro/ of uit de map in zoek/ mag de browser houden. Anders haalt elke lezer het steeds opnieuw op.',
        value: `Cache-Control: ${FOREVER}`,
        curl: `${look('js')} cache-control`,
        remedy: caching,
      },
      {
        id: 'cache-html',
        title: 'Pagina’s',
        wanted: 'Een pagina vraagt de browser elke keer na. Anders zien lezers na een nieuwe editie nog de oude tekst.',
        value: `Cache-Control: ${ASK_AGAIN}`,
        curl: `${look('html')} cache-control`,
        remedy: caching,
      },
    ],
  },
  {
    id: 'onbekend-adres',
    title: 'Onbekende adressen',
    checks: [
      {
        id: '404-status',
        title: 'Status 404',
        wanted: 'Een adres dat niet bestaat, geeft status 404, op elke diepte.',
        curl: 'curl -s -o /dev/null -w "%{http_code}\\n" "${ADRES}bestaat-niet/" "${ADRES}bestaat/echt-niet/"',
        remedy: notFound,
      },
      {
        id: '404-pagina',
        title: 'Pagina bij 404',
        wanted: 'Bij een adres dat niet bestaat, staat de eigen pagina van het handboek (404.html).',
        curl: 'curl -s "${ADRES}bestaat/echt-niet/" | grep -o "<title>[^<]*"',
        remedy: notFound,
      },
    ],
  },
];
