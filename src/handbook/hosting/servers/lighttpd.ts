/** The file for lighttpd 1.4.53 or newer. */
import { at, contentType, literal, typesThat } from '../description.ts';
import type { HostingDescription, Place } from '../description.ts';
import { PROMISE, SHAREPOINT, changes, comment, indent } from './parts.ts';

/** @returns text for a file that lighttpd takes in */
export function lighttpd(description: HostingDescription, { path, directory }: Place): string {
  const { index, notFound, hidden, cache, redirects, headers, httpsHeaders, embeddingPolicy, otherType } = description;
  // The address without slash at the end belongs to it; an address that only begins with the same letters does not.
  const inside = `^${literal(path)}|^${literal(path)}?(?<!/)$`;
  const pair = (name: string, value: string) => `"${name}" => "${value}",`;
  const own = Object.entries(headers).flatMap(([name, value]) => [
    pair(name, value),
    ...(name === 'Content-Security-Policy' ? [comment(SHAREPOINT), `#${pair(name, embeddingPolicy)}`] : []),
  ]);
  const types = [
    ...Object.entries(description.types).map(([extension, type]) => pair(`.${extension}`, contentType(type))),
    pair('', otherType),
  ];
  return `${comment(
    'Handboek Burgerparticipatie op lighttpd (1.4.53 of nieuwer)',
    '',
    ...changes(path, 'var.handboek_map'),
    '',
    'Waar het bestand komt: /etc/lighttpd/conf-available/50-handboek.conf',
    'Nodig:                 de module mod_deflate (Debian: apt install lighttpd-mod-deflate)',
    'Aanzetten, één keer:   lighty-enable-mod handboek',
    'Testen en herladen:    lighttpd -tt -f /etc/lighttpd/lighttpd.conf && systemctl restart lighttpd',
    '',
    ...PROMISE,
  )}

var.handboek_map = "${directory}"

# mod_setenv komt vooraan: alleen dan krijgen doorverwijzingen de headers ook.
server.modules := ( "mod_setenv" ) + server.modules + ( "mod_access", "mod_alias", "mod_deflate", "mod_redirect" )

var.handboek_headers = (
${indent(own.join('\n'), 4)}
)

$HTTP["url"] =~ "${inside}" {
    server.tag = "lighttpd"
    server.dir-listing = "disable"
    index-file.names = ( "${index}" )
    alias.url = ( "${path}" => var.handboek_map + "/" )
    # De status blijft zoals hij was.
    server.error-handler = "${path}${notFound}"
    url.access-deny = ( ${hidden.map((name) => `"/${name}"`).join(', ')} )
    static-file.etags = "enable"

    mimetype.assign = (
${indent(types.join('\n'), 8)}
    )
    deflate.mimetypes = ( ${typesThat(description, ({ compress }) => compress)
      .map((type) => `"${type}"`)
      .join(', ')} )
    deflate.allowed-encodings = ( "gzip" )

    setenv.set-response-header = var.handboek_headers + ( "Cache-Control" => "${cache.askAgain}" )

    # Eerst het adres zonder schuine streep aan het eind, dan korte links en oude adressen.
    url.redirect-code = 301
    url.redirect = (
        "^${literal(path)}?(?<!/)$" => "${path}",
${redirects.map(({ from, to }) => `        "^${literal(at(path, from))}(?:\\?|$)" => "${at(path, to)}",`).join('\n')}
    )
}

# Een hash in het adres: voor altijd te bewaren.
$HTTP["url"] =~ "^${literal(path)}${cache.hashed}" {
    setenv.set-response-header = var.handboek_headers + ( "Cache-Control" => "${cache.keep}" )
}

# Alleen over https.
$HTTP["scheme"] == "https" {
    $HTTP["url"] =~ "${inside}" {
        setenv.add-response-header = ( ${Object.entries(httpsHeaders)
          .map(([name, value]) => `"${name}" => "${value}"`)
          .join(', ')} )
    }
}

${comment(
  'Https. Haal de # weg voor de regels tussen begin en einde, en vul het pad van je eigen certificaat in.',
  'Nodig: de module mod_openssl (Debian: apt install lighttpd-mod-openssl).',
  'De laatste drie regels sturen http eerst naar https op dezelfde naam.',
  '--- begin https ---',
)}
#server.modules += ( "mod_openssl" )
#$SERVER["socket"] == ":443" {
#    ssl.engine = "enable"
#    ssl.pemfile = "/etc/ssl/certificaat-met-keten.pem"
#    ssl.privkey = "/etc/ssl/sleutel.pem"
#    ssl.openssl.ssl-conf-cmd = ( "MinProtocol" => "TLSv1.2" )
#}
#$HTTP["scheme"] == "http" {
#    url.redirect = ( "" => "https://\${url.authority}\${url.path}\${qsa}" )
#}
${comment('--- einde https ---')}
`;
}
