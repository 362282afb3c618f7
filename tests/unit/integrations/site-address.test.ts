import { describe, expect, it } from 'vitest';
import { siteAddressProblem } from '../../../src/integrations/site-address.ts';

describe('siteAddressProblem', () => {
  it.each([undefined, 'https://handboek.example.nl', 'https://handboek.example.nl/', 'http://localhost:8080'])('keurt %j goed', (value) => {
    expect(siteAddressProblem(value)).toBeUndefined();
  });

  it.each(['', 'handboek.example.nl', 'ftp://handboek.example.nl', 'javascript:alert(1)'])('zegt dat %j geen webadres is', (value) => {
    expect(siteAddressProblem(value)).toContain('geen webadres');
  });

  it.each(['https://example.nl/handboek/', 'https://example.nl/?a=1', 'https://example.nl/#top'])(
    'wil bij %j alleen de server',
    (value) => {
      expect(siteAddressProblem(value)).toContain('SITE=https://example.nl.');
    },
  );
});
