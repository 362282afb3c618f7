/** Where the feeds of the public edition stand: below the page that they follow, with an ending that every server knows. */
export const FEED_PATHS = { atom: '/wet/updates/atom.xml', json: '/wet/updates/feed.json' } as const;
