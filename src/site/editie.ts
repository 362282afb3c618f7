import manifest from '../../package.json' with { type: 'json' };

/** Number of this edition, as in `package.json`. */
export const EDITIE: string = manifest.version;
