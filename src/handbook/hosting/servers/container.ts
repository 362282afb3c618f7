/** The recipe for a container. */
import type { HostingDescription, Place } from '../description.ts';
import { comment } from './parts.ts';

/** Where the handbook stands in the container: alone, so at the root. */
export const CONTAINER_PLACE: Place = { path: '/', directory: '/usr/share/nginx/handboek' };

/** What the configuration of nginx is called, beside the recipe. */
export const CONTAINER_NGINX = 'nginx-container.conf';

/** @returns text for a Containerfile, to be built in the folder that has `site/` and `server/` in it */
export function container({ notFound }: HostingDescription, { path, directory }: Place): string {
  return `${comment(
    'Handboek Burgerparticipatie in een container: nginx zonder root, poort 8080.',
    '',
    'Wat je verandert: niets. Het handboek staat op het pad / ; een ander pad regelt wat er voor de container staat.',
    'Bouw in de uitgepakte map van de uitgave, die waar site/ en server/ in staan:',
    '  podman build --format docker -f server/Containerfile -t handboek .',
    '  docker build -f server/Containerfile -t handboek .',
    'Draai met een bestandssysteem dat alleen te lezen is:',
    '  podman run --read-only --tmpfs /tmp --cap-drop all --security-opt no-new-privileges -p 8080:8080 handboek',
    `Test: open http://localhost:8080/ en http://localhost:8080/bestaat-niet (dat geeft ${notFound} met status 404).`,
    'Https en HSTS doet wat er voor de container staat.',
    '',
    'Een eigen register, of een vaste versie met sha256: geef --build-arg BASIS=…',
  )}
ARG BASIS=docker.io/nginxinc/nginx-unprivileged:1.28-alpine
FROM \${BASIS}

COPY server/${CONTAINER_NGINX} /etc/nginx/nginx.conf
COPY site/ ${directory}/

USER 101
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \\
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080${path}"]
CMD ["nginx", "-g", "daemon off;"]
`;
}
