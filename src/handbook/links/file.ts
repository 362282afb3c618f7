/** Addresses of pages as files: a disk does not serve `index.html` for a folder. */

/**
 * The address of a page with its file name.
 * @param url an address that ends on a folder, or any other: `''`, `..`, `lessen/x/`, `../zoeken/?q=y`, `begrippen/#z`
 * @returns the same address with `index.html` after a folder; others stay as they are
 * @example fileAddress('lessen/x/#y') // 'lessen/x/index.html#y'
 */
export const fileAddress = (url: string): string =>
  url.replace(/^([^?#]*\/)?(\.\.?)?(?=[?#]|$)/, (_, folder = '', dots = '') => `${folder}${dots}${dots === '' ? '' : '/'}index.html`);
