/** A small server for the built site, with the headers that every server should send. For looking and for tests. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { HEADERS, cacheControl } from '../handbook/hosting/headers.ts';

export interface RunningServer {
  /** Address of the site, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Ports to try after the wanted one. */
const ATTEMPTS = 20;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** What shrinks when packed; fonts and pictures are packed already. */
const PACKABLE = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

/** Packs what is sent from here on, when the browser takes it and it is a whole file of text. */
function packAnswers(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    if (status === 206 || !PACKABLE.test(String(headers['Content-Type']))) return writeHead(status, headers);
    const chunks: Buffer[] = [];
    const end = response.end.bind(response);
    response.write = ((chunk: Buffer) => chunks.push(chunk) > 0) as ServerResponse['write'];
    response.end = ((chunk?: Buffer) => end(gzipSync(Buffer.concat(chunk ? [...chunks, chunk] : chunks)))) as ServerResponse['end'];
    const kept = Object.entries(headers).filter(([name]) => name !== 'Content-Length');
    return writeHead(status, { ...Object.fromEntries(kept), 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  }) as ServerResponse['writeHead'];
}

/**
 * Serves a built site.
 * @param options.directory the output
 * @param options.base path under which it stands, with slashes around it (default `/`)
 * @param options.port wanted port; 0 takes any free one; a taken port moves on to the next
 * @throws when no port is free
 */
export async function serve({
  directory,
  base = '/',
  port = 0,
}: {
  directory: string;
  base?: string;
  port?: number;
}): Promise<RunningServer> {
  const files = sirv(directory, {
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    packAnswers(request, response);
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(readFileSync(join(directory, '404.html')));
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const used = await listen(server, port === 0 ? 0 : port + attempt);
      return {
        url: `http://localhost:${used}${base}`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt >= ATTEMPTS) throw error;
    }
  }
}
