/**
 * A simulation of IIS 10 that reads `web.config` and refuses what IIS refuses: an unknown type of file (404.3), a double
 * type or header and a locked or unknown section (500.19), its own configuration file (404.8), a doubly encoded path (404.11).
 * What IIS does by itself comes from the applicationHost.config that IIS 10 and IIS Express 10 are installed with.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { IIS_FILE } from '../../src/handbook/hosting/servers/index.ts';
import type { Release } from './release.ts';
import type { Running } from './running.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** `<staticContent>` of applicationHost.config: the entries for types that the handbook may have, with what IIS calls them. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.csv': 'application/octet-stream',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.ods': 'application/oleobject',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'application/font-woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml',
  '.zip': 'application/x-zip-compressed',
};

/** `<httpCompression><staticTypes>`: what IIS compresses by itself. */
const COMPRESSED = [/^text\//, /^message\//, /^application\/javascript$/, /^application\/(?:atom|xaml)\+xml$/, /^image\/svg\+xml$/];

/** Sections that a site may change, with what may stand in them; any other section is locked or unknown. */
const SCHEMA: Readonly<Record<string, readonly string[]>> = {
  defaultDocument: ['enabled'],
  'defaultDocument/files': [],
  'defaultDocument/files/clear': [],
  'defaultDocument/files/add': ['value'],
  directoryBrowse: ['enabled'],
  httpErrors: ['errorMode', 'existingResponse'],
  'httpErrors/remove': ['statusCode', 'subStatusCode'],
  'httpErrors/error': ['statusCode', 'subStatusCode', 'path', 'responseMode', 'prefixLanguageFilePath'],
  httpProtocol: [],
  'httpProtocol/customHeaders': [],
  'httpProtocol/customHeaders/clear': [],
  'httpProtocol/customHeaders/remove': ['name'],
  'httpProtocol/customHeaders/add': ['name', 'value'],
  urlCompression: ['doStaticCompression', 'doDynamicCompression'],
  staticContent: [],
  'staticContent/clientCache': ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  'staticContent/remove': ['fileExtension'],
  'staticContent/mimeMap': ['fileExtension', 'mimeType'],
};

interface Settings {
  types: Map<string, string>;
  headers: Map<string, string>;
  documents: string[];
  /** Page of a status, and how it is found. */
  errors: Map<number, string>;
  listing: boolean;
  compress: boolean;
  /** Value of Cache-Control; IIS sends none by itself. */
  cache: string | undefined;
}

/** What IIS does without any file. */
const defaults = (): Settings => ({
  types: new Map(Object.entries(OWN_TYPES)),
  headers: new Map([['X-Powered-By', 'ASP.NET']]),
  documents: ['Default.htm', 'Default.asp', 'index.htm', 'index.html', 'iisstart.htm', 'default.aspx'],
  errors: new Map(),
  listing: false,
  compress: true,
  cache: undefined,
});

const need = (element: XmlElement, name: string): string => {
  const value = element.attributes.get(name);
  if (value === undefined) throw new Error(`500.19: <${element.name}> mist ${name}`);
  return value;
};

/** Adds an entry to a collection. @throws when it is there already, as IIS does */
function add(map: Map<string, string>, key: string, value: string): void {
  const existing = [...map.keys()].find((name) => name.toLowerCase() === key.toLowerCase());
  if (existing !== undefined) throw new Error(`500.19: ${key} staat er al`);
  map.set(key, value);
}

function remove(map: Map<string, string>, key: string): void {
  for (const name of [...map.keys()].filter((name) => name.toLowerCase() === key.toLowerCase())) map.delete(name);
}

/** `clientCache` as a header: the time comes behind what is said by hand. */
function cacheControl(element: XmlElement): string | undefined {
  const mode = need(element, 'cacheControlMode');
  const custom = element.attributes.get('cacheControlCustom');
  if (mode === 'DisableCache') return ['no-cache', custom].filter(Boolean).join(',');
  if (mode !== 'UseMaxAge') throw new Error(`500.19: ${mode} is geen cacheControlMode die wij kennen`);
  const time = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)$/.exec(need(element, 'cacheControlMaxAge'));
  if (!time) throw new Error('500.19: cacheControlMaxAge is geen tijd');
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = time.slice(1).map((part) => Number(part ?? 0));
  return [custom, `max-age=${((days * 24 + hours) * 60 + minutes) * 60 + seconds}`].filter(Boolean).join(',');
}

type Change = (settings: Settings, element: XmlElement) => void;
const CHANGES: Readonly<Record<string, Change>> = {
  'defaultDocument/files/clear': (settings) => (settings.documents = []),
  'defaultDocument/files/add': (settings, element) => settings.documents.unshift(need(element, 'value')),
  directoryBrowse: (settings, element) => (settings.listing = need(element, 'enabled') === 'true'),
  'httpErrors/remove': (settings, element) => settings.errors.delete(Number(need(element, 'statusCode'))),
  'httpErrors/error': (settings, element) => {
    const path = need(element, 'path');
    if (need(element, 'responseMode') !== 'File') throw new Error('Alleen een bestand houdt zijn status');
    if (/^[a-z]:|^[\\/]/i.test(path)) throw new Error('500.19: een absoluut pad mag niet in een web.config');
    settings.errors.set(Number(need(element, 'statusCode')), path);
  },
  'httpProtocol/customHeaders/remove': (settings, element) => remove(settings.headers, need(element, 'name')),
  'httpProtocol/customHeaders/add': (settings, element) => add(settings.headers, need(element, 'name'), need(element, 'value')),
  urlCompression: (settings, element) => (settings.compress = need(element, 'doStaticCompression') === 'true'),
  'staticContent/clientCache': (settings, element) => (settings.cache = cacheControl(element)),
  'staticContent/remove': (settings, element) => remove(settings.types, need(element, 'fileExtension')),
  'staticContent/mimeMap': (settings, element) => add(settings.types, need(element, 'fileExtension'), need(element, 'mimeType')),
};

function apply(settings: Settings, section: XmlElement, path: string): void {
  const allowed = SCHEMA[path];
  if (!allowed) throw new Error(`500.19: <${path}> is onbekend of op slot`);
  const odd = [...section.attributes.keys()].find((name) => !allowed.includes(name));
  if (odd !== undefined) throw new Error(`500.19: <${path}> kent ${odd} niet`);
  CHANGES[path]?.(settings, section);
  for (const child of section.children) apply(settings, child, `${path}/${child.name}`);
}

/** A `web.config` that has been read. */
export interface IisConfiguration {
  /** The settings for a file, by its path from the folder with the `web.config`. */
  settingsFor: (file: string) => Settings;
}

/**
 * Reads a `web.config`.
 * @param parent what the site above already has, for example types of its own
 * @throws with 500.19 when IIS would refuse it
 */
export function readWebConfig(text: string, parent: Partial<Pick<Settings, 'types' | 'headers'>> = {}): IisConfiguration {
  const root = parseXml(text);
  if (root.name !== 'configuration') throw new Error('500.19: het begint niet met <configuration>');
  const blocks = root.children.flatMap((child): { prefix: string; content: XmlElement }[] => {
    if (child.name === 'location') return child.children.map((content) => ({ prefix: need(child, 'path'), content }));
    return [{ prefix: '', content: child }];
  });
  if (blocks.some(({ content }) => content.name !== 'system.webServer')) throw new Error('500.19: onbekende groep');
  const settingsFor = (file: string): Settings => {
    const settings = { ...defaults(), ...Object.fromEntries(Object.entries(parent).map(([name, map]) => [name, new Map(map)])) };
    const holds = ({ prefix }: { prefix: string }) => prefix === '' || file === prefix || file.startsWith(`${prefix}/`);
    const inOrder = blocks.filter(holds).sort((a, b) => a.prefix.length - b.prefix.length);
    for (const { content } of inOrder) for (const section of content.children) apply(settings, section, section.name);
    return settings;
  };
  // Every part is read once, so that a fault in it shows at the start.
  for (const { prefix } of blocks) settingsFor(prefix);
  return { settingsFor };
}

const NO_FILE: IisConfiguration = { settingsFor: defaults };

/** Answers one request as IIS does. @param directory the application, with the `web.config` */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  path: string,
  configuration: IisConfiguration,
): void {
  const [raw = '/'] = (request.url ?? '/').split('?');
  const fail = (status: number, settings = configuration.settingsFor('')) => {
    for (const [name, value] of settings.headers) response.setHeader(name, value);
    const page = settings.errors.get(status);
    response.removeHeader('Cache-Control'); // clientCache is for files that were found.
    // A relative path is looked up beside the web.config that names it; the type comes from the list.
    const body = page === undefined ? Buffer.from(`<h1>${status}</h1>`) : readFileSync(join(directory, page));
    response.writeHead(status, { 'Content-Type': settings.types.get('.html') ?? 'text/html' });
    response.end(body);
  };
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    fail(400);
    return;
  }
  // 404.11: what still has a percent sign after decoding was encoded twice. Backslashes and dots are made tidy first.
  const tidy = new URL(decoded.replaceAll('\\', '/').replaceAll('#', '%23').replaceAll('?', '%3F'), 'http://x').pathname;
  if (/%[0-9a-f]{2}/i.test(decoded) || !tidy.startsWith(path)) {
    if (`${tidy}/` !== path) {
      fail(404);
      return;
    }
    response.writeHead(301, {
      ...Object.fromEntries(configuration.settingsFor('').headers),
      'Cache-Control': configuration.settingsFor('').cache ?? '',
      Location: path,
    });
    response.end();
    return;
  }
  let file = decodeURIComponent(tidy.slice(path.length));
  const settings = configuration.settingsFor(file.replace(/\/$/, ''));
  // 404.8 and 404.7: hidden segments and forbidden extensions of <requestFiltering>.
  if (file.split('/').some((part) => ['web.config', 'bin', 'app_code', 'app_data'].includes(part.toLowerCase()))) {
    fail(404, settings);
    return;
  }
  const at = join(directory, file);
  if (!existsSync(at)) {
    fail(404, settings);
    return;
  }
  for (const [name, value] of settings.headers) response.setHeader(name, value);
  if (settings.cache !== undefined) response.setHeader('Cache-Control', settings.cache);
  if (statSync(at).isDirectory()) {
    if (file !== '' && !file.endsWith('/')) {
      response.writeHead(301, { Location: `${tidy}/` });
      response.end();
      return;
    }
    const document = settings.documents.find((name) => existsSync(join(at, name)));
    if (document === undefined) {
      fail(403, settings); // 403.14
      return;
    }
    file += document;
  }
  const type = settings.types.get(extname(file).toLowerCase());
  if (type === undefined) {
    fail(404, settings); // 404.3
    return;
  }
  const content = readFileSync(join(directory, file));
  const { mtime } = statSync(join(directory, file));
  const etag = `"${createHash('sha1').update(content).digest('hex').slice(0, 16)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', mtime.toUTCString());
  const since = request.headers['if-modified-since'];
  const same =
    request.headers['if-none-match'] === etag || (since !== undefined && Date.parse(since) >= Math.floor(mtime.getTime() / 1000) * 1000);
  if (same) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.setHeader('Content-Type', type);
  const [bare = ''] = type.split(';');
  const compress = settings.compress && COMPRESSED.some((pattern) => pattern.test(bare));
  if (compress) response.setHeader('Vary', 'Accept-Encoding');
  if (compress && content.length >= 2700 && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(content));
    return;
  }
  response.end(content);
}

/** Starts the simulation. @param options.withFile false: as if the administrator forgot `web.config` */
export async function startIis(release: Release, path: string, { withFile = true } = {}): Promise<Running> {
  const directory = realpathSync(release.directory);
  const configuration = withFile ? readWebConfig(readFileSync(join(directory, IIS_FILE), 'utf8')) : NO_FILE;
  const server = createServer((request, response) => {
    response.setHeader('Server', 'Microsoft-IIS/10.0');
    answer(request, response, directory, path, configuration);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
