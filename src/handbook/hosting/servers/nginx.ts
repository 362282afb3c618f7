/** The file for nginx 1.18 or newer. */
import { at, extensionsByType, literal, typesThat } from '../description.ts';
import type { HostingDescription, Place } from '../description.ts';
import { PROMISE, SHAREPOINT, changes, comment, indent } from './parts.ts';

/** The headers of every answer. `always`: on errors too. An empty value is not sent. */
function headers({ headers: always, httpsHeaders, embeddingPolicy }: HostingDescription): string {
  const line = (name: string, value: string) => `add_header ${name} "${value}" always;`;
  return [
    ...Object.entries(always).flatMap(([name, value]) => [
      line(name, value),
      ...(name === 'Content-Security-Policy' ? [comment(SHAREPOINT), `#${line(name, embeddingPolicy)}`] : []),
    ]),
    ...Object.keys(httpsHeaders).map((name) => `add_header ${name} $handboek_https always;`),
  ].join('\n');
}

/** The lookup tables, which stand outside the server. */
function maps({ redirects, cache, httpsHeaders }: HostingDescription, path: string): string {
  return `# Zegt nginx dat een van deze twee regels dubbel is ('is duplicate'), haal haar hier dan weg.
map_hash_bucket_size 256;
map_hash_max_size 8192;

# Korte links en oude adressen.
map $uri $handboek_doel {
    default "";
${redirects.map(({ from, to }) => `    ${at(path, from)} ${at(path, to)};`).join('\n')}
}

# Hoelang een browser een bestand bewaart. Een hash in het adres: voor altijd. De rest vraagt hij opnieuw na.
map $uri $handboek_bewaren {
    default "${cache.askAgain}";
    "~^${literal(path)}${cache.hashed}" "${cache.keep}";
}

# Alleen over https.
map $https $handboek_https {
    default "";
    on "${Object.values(httpsHeaders).join('')}";
}
`;
}

/** The two locations that make the handbook. */
function locations(description: HostingDescription, { path, directory }: Place): string {
  const { index, notFound, hidden, otherType } = description;
  const own = `${headers(description)}
add_header Cache-Control $handboek_bewaren always;`;
  const types = [...extensionsByType(description)].map(([type, extensions]) => `${type.split(';')[0] ?? ''} ${extensions.join(' ')};`);
  // nginx always compresses text/html and gives it its character set, and warns when it is named.
  const names = (holds: Parameters<typeof typesThat>[1]) =>
    typesThat(description, holds)
      .filter((type) => type !== 'text/html')
      .join(' ');
  return `# Het adres zonder schuine streep aan het eind. In de hoofdmap past hier niets op.
location ~ "^${literal(path)}?(?<!/)$" {
    absolute_redirect off;
    server_tokens off;
${indent(own, 4)}
    return 301 ${path};
}

location ^~ ${path} {
    set $handboek_map "${directory}"; # DE MAP
    alias $handboek_map/;
    index ${index};
    autoindex off;
    absolute_redirect off;
    server_tokens off;
    etag on;

    if ($handboek_doel) {
        return 301 $handboek_doel;
    }
    error_page 403 404 =404 ${path}${notFound};
${hidden.map((name) => `    location = ${path}${name} {\n        return 404;\n    }`).join('\n')}

    types {
${indent(types.join('\n'), 8)}
    }
    default_type ${otherType};
    charset utf-8;
    charset_types ${names(({ text }) => text)};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 6;
    gzip_min_length 500;
    gzip_types ${names(({ compress }) => compress)};

${indent(own, 4)}
}`;
}

/**
 * The file for nginx: a server of its own for the handbook.
 * @returns text for a file that the main file of nginx takes in inside `http { }`
 */
export function nginx(description: HostingDescription, place: Place): string {
  return `${comment(
    'Handboek Burgerparticipatie op nginx (1.18 of nieuwer)',
    '',
    ...changes(place.path, 'DE MAP'),
    '3. Zet bij server_name de naam van je server.',
    '',
    'Waar het bestand komt: /etc/nginx/conf.d/handboek.conf',
    'Testen en herladen:    nginx -t && systemctl reload nginx',
    'Heb je al een server voor deze naam, neem dan de map-blokken over en zet de twee location-blokken in jouw server-blok.',
    '',
    ...PROMISE,
  )}

${maps(description, place.path)}
server {
    listen 80;
    listen [::]:80;
    server_name intranet.voorbeeld.nl;

${indent(
  `${comment(
    'Https. Haal de # weg voor de regels tussen begin en einde, en vul het pad van je eigen certificaat in.',
    'De laatste drie regels sturen http eerst naar https op dezelfde naam.',
    '--- begin https ---',
  )}
#listen 443 ssl;
#listen [::]:443 ssl;
#ssl_certificate /etc/ssl/certificaat-met-keten.pem;
#ssl_certificate_key /etc/ssl/sleutel.pem;
#ssl_protocols TLSv1.2 TLSv1.3;
#ssl_prefer_server_ciphers off;
#ssl_session_cache shared:handboek:10m;
#ssl_session_tickets off;
#if ($https = "") {
#    return 301 https://$host$request_uri;
#}
${comment('--- einde https ---')}

${locations(description, place)}`,
  4,
)}
}
`;
}

/**
 * The whole configuration of nginx inside a container: not as root, everything that is written goes to `/tmp`.
 * @returns text for `/etc/nginx/nginx.conf`
 */
export function nginxContainer(description: HostingDescription, place: Place): string {
  return `${comment(
    'Handboek Burgerparticipatie in een container: de hele instelling van nginx. Zie Containerfile.',
    'Zonder root, op poort 8080; alles wat nginx schrijft, gaat naar /tmp. Https en HSTS doet wat er voor de container staat.',
    '',
    ...PROMISE,
  )}

worker_processes auto;
pid /tmp/nginx.pid;
error_log /dev/stderr warn;

events {
    worker_connections 1024;
}

http {
    access_log off;
    sendfile on;
    client_body_temp_path /tmp/client;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;

${indent(maps(description, place.path), 4)}
    server {
        listen 8080;
        server_name _;

${indent(locations(description, place), 8)}
    }
}
`;
}
