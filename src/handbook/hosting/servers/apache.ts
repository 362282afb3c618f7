/** The file for Apache 2.4. */
import { at, contentType, literal, typesThat } from '../description.ts';
import type { HostingDescription, Place } from '../description.ts';
import { PROMISE, SHAREPOINT, changes, comment, indent } from './parts.ts';

function headers({ headers: always, httpsHeaders, embeddingPolicy, cache }: HostingDescription): string {
  const line = (name: string, value: string) => `Header always set ${name} "${value}"`;
  const own = Object.entries(always).flatMap(([name, value]) => [
    line(name, value),
    ...(name === 'Content-Security-Policy' ? [comment(SHAREPOINT), `#${line(name, embeddingPolicy)}`] : []),
  ]);
  // Another part of the server may set the same header on good answers only; then it would be there twice.
  const others = [...Object.keys(always), ...Object.keys(httpsHeaders), 'Cache-Control'].map((name) => `Header onsuccess unset ${name}`);
  const https = Object.entries(httpsHeaders).map(([name, value]) => `${line(name, value)} "expr=%{HTTPS} == 'on'"`);
  return [...others, ...own, comment('Alleen over https.'), ...https, line('Cache-Control', cache.askAgain)].join('\n');
}

/** @returns text for a file that Apache takes in at the level of the server, or inside a `<VirtualHost>` */
export function apache(description: HostingDescription, { path, directory }: Place): string {
  const { index, notFound, hidden, cache, redirects } = description;
  const types = Object.entries(description.types).map(([extension, type]) => `AddType "${contentType(type)}" .${extension}`);
  return `${comment(
    'Handboek Burgerparticipatie op Apache (2.4)',
    '',
    ...changes(path, 'Define HANDBOEK_MAP'),
    '',
    'Waar het bestand komt: /etc/apache2/conf-available/zz-handboek.conf (Red Hat: /etc/httpd/conf.d/zz-handboek.conf)',
    'Aanzetten, één keer:   a2enmod headers deflate && a2enconf zz-handboek',
    'Testen en herladen:    apachectl configtest && systemctl reload apache2',
    'Het handboek staat dan op elke website van deze server. Wil je het op één, zet de inhoud dan in diens VirtualHost;',
    'alles van ServerTokens tot het begin van https blijft daarbuiten.',
    '',
    ...PROMISE,
  )}

Define HANDBOEK_MAP ${directory}

ServerTokens Prod
ServerSignature Off
# Een gecomprimeerd bestand houdt zo zijn ETag, en kan dus met 304 worden beantwoord. Een doorverwijzing noemt geen domein.
<IfModule mod_version.c>
    <IfVersion >= 2.4.58>
        DeflateAlterETag NoChange
        RedirectRelative On
    </IfVersion>
</IfModule>

${comment(
  'Https. Haal de # weg voor de regels tussen begin en einde, vul de naam van je server en het pad van je eigen certificaat in',
  'en zet de module aan: a2enmod ssl. Het eerste blok stuurt http eerst naar https op dezelfde naam.',
  '--- begin https ---',
)}
#<VirtualHost *:80>
#    ServerName intranet.voorbeeld.nl
#    Redirect permanent / https://intranet.voorbeeld.nl/
#</VirtualHost>
#<VirtualHost *:443>
#    ServerName intranet.voorbeeld.nl
#    SSLEngine on
#    SSLCertificateFile /etc/ssl/certificaat-met-keten.pem
#    SSLCertificateKeyFile /etc/ssl/sleutel.pem
#    SSLProtocol -all +TLSv1.2 +TLSv1.3
#    SSLHonorCipherOrder off
#    SSLSessionTickets off
#</VirtualHost>
${comment('--- einde https ---')}

# Het adres zonder schuine streep aan het eind. In de hoofdmap past hier niets op.
RedirectMatch 301 "^${literal(path)}?(?<!/)$" "${path}"

# Korte links en oude adressen.
${redirects.map(({ from, to }) => `RedirectMatch 301 "^${literal(at(path, from))}$" "${at(path, to)}"`).join('\n')}

Alias "${path}" "\${HANDBOEK_MAP}/"

<Directory "\${HANDBOEK_MAP}">
    Options FollowSymLinks
    AllowOverride None
    Require all granted
    DirectoryIndex ${index}
    DirectorySlash On
    FileETag MTime Size
${indent(types.join('\n'), 4)}
${hidden.map((name) => `    <Files "${name}">\n        Redirect 404\n    </Files>`).join('\n')}
</Directory>

<LocationMatch "^${literal(path)}|^${literal(path)}?(?<!/)$">
    ErrorDocument 403 ${path}${notFound}
    ErrorDocument 404 ${path}${notFound}
    <IfModule mod_expires.c>
        ExpiresActive Off
    </IfModule>
    AddOutputFilterByType DEFLATE ${typesThat(description, ({ compress }) => compress).join(' ')}

${indent(headers(description), 4)}
</LocationMatch>

# Een hash in het adres: voor altijd te bewaren.
<LocationMatch "^${literal(path)}${cache.hashed}">
    Header always set Cache-Control "${cache.keep}" "expr=%{REQUEST_STATUS} -lt 400"
</LocationMatch>
`;
}
