/** Addresses as seen from a page. */

/**
 * A root-relative address as seen from a page.
 * @param url e.g. `/lessen/x/#y`
 * @param from canonical address of the page, e.g. `/werkvormen/enquete/`
 * @example relativeUrl('/lessen/x/#y', '/werkvormen/enquete/') // '../../lessen/x/#y'
 */
export function relativeUrl(url: string, from: string): string {
  const depth = from.split('/').length - 2;
  const target = url.slice(1);
  if (depth === 0) return target === '' ? './' : `./${target}`;
  return `${'../'.repeat(depth)}${target}`;
}
