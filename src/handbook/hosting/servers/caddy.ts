/** The file for Caddy 2.6 or newer. */
import { at, contentType, extensionsByType, literal, typesThat } from '../description.ts';
import type { HostingDescription, Place } from '../description.ts';
import { PROMISE, SHAREPOINT, changes, comment, indent } from './parts.ts';

function headers({ headers: always, embeddingPolicy }: HostingDescription): string {
  const line = (name: string, value: string) => `${name} "${value}"`;
  const own = Object.entries(always).flatMap(([name, value]) => [
    line(name, value),
    ...(name === 'Content-Security-Policy' ? [comment(SHAREPOINT), `#${line(name, embeddingPolicy)}`] : []),
  ]);
  return own.join('\n');
}

/** @returns text for a Caddyfile */
export function caddy(description: HostingDescription, { path, directory }: Place): string {
  const { index, notFound, hidden, cache, redirects, httpsHeaders, otherType } = description;
  const types = [...extensionsByType(description)].map(([type, extensions]) => `~\\.(${extensions.join('|')})$ "${type}"`);
  const page = contentType(description.types['html'] ?? { type: otherType, text: false, compress: false });
  const https = (spaces: number) =>
    indent(
      Object.entries(httpsHeaders)
        .map(([name, value]) => `header @handboek_https ${name} "${value}"`)
        .join('\n'),
      spaces,
    );
  const encoded = typesThat(description, ({ compress }) => compress).map((type) => `header Content-Type ${type}*`);
  return `${comment(
    'Handboek Burgerparticipatie op Caddy (2.6 of nieuwer)',
    '',
    ...changes(path, 'DE MAP'),
    '',
    'Waar het bestand komt: /etc/caddy/Caddyfile',
    'Testen en herladen:    caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy',
    'Heb je al een blok voor deze naam, zet dan de inhoud van dit blok erin.',
    '',
    'Https: vervang :80 hieronder door de naam van je server, en haal de # weg voor de regel tls met het pad van je eigen',
    'certificaat. Caddy stuurt http dan zelf eerst naar https op dezelfde naam, met TLS 1.2 en 1.3.',
    '',
    ...PROMISE,
  )}

:80 {
    #tls /etc/ssl/certificaat-met-keten.pem /etc/ssl/sleutel.pem
    root * "${directory}" # DE MAP

    # Het adres zonder schuine streep aan het eind. In de hoofdmap past hier niets op.
    @zonder_streep {
        path_regexp ^${literal(path)}?$
        not path */
    }
    @handboek path_regexp ^${literal(path)}|^${literal(path)}?$
    @handboek_hash path_regexp ^${literal(path)}${cache.hashed}
    @handboek_https {
        path_regexp ^${literal(path)}|^${literal(path)}?$
        protocol https
    }

    # Korte links en oude adressen.
    map {path} {handboek_doel} {
${redirects.map(({ from, to }) => `        ${at(path, from)} ${at(path, to)}`).join('\n')}
        default ""
    }
    @handboek_verhuisd expression {handboek_doel} != ""

    map {path} {handboek_type} {
        ~/$ "${page}"
${indent(types.join('\n'), 8)}
        default "${otherType}"
    }

    # Een route houdt deze volgorde aan.
    route {
        header @handboek -Server
        header @handboek {
${indent(headers(description), 12)}
            Cache-Control "${cache.askAgain}"
        }
        # Een hash in het adres: voor altijd te bewaren.
        header @handboek_hash Cache-Control "${cache.keep}"
        # Alleen over https.
${https(8)}
        redir @zonder_streep ${path} 301
        redir @handboek_verhuisd {handboek_doel} 301

        handle_path ${path}* {
            encode zstd gzip {
                minimum_length 500
                match {
${indent(encoded.join('\n'), 20)}
                }
            }
            header Content-Type {handboek_type}
            file_server {
                index ${index}
                hide ${hidden.join(' ')}
            }
        }
        error 404
    }

    handle_errors {
        @handboek_onbekend {
            path_regexp ^${literal(path)}
            expression {http.error.status_code} == 404
        }
        handle @handboek_onbekend {
            header -Server
            header {
${indent(headers(description), 16)}
                Content-Type "${page}"
                Cache-Control "${cache.askAgain}"
            }
${https(12)}
            rewrite * /${notFound}
            file_server {
                status 404
            }
        }
    }
}
`;
}
