/** Starts real servers with the files of a release, changed only in the way that the file itself tells an administrator. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { CONTAINER_NGINX, CONTAINER_PLACE } from '../../src/handbook/hosting/servers/container.ts';
import { RELEASE_PLACE } from '../../src/handbook/hosting/servers/parts.ts';
import { get } from './http.ts';
import { startIis } from './iis.ts';
import { files } from './release.ts';
import type { Release } from './release.ts';

export interface Running {
  /** Origin without slash at the end. */
  origin: string;
  /** Path of the handbook, with slashes around it. */
  path: string;
  close: () => Promise<void>;
}

export interface Kind {
  name: string;
  /** Name of the file in `server/`. */
  file: string;
  /** Paths where it is tried. */
  paths: readonly string[];
  /** `page`: a short link is a page that leads on; `server`: a status 301. */
  redirects: 'server' | 'page';
  /** Has a block for https that can be tried. */
  https: boolean;
  /** @param change done to the text of the file before the server reads it */
  start: (release: Release, path: string, change?: Change) => Promise<Running>;
}

/** @param text the file, with path and folder filled in @param port where the server listens for http */
type Change = (text: string, port: number) => string;
const asIs: Change = (text) => text;

/** The three places of the acceptance: root of a domain, a folder, and a folder three deep. */
const PATHS = ['/', '/handboek/', '/a/b/handboek/'] as const;

const isRoot = process.getuid?.() === 0;
const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The text of a file in `server/`. */
export function shipped(file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`Er is geen serverbestand ${file}`);
  return text;
}

/** Steps 1 and 2 of the instructions in the file: the path everywhere, then the one line with the folder. */
function adapt(text: string, path: string, directory: string, folderLine: RegExp): string {
  const moved = text.replaceAll(RELEASE_PLACE.path, path).split('\n');
  const lines = moved.flatMap((line, index) => (!line.startsWith('#') && folderLine.test(line) ? [index] : []));
  const [only] = lines;
  if (only === undefined || lines.length > 1) throw new Error(`De map staat op ${lines.length} regels: ${String(folderLine)}`);
  moved[only] = (moved[only] ?? '').replace(/"[^"]*"|\/\S+/, `"${directory}"`);
  return moved.join('\n');
}

const WAIT = 10_000;

/** Starts a program and waits until the handbook is there. @throws with what the program wrote when it is not */
async function launch(
  [command, ...args]: readonly [string, ...string[]],
  { origin, path, work, env = {} }: { origin: string; path: string; work: string; env?: Record<string, string> },
): Promise<Running> {
  const log = join(work, 'uitvoer.txt');
  const out = openSync(log, 'w');
  const child = spawn(command, args, { stdio: ['ignore', out, out], env: { ...process.env, ...env } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  const started = performance.now();
  for (;;) {
    const answer = await get(origin, path).catch(() => undefined);
    // With https on, http leads on.
    if (answer?.status === 200 || answer?.headers.location?.startsWith('https:')) return { origin, path, close };
    if (child.exitCode !== null || performance.now() - started > WAIT) {
      await close();
      throw new Error(`${command} toont het handboek niet (${answer?.status ?? 'geen antwoord'}):\n${readFileSync(log, 'utf8')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A folder for the files of one server, which may give up its rights before it opens its log. */
function workIn(release: Release): string {
  const work = mkdtempSync(join(release.home, 'server-'));
  chmodSync(work, 0o777);
  return work;
}

/** The port in the file, and no IPv6 where the machine has none. */
const listenOn = (text: string, from: number, port: number) =>
  text.replace(`listen ${from};`, `listen 127.0.0.1:${port};`).replace(`listen [::]:${from};`, hasIpv6 ? `listen [::1]:${port};` : '');

async function startNginx(release: Release, path: string, change: Change = asIs): Promise<Running> {
  const [work, port] = [workIn(release), await freePort()];
  writeFileSync(
    join(work, 'handboek.conf'),
    change(listenOn(adapt(shipped('nginx.conf'), path, release.directory, /# DE MAP$/), 80, port), port),
  );
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ');
  writeFileSync(
    join(work, 'nginx.conf'),
    `${isRoot ? 'user www-data;' : ''} worker_processes 1; pid ${work}/pid; error_log ${work}/fouten.txt;
events {}
http { access_log off; ${temp} include ${work}/handboek.conf; }`,
  );
  return launch(['nginx', '-c', join(work, 'nginx.conf'), '-g', 'daemon off;'], { origin: `http://127.0.0.1:${port}`, path, work });
}

async function startContainerNginx(release: Release, path: string): Promise<Running> {
  const [work, port] = [workIn(release), await freePort()];
  const text = listenOn(shipped(CONTAINER_NGINX), 8080, port)
    .replace(/ \/tmp\//g, ` ${work}/`)
    .replace('error_log /dev/stderr', `error_log ${work}/fouten.txt`)
    .replace(CONTAINER_PLACE.directory, release.directory);
  writeFileSync(join(work, 'nginx.conf'), text);
  return launch(['nginx', '-c', join(work, 'nginx.conf'), '-g', 'daemon off;'], { origin: `http://127.0.0.1:${port}`, path, work });
}

/** As Debian loads them, with those that the file asks for. */
const APACHE_MODULES =
  'mpm_event authz_core authz_host alias autoindex deflate dir env filter headers mime negotiation reqtimeout setenvif socache_shmcb ssl status'.split(
    ' ',
  );

async function startApache(release: Release, path: string, change: Change = asIs): Promise<Running> {
  const [work, port] = [workIn(release), await freePort()];
  writeFileSync(join(work, 'handboek.conf'), change(adapt(shipped('apache.conf'), path, release.directory, /^Define HANDBOEK_MAP /), port));
  mkdirSync(join(work, 'leeg'));
  writeFileSync(
    join(work, 'apache.conf'),
    `ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/fouten.txt
${isRoot ? 'User www-data\nGroup www-data' : ''}
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${work}/leeg
<Directory />
  Options FollowSymLinks
  AllowOverride None
  Require all denied
</Directory>
Include ${work}/handboek.conf
`,
  );
  return launch(['apache2', '-f', join(work, 'apache.conf'), '-D', 'FOREGROUND'], { origin: `http://127.0.0.1:${port}`, path, work });
}

async function startCaddy(release: Release, path: string, change: Change = asIs): Promise<Running> {
  const [work, port] = [workIn(release), await freePort()];
  const text = adapt(shipped('Caddyfile'), path, release.directory, /# DE MAP$/);
  const changed = change === asIs ? text.replace(/^:80 \{$/m, `http://127.0.0.1:${port} {`) : change(text, port);
  writeFileSync(join(work, 'Caddyfile'), `{\n  admin off\n  http_port ${port}\n  skip_install_trust\n}\n${changed}`);
  return launch(['caddy', 'run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], {
    origin: `http://127.0.0.1:${port}`,
    path,
    work,
    env: { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
}

async function startLighttpd(release: Release, path: string, change: Change = asIs): Promise<Running> {
  const [work, port] = [workIn(release), await freePort()];
  writeFileSync(
    join(work, 'handboek.conf'),
    change(adapt(shipped('lighttpd.conf'), path, release.directory, /^var\.handboek_map = /), port),
  );
  mkdirSync(join(work, 'leeg'));
  writeFileSync(
    join(work, 'lighttpd.conf'),
    `server.modules = ( "mod_indexfile", "mod_access", "mod_alias", "mod_redirect" )
server.document-root = "${work}/leeg"
server.errorlog = "${work}/fouten.txt"
server.bind = "127.0.0.1"
server.port = ${port}
${isRoot ? 'server.username = "www-data"\nserver.groupname = "www-data"' : ''}
index-file.names = ( "index.php", "index.html" )
mimetype.assign = ( ".html" => "text/html" )
include "${work}/handboek.conf"
server.modules += ( "mod_dirlisting", "mod_staticfile" )
`,
  );
  return launch(['lighttpd', '-D', '-f', join(work, 'lighttpd.conf')], { origin: `http://127.0.0.1:${port}`, path, work });
}

const REAL: readonly (Kind & { needs: readonly string[]; packages: readonly string[] })[] = [
  {
    name: 'nginx',
    file: 'nginx.conf',
    needs: ['/usr/sbin/nginx'],
    packages: ['nginx'],
    paths: PATHS,
    redirects: 'server',
    https: true,
    start: startNginx,
  },
  {
    name: 'nginx in een container',
    file: CONTAINER_NGINX,
    needs: ['/usr/sbin/nginx'],
    packages: ['nginx'],
    paths: ['/'],
    redirects: 'server',
    https: false,
    start: startContainerNginx,
  },
  {
    name: 'Apache',
    file: 'apache.conf',
    needs: ['/usr/sbin/apache2'],
    packages: ['apache2'],
    paths: PATHS,
    redirects: 'server',
    https: true,
    start: startApache,
  },
  {
    name: 'Caddy',
    file: 'Caddyfile',
    needs: ['/usr/bin/caddy'],
    packages: ['caddy'],
    paths: PATHS,
    redirects: 'server',
    https: true,
    start: startCaddy,
  },
  {
    name: 'lighttpd',
    file: 'lighttpd.conf',
    needs: ['/usr/sbin/lighttpd', '/usr/lib/lighttpd/mod_deflate.so', '/usr/lib/lighttpd/mod_openssl.so'],
    packages: ['lighttpd', 'lighttpd-mod-deflate', 'lighttpd-mod-openssl'],
    paths: PATHS,
    redirects: 'server',
    https: true,
    start: startLighttpd,
  },
];

/** The simulation of IIS: always there. */
const IIS: Kind = {
  name: 'IIS (nagebootst)',
  file: 'web.config',
  paths: PATHS,
  redirects: 'page',
  https: false,
  start: (release, path) => startIis(release, path),
};

/** As root on Debian and its kin, the system's package manager brings what is missing; it must not start it as a service. */
function install(packages: readonly string[]): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Ik installeer ${packages.join(', ')} met apt-get.`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

const present = ({ needs }: (typeof REAL)[number]) => needs.every((file) => existsSync(file));

/** The servers that are here; says aloud which are not tested. */
export function availableServers(): Kind[] {
  const missing = REAL.filter((server) => !present(server));
  if (missing.length > 0) install([...new Set(missing.flatMap(({ packages }) => packages))]);
  const here = REAL.filter(present);
  for (const { name } of REAL.filter((server) => !here.includes(server))) {
    console.warn(
      `LET OP: ${name} is hier niet geïnstalleerd en wordt dus NIET getoetst. Installeer de server, of draai als root op Debian.`,
    );
  }
  return [...here, IIS];
}

/** A server with its block for https switched on. */
export interface RunningHttps extends Running {
  httpsPort: number;
  /** What the server says over http, where it must lead on. */
  overHttp: (path: string) => Promise<{ status: number; location: string; hsts: boolean }>;
}

/** Takes the comment sign from every line between the marks of https, as the file says. */
function switchOn(text: string): string {
  let inside = false;
  const lines = text.split('\n').map((line) => {
    if (line.includes('--- begin https ---')) inside = true;
    else if (line.includes('--- einde https ---')) inside = false;
    else if (inside) return line.replace('#', '');
    return line;
  });
  return lines.join('\n');
}

/**
 * Starts a server with https, on ports of the test instead of 80 and 443.
 * @param files the certificate, in the place of the paths in the file
 */
export async function startHttps(
  kind: Kind,
  release: Release,
  { certificate, key }: { certificate: string; key: string },
): Promise<RunningHttps> {
  const httpsPort = await freePort();
  let httpPort = 0;
  const change: Change = (text, port) => {
    httpPort = port;
    return switchOn(text)
      .replaceAll('/etc/ssl/certificaat-met-keten.pem', certificate)
      .replaceAll('/etc/ssl/sleutel.pem', key)
      .replaceAll('intranet.voorbeeld.nl', 'localhost')
      .replace(/listen 443 ssl;/, `listen 127.0.0.1:${httpsPort} ssl;`)
      .replace(/listen \[::\]:443 ssl;/, '')
      .replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`)
      .replace('<VirtualHost *:443>', `Listen 127.0.0.1:${httpsPort}\n<VirtualHost *:${httpsPort}>`)
      .replace('$SERVER["socket"] == ":443"', `$SERVER["socket"] == "127.0.0.1:${httpsPort}"`)
      .replace(/^:80 \{$/m, `https://localhost:${httpsPort} {`)
      .replace(/#tls (.*)$/m, 'tls $1');
  };
  const server = await kind.start(release, '/handboek/', change);
  const overHttp = async (path: string) => {
    const { status, headers } = await get(`http://127.0.0.1:${httpPort}`, path, { Host: 'localhost' });
    return { status, location: headers.location ?? '', hsts: 'strict-transport-security' in headers };
  };
  return { ...server, httpsPort, overHttp };
}
