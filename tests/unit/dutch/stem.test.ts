import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/handbook/dutch/stem.ts';

describe('stem', () => {
  it.each([
    'burgerberaad burgerberaden',
    'participatie participaties participeren participatief participatieve',
    'initiatief initiatieven',
    'verordening verordeningen',
    'participatieverordening participatieverordeningen',
    'wijkraad wijkraden',
    'mogelijkheid mogelijkheden',
    'gemeente gemeenten gemeentes',
    'inwoner inwoners',
    'tafel tafels tafeltje tafeltjes',
    'gesprek gesprekken gesprekje',
    'loten loting lotingen geloot gelote',
    'begroting begrotingen begroten',
    'uitnodigen uitnodiging uitnodigingen',
    'evaluatie evaluaties evalueren',
    'cafe cafes',
    'stem stemmen',
    'raadslid raadsleden',
    'plan plannen',
    'ambtenaar ambtenaren',
    'zienswijze zienswijzen zienswijzes',
    'wet wetten',
    'representatief representatieve representativiteit',
    'brief brieven briefje',
    'advies adviezen',
    'keuze keuzes keuzen',
    'motivering motiveren',
    'belanghebbende belanghebbenden',
    'inclusief inclusieve',
    'stad steden',
    'werven werving',
    'commissie commissies',
    'idee ideeen',
    'groep groepen groepje',
    'motie moties',
    'straat straten',
    'interview interviews',
    'terugkoppelen terugkoppeling terugkoppelt teruggekoppeld',
    'uitnodigen uitnodigt uitgenodigd',
    'evalueren evalueert geevalueerd',
    'vragen vraagt gevraagd',
    'aanmelden aangemeld',
    'leiden leidt',
    'organiseren organiseer organiseert organisatie',
    'meebeslissen meebeslist',
    'beslissing beslissingen beslist',
    'forum forums',
    'afspreken afgesproken afspraak afspraken',
    'beginnen begint begon begonnen',
    'overnemen overneemt overgenomen',
    'afhaken afgehaakt',
    'stranden strandt gestrand gestrande',
    'uitsluiten uitsluiting uitgesloten',
  ])('brengt de vormen van één woord bij elkaar: %s', (forms) => {
    const stems = new Set(forms.split(' ').map(stem));
    expect([...stems]).toHaveLength(1);
  });

  it.each([
    ['wet', 'weten'],
    ['mening', 'mens'],
    ['raad', 'raadsel'],
    ['burger', 'burgemeester'],
    ['regel', 'regio'],
    ['lid', 'leed'],
    ['overheid', 'overleg'],
    ['loting', 'lot'],
    ['beleid', 'begeleiding'],
    ['inspraak', 'inspiratie'],
    ['buurt', 'buur'],
    ['verkeer', 'verk'],
    ['moment', 'momen'],
    ['gemeente', 'meente'],
    ['gebied', 'bieden'],
  ])('houdt %s en %s uit elkaar', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it.each(['', 'a', 'wmo', '150', 'g1000', '36210', '2027'])('laat %j zoals het is', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('geeft van een stam van een stam altijd iets, ook bij onzin', () => {
    for (const word of ['heden', 'en', 'ing', 'eren', 'tje', 'x'.repeat(500), 'constructor', '__proto__', 'atie', 'leden', 'xxleden']) {
      expect(stem(word)).toMatch(/./);
      expect(typeof stem(stem(word))).toBe('string');
    }
  });
});
