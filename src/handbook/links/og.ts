/** @returns where the link picture of an item stands, from the root of the site. */
export const ogImagePath = (code: string): string => `/og/${code}.png`;
