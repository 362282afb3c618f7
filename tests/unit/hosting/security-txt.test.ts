import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../../src/handbook/hosting/security-txt.ts';
import type { SecurityTxt } from '../../../src/handbook/hosting/security-txt.ts';

const now = new Date('2026-11-22T10:00:00Z');
const good: SecurityTxt = {
  contact: ['mailto:beveiliging@example.nl', 'https://example.nl/melden'],
  expires: new Date('2027-06-01T00:00:00Z'),
  canonical: 'https://handboek.example.nl/.well-known/security.txt',
  preferredLanguages: ['nl', 'en'],
  now,
};

describe('securityTxt', () => {
  it('geeft elk veld op een eigen regel, contact in volgorde, en één vervaldatum in UTC', () => {
    expect(securityTxt(good)).toBe(
      [
        'Contact: mailto:beveiliging@example.nl',
        'Contact: https://example.nl/melden',
        'Expires: 2027-06-01T00:00:00Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://handboek.example.nl/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('kan zonder eigen adres', () => {
    expect(securityTxt({ ...good, canonical: undefined })).not.toContain('Canonical');
  });

  it.each<[string, Partial<SecurityTxt>, RegExp]>([
    ['geen contact', { contact: [] }, /ten minste één contactadres/],
    ['een kaal e-mailadres', { contact: ['beveiliging@example.nl'] }, /mailto:naam@/],
    ['een adres zonder https', { contact: ['http://example.nl/melden'] }, /geen contactadres/],
    ['een regeleinde in het contact', { contact: ['mailto:a@example.nl\nContact: mailto:b@example.nl'] }, /geen contactadres/],
    ['een vervaldatum die voorbij is', { expires: new Date('2026-11-22T09:59:59Z') }, /2026-11-22 is voorbij/],
    ['een vervaldatum verder dan een jaar', { expires: new Date('2027-11-24T00:00:00Z') }, /verder dan een jaar/],
    ['geen datum', { expires: new Date('ooit') }, /geen datum/],
    ['geen taal', { preferredLanguages: [] }, /ten minste één taal/],
    ['een taal die geen code is', { preferredLanguages: ['Nederlands!'] }, /geen taalcode/],
    ['een eigen adres op een andere plek', { canonical: 'https://example.nl/security.txt' }, /eigen adres/],
    ['een eigen adres zonder https', { canonical: 'http://example.nl/.well-known/security.txt' }, /eigen adres/],
  ])('weigert %s', (_, change, message) => {
    expect(() => securityTxt({ ...good, ...change })).toThrow(message);
  });

  it('neemt precies een jaar aan', () => {
    expect(securityTxt({ ...good, expires: new Date('2027-11-22T00:00:00Z') })).toContain('Expires: 2027-11-22T00:00:00Z');
  });
});
