/** `security.txt` (RFC 9116): where somebody who finds a leak can report it. */

export interface SecurityTxt {
  /** Addresses in order of preference: `mailto:`, `https:` or `tel:`. */
  contact: readonly string[];
  /** Until when the contact may be trusted; at most a year ahead (RFC 9116, 2.5.5). */
  expires: Date;
  /** Where the file stands: `https://…/.well-known/security.txt`. */
  canonical?: string | undefined;
  /** Languages in which a report may be written, e.g. `['nl', 'en']`. */
  preferredLanguages: readonly string[];
  /** What counts as now. */
  now?: Date;
}

/** Where the file belongs, from the root of a domain (RFC 9116, 3). */
export const SECURITY_TXT_PATH = '/.well-known/security.txt';

const YEAR = 366 * 86_400_000;
const CONTACT = /^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*|tel:\+?[0-9-]+)$/;
/** A language tag in its common form: `nl`, `nl-NL` (RFC 5646). */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * The text of `security.txt`.
 * @throws RangeError, in Dutch, when there is no contact or language, one is malformed, or the expiry is past or more than a year ahead
 */
export function securityTxt({ contact, expires, canonical, preferredLanguages, now = new Date() }: SecurityTxt): string {
  if (contact.length === 0) throw new RangeError('security.txt: geef ten minste één contactadres.');
  const wrong = contact.find((address) => !CONTACT.test(address));
  if (wrong !== undefined) {
    throw new RangeError(`security.txt: '${wrong}' is geen contactadres. Schrijf mailto:naam@voorbeeld.nl of https://voorbeeld.nl/melden.`);
  }
  if (canonical !== undefined && !(canonical.startsWith('https://') && canonical.endsWith(SECURITY_TXT_PATH))) {
    throw new RangeError(`security.txt: het eigen adres '${canonical}' begint niet met https:// of eindigt niet op ${SECURITY_TXT_PATH}.`);
  }
  if (preferredLanguages.length === 0) throw new RangeError('security.txt: geef ten minste één taal.');
  const language = preferredLanguages.find((tag) => !LANGUAGE.test(tag));
  if (language !== undefined) throw new RangeError(`security.txt: '${language}' is geen taalcode. Schrijf bijvoorbeeld nl of en.`);
  if (Number.isNaN(expires.getTime())) throw new RangeError('security.txt: de vervaldatum is geen datum.');
  const left = expires.getTime() - now.getTime();
  const day = expires.toISOString().slice(0, 10);
  if (left <= 0) throw new RangeError(`security.txt: de vervaldatum ${day} is voorbij.`);
  if (left > YEAR) throw new RangeError(`security.txt: de vervaldatum ${day} ligt verder dan een jaar weg.`);
  const lines = [
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    `Preferred-Languages: ${preferredLanguages.join(', ')}`,
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
  ];
  return `${lines.join('\n')}\n`;
}
