/**
 * The rules of the website test of Internet.nl for headers, written down as code, on what our servers send.
 * Source: internetstandards/Internet.nl, `checks/tasks/http_headers.py`, commit cec0e01 (14 July 2026).
 */
import { describe, expect, it } from 'vitest';
import { EMBEDDING_POLICY, HEADERS } from '../../../src/handbook/hosting/headers.ts';

type Policy = ReadonlyMap<string, readonly string[]>;

function parse(policy: string): Policy {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    // As a browser does: the first of two wins.
    if (name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

const NARROW = new Set(["'none'", "'self'"]);
/** Directives in which `data:` brings in code. */
const CODE = ['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'object-src'];

/** What Internet.nl says about a Content-Security-Policy; empty when it passes. */
function policyFaults(text: string): string[] {
  const policy = parse(text);
  const only = (name: string) => policy.get(name)?.every((source) => NARROW.has(source)) === true && policy.get(name)?.length === 1;
  const all = [...policy].flatMap(([name, sources]) => sources.map((source) => ({ name, source })));
  return [
    ...(only('default-src') ? [] : ["default-src is niet 'none' of 'self'"]),
    ...(only('base-uri') ? [] : ["base-uri is niet 'none' of 'self'"]),
    ...((policy.get('form-action')?.length ?? 0) > 0 ? [] : ['form-action ontbreekt']),
    ...(policy.get('frame-ancestors')?.some((source) => NARROW.has(source)) === true
      ? []
      : ["frame-ancestors noemt 'self' of 'none' niet"]),
    ...(policy.has('frame-src') || policy.has('child-src') || only('default-src') ? [] : ['frame-src ontbreekt']),
    ...all.flatMap(({ name, source }) => {
      if (["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"].includes(source)) return [`${name} ${source}`];
      if (source.startsWith('http:') || source === 'https:' || source === '*' || source.includes('127.0.0.1')) return [`${name} ${source}`];
      if (source === 'data:') return CODE.includes(name) ? [`${name} data:`] : [];
      const host = !source.startsWith("'") && !/^[a-z]+:(\/\/|$)/.test(source);
      return host ? [`${name} ${source} zonder https`] : [];
    }),
  ];
}

/** Everything the test says about a set of headers, the one for https included. */
function faults(headers: Readonly<Record<string, string>>): string[] {
  const hsts = Number(/^max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1] ?? 0);
  const frame = (headers['X-Frame-Options'] ?? '').split(',')[0]?.trim().toUpperCase() ?? '';
  return [
    ...policyFaults(headers['Content-Security-Policy'] ?? ''),
    ...(hsts >= 31_536_000 ? [] : ['HSTS korter dan een jaar']),
    ...(['DENY', 'SAMEORIGIN'].includes(frame) ? [] : ['X-Frame-Options']),
    ...(headers['X-Content-Type-Options']?.toLowerCase() === 'nosniff' ? [] : ['X-Content-Type-Options']),
    ...(['no-referrer', 'same-origin'].includes(headers['Referrer-Policy'] ?? '') ? [] : ['Referrer-Policy']),
  ];
}

describe('Internet.nl', () => {
  it('heeft niets aan te merken op onze headers', () => {
    expect(faults(HEADERS)).toEqual([]);
  });

  it('heeft niets aan te merken als het handboek in SharePoint en Teams mag staan', () => {
    expect(EMBEDDING_POLICY).toContain("frame-ancestors 'self' https://*.sharepoint.com");
    expect(faults({ ...HEADERS, 'Content-Security-Policy': EMBEDDING_POLICY })).toEqual([]);
    expect(EMBEDDING_POLICY.replace(/ https:\S+/g, '')).toBe(HEADERS['Content-Security-Policy']);
  });

  const policy = HEADERS['Content-Security-Policy'] ?? '';
  it.each<[what: string, headers: Record<string, string>]>([
    ['een stijl in de pagina', { 'Content-Security-Policy': policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") }],
    ['een stijl in een kenmerk', { 'Content-Security-Policy': `${policy}; style-src-attr 'unsafe-inline'` }],
    ['eval', { 'Content-Security-Policy': policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") }],
    ['alles toegestaan', { 'Content-Security-Policy': policy.replace("default-src 'none'", 'default-src *') }],
    ['geen default-src', { 'Content-Security-Policy': policy.replace("default-src 'none'; ", '') }],
    ['geen base-uri', { 'Content-Security-Policy': policy.replace("base-uri 'none'; ", '') }],
    ['geen form-action', { 'Content-Security-Policy': policy.replace("form-action 'self'; ", '') }],
    [
      'insluiten zonder self',
      { 'Content-Security-Policy': policy.replace("frame-ancestors 'self'", 'frame-ancestors https://*.sharepoint.com') },
    ],
    ['een domein zonder protocol', { 'Content-Security-Policy': policy.replace("img-src 'self'", "img-src 'self' beelden.voorbeeld.nl") }],
    ['http', { 'Content-Security-Policy': policy.replace("img-src 'self'", "img-src 'self' http://voorbeeld.nl") }],
    ['data in scripts', { 'Content-Security-Policy': policy.replace("script-src 'self'", "script-src 'self' data:") }],
    ['een half jaar HSTS', { 'Strict-Transport-Security': 'max-age=15768000' }],
    ['geen X-Frame-Options', { 'X-Frame-Options': '' }],
    ['geen nosniff', { 'X-Content-Type-Options': '' }],
    ['een ruime Referrer-Policy', { 'Referrer-Policy': 'unsafe-url' }],
  ])('keurt af: %s', (_, changed) => {
    for (const [name, value] of Object.entries(changed)) expect(value).not.toBe(HEADERS[name]);
    expect(faults({ ...HEADERS, ...changed })).not.toEqual([]);
  });
});
