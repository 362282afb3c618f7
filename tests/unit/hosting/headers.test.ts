import { describe, expect, it } from 'vitest';
import { HEADERS, cacheControl } from '../../../src/handbook/hosting/headers.ts';

const policy = new Map(
  (HEADERS['Content-Security-Policy'] ?? '').split(';').map((part) => {
    const [directive = '', ...sources] = part.trim().split(/\s+/);
    return [directive, sources] as const;
  }),
);

describe('het inhoudsbeleid', () => {
  it('verbiedt alles wat niet is genoemd', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-src')).toEqual(["'none'"]);
  });

  it('laat niets binnen van een andere site', () => {
    const allowed = new Set(["'none'", "'self'", 'data:']);
    for (const [directive, sources] of policy)
      for (const source of sources) expect(allowed.has(source), `${directive} ${source}`).toBe(true);
  });

  it('staat geen code of stijl in de pagina toe, ook niet met een hash', () => {
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
  });

  it('laat gegevens in een adres alleen toe voor plaatjes', () => {
    expect([...policy].filter(([, sources]) => sources.includes('data:')).map(([directive]) => directive)).toEqual(['img-src']);
  });

  it('laat formulieren en inlijsten alleen binnen de eigen site toe', () => {
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
  });
});

describe('de andere kopregels', () => {
  it('dwingen een jaar lang https af', () => {
    expect(Number(/max-age=(\d+)/.exec(HEADERS['Strict-Transport-Security'] ?? '')?.[1])).toBeGreaterThanOrEqual(365 * 24 * 3600);
  });

  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ])('%s is %s', (name, value) => {
    expect(HEADERS[name]).toBe(value);
  });

  it('zetten camera, microfoon en locatie uit', () => {
    for (const name of ['camera', 'microphone', 'geolocation']) expect(HEADERS['Permissions-Policy']).toContain(`${name}=()`);
  });

  it('passen in elke server: namen en waarden zonder regeleinde of dubbel aanhalingsteken', () => {
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(name).toMatch(/^[A-Za-z-]+$/);
      expect(value).toMatch(/^[^\n\r"]+$/);
    }
  });
});

describe('cacheControl', () => {
  it('bewaart bestanden met een hash in hun naam voor altijd', () => {
    expect(cacheControl('/_astro/index.abc.css')).toBe('public, max-age=31536000, immutable');
    expect(cacheControl('/zoek/0123456789/w1.json')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/', '/lessen/x/', '/catalogus.json', '/zoek/index.json', '/og/_astro/x.png'])('vraagt %s telkens opnieuw', (path) => {
    expect(cacheControl(path)).toBe('no-cache');
  });
});
