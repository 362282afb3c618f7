/** How a server delivers the handbook: the one description from which the file of every server is made. */
import { ASK_AGAIN, EMBEDDING_POLICY, HASHED, HEADERS, KEEP } from './headers.ts';

/** A type of file: what a server calls it, and whether it gets smaller by compressing. */
export interface FileType {
  /** Value of `Content-Type`, without character set. */
  type: string;
  /** Text in UTF-8: the server adds `; charset=utf-8`. */
  text: boolean;
  compress: boolean;
}

/** Where a server finds the handbook and shows it. */
export interface Place {
  /** Path on the server, with slashes around it: `/handboek/`, or `/` alone. */
  path: string;
  /** The folder with the site. */
  directory: string;
}

/** An address that leads on. Both from the root of the handbook; `to` may have an anchor. */
export interface ServerRedirect {
  from: string;
  to: string;
}

export interface HostingDescription {
  /** On every answer. */
  headers: Readonly<Record<string, string>>;
  /** On every answer over https, and never over http (RFC 6797 §7.2). */
  httpsHeaders: Readonly<Record<string, string>>;
  /** Content-Security-Policy for an organisation that shows the handbook inside SharePoint or Teams. */
  embeddingPolicy: string;
  /** By extension, without dot. */
  types: Readonly<Record<string, FileType>>;
  /** What a file of another type is called. */
  otherType: string;
  cache: {
    /** Regular expression on the address below the root: these files have a hash in their address. */
    hashed: string;
    keep: string;
    askAgain: string;
    /** The same for a server without regular expressions: folders that are kept, and files in them that are not. */
    folders: readonly string[];
    except: readonly string[];
  };
  /** The page that a folder shows. */
  index: string;
  /** The page for an address that does not exist, at any depth, with status 404. */
  notFound: string;
  /** Files that are meant for a server and not for readers. */
  hidden: readonly string[];
  redirects: readonly ServerRedirect[];
}

const text = (type: string): FileType => ({ type, text: true, compress: true });
/** Has its own way to say what characters it has, or knows only one. */
const data = (type: string): FileType => ({ type, text: false, compress: true });
const packed = (type: string): FileType => ({ type, text: false, compress: false });

/**
 * Every type that stands in the handbook, or that an organisation may add to it.
 * Names from the IANA register of media types. JavaScript: RFC 9239. `.xml` is a feed or a sitemap: both may be `application/xml`.
 */
const TYPES: Readonly<Record<string, FileType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  json: data('application/json'),
  svg: data('image/svg+xml'),
  woff2: packed('font/woff2'),
  txt: text('text/plain'),
  csv: text('text/csv'),
  ics: text('text/calendar'),
  xml: data('application/xml'),
  atom: data('application/atom+xml'),
  webmanifest: data('application/manifest+json'),
  png: packed('image/png'),
  jpg: packed('image/jpeg'),
  jpeg: packed('image/jpeg'),
  webp: packed('image/webp'),
  avif: packed('image/avif'),
  gif: packed('image/gif'),
  ico: packed('image/x-icon'),
  pdf: packed('application/pdf'),
  odt: packed('application/vnd.oasis.opendocument.text'),
  ods: packed('application/vnd.oasis.opendocument.spreadsheet'),
  odp: packed('application/vnd.oasis.opendocument.presentation'),
  docx: packed('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: packed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  pptx: packed('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  epub: packed('application/epub+zip'),
  zip: packed('application/zip'),
};

const HTTPS_ONLY = 'Strict-Transport-Security';

/** Signs without meaning in a regular expression or in the file of any server, but for the dot, which `literal` takes care of. */
const PLAIN_ADDRESS = /^\/(?:[A-Za-z0-9._~-]+\/)*(?:#[A-Za-z0-9._~-]+)?$/;

/**
 * Describes how this handbook is delivered.
 * @param redirects short links and old addresses, from the root of the handbook
 * @throws on an address with a sign that means something in the file of a server, and on one that leads to two places
 */
export function describeHosting(redirects: readonly ServerRedirect[]): HostingDescription {
  const seen = new Set<string>();
  for (const { from, to } of redirects) {
    const odd = [from, to].find((address) => !PLAIN_ADDRESS.test(address));
    if (odd !== undefined)
      throw new Error(`De doorverwijzing van ${from} naar ${to} kan niet in een serverbestand: ${odd} bevat een vreemd teken.`);
    if (seen.has(from)) throw new Error(`Het adres ${from} wordt twee keer doorverwezen.`);
    seen.add(from);
  }
  return {
    headers: Object.fromEntries(Object.entries(HEADERS).filter(([name]) => name !== HTTPS_ONLY)),
    httpsHeaders: Object.fromEntries(Object.entries(HEADERS).filter(([name]) => name === HTTPS_ONLY)),
    embeddingPolicy: EMBEDDING_POLICY,
    types: TYPES,
    otherType: 'application/octet-stream',
    cache: { hashed: HASHED, keep: KEEP, askAgain: ASK_AGAIN, folders: ['_astro', 'zoek'], except: ['zoek/index.json'] },
    index: 'index.html',
    notFound: '404.html',
    hidden: ['web.config'],
    redirects: redirects.map(({ from, to }) => ({ from, to })),
  };
}

/** The whole value of `Content-Type`. */
export const contentType = ({ type, text: isText }: FileType): string => (isText ? `${type}; charset=utf-8` : type);

/** The names of types that a condition holds for, each once. */
export const typesThat = (description: HostingDescription, holds: (type: FileType) => boolean): string[] => [
  ...new Set(
    Object.values(description.types)
      .filter(holds)
      .map(({ type }) => type),
  ),
];

/** Extensions by the value of their `Content-Type`. */
export function extensionsByType(description: HostingDescription): Map<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(description.types)) {
    const name = contentType(type);
    byType.set(name, [...(byType.get(name) ?? []), extension]);
  }
  return byType;
}

/** A text as it stands in a regular expression. */
export const literal = (value: string): string => value.replaceAll('.', '\\.');

/** An address of the handbook as the server sees it. @param address from the root of the handbook: `/les-1-2/` */
export const at = (path: string, address: string): string => path + address.slice(1);
