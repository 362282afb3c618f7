/** The folder `server/` of a release. */
import type { HostingDescription } from '../description.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { CONTAINER_NGINX, CONTAINER_PLACE, container } from './container.ts';
import { iis } from './iis.ts';
import { lighttpd } from './lighttpd.ts';
import { nginx, nginxContainer } from './nginx.ts';
import { RELEASE_PLACE } from './parts.ts';

/** Where IIS looks for its file: in the site itself. */
export const IIS_FILE = 'web.config';

/** @returns the files by name; `web.config` belongs in the folder with the site as well */
export function serverFiles(description: HostingDescription): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx(description, RELEASE_PLACE)],
    ['apache.conf', apache(description, RELEASE_PLACE)],
    ['Caddyfile', caddy(description, RELEASE_PLACE)],
    ['lighttpd.conf', lighttpd(description, RELEASE_PLACE)],
    [IIS_FILE, iis(description)],
    ['Containerfile', container(description, CONTAINER_PLACE)],
    [CONTAINER_NGINX, nginxContainer(description, CONTAINER_PLACE)],
  ]);
}
