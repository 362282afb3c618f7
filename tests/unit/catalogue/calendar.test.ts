/** The calendar against RFC 5545, line by line, without the library that made it. */
import { describe, expect, it } from 'vitest';
import { calendarUpdates, legalCalendar } from '../../../src/handbook/catalogue/calendar.ts';
import { handboek, pagina, velden } from '../hulp.ts';

const LONG = `Eén lange zin; met komma’s, een [link](/wet-1/) en *nadruk*. ${'Vijf euro is 5 €, en dat is veel. '.repeat(8)}`.trim();
const catalogue = handboek({
  pages: [
    pagina('wet/01-de-wet.mdx', velden('wet')),
    pagina(
      'wet/updates/2025-01-01-start.mdx',
      velden('update', { code: 'update-2025-01-01', title: 'De wet begint', datum: '2025-01-01', agenda: true, betekenis: LONG }),
    ),
    pagina('wet/updates/2026-03-01-gewoon.mdx', velden('update')),
    pagina(
      'wet/updates/2027-01-01-einde.mdx',
      velden('update', {
        code: 'update-2027-01-01',
        title: 'De termijn eindigt',
        datum: '2027-01-01',
        agenda: true,
        bijgewerkt: '2026-11-20',
      }),
    ),
  ],
});
const text = legalCalendar(catalogue);
/** Folded lines put together again (RFC 5545, 3.1). */
const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const values = (name: string) => lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

describe('de agenda', () => {
  it('neemt alleen de dagen die een schrijver heeft aangewezen', () => {
    expect(calendarUpdates(catalogue).map(({ data }) => data.code)).toEqual(['update-2025-01-01', 'update-2027-01-01']);
    expect(values('SUMMARY:')).toEqual(['De wet begint', 'De termijn eindigt']);
  });

  it('eindigt elke regel met CRLF, en geen regel is langer dan 75 octetten', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
    expect(long).toEqual([]);
    expect(text.split('\r\n').some((line) => line.startsWith(' '))).toBe(true);
  });

  it('heeft de verplichte velden: één kalender, en per dag een UID, een tijdstempel en een begin', () => {
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(values('PRODID:')).toHaveLength(1);
    expect(values('BEGIN:VEVENT')).toHaveLength(2);
    expect(values('UID:')).toEqual(['update-2025-01-01@handboek-burgerparticipatie', 'update-2027-01-01@handboek-burgerparticipatie']);
    expect(values('DTSTAMP:')).toEqual(['20261121T000000Z', '20261120T000000Z']);
  });

  it('geeft hele dagen zonder tijdzone, tot de volgende dag', () => {
    expect(values('DTSTART;VALUE=DATE:')).toEqual(['20250101', '20270101']);
    expect(values('DTEND;VALUE=DATE:')).toEqual(['20250102', '20270102']);
    expect(text).not.toContain('TZID');
  });

  it('schrijft leestekens zoals het hoort, zonder opmaak', () => {
    expect(values('DESCRIPTION:')[0]).toMatch(
      /^Een samenvatting\.\\n\\nEén lange zin\\; met komma’s\\, een link en nadruk\. Vijf euro is 5 €\\, en/,
    );
  });

  it('noemt alleen met SITE een adres', () => {
    expect(text).not.toMatch(/https?:/);
    expect(legalCalendar(catalogue, 'https://handboek.example.nl').replaceAll('\r\n ', '')).toMatch(
      /\r\nURL(;VALUE=URI)?:https:\/\/handboek\.example\.nl\/wet\/updates\/2027-01-01-einde\/\r\n/,
    );
  });

  it('hangt niet af van het moment of de tijdzone', () => {
    const before = process.env['TZ'];
    const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return legalCalendar(catalogue);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(made).toEqual([text, text]);
  });

  it('weigert een dag in de agenda die geen dag is', () => {
    const { data, issues } = pagina('wet/updates/2026-03-01-x.mdx', velden('update', { agenda: true, datum: '2026-03' }));
    expect(data).toBeUndefined();
    expect(issues.map(({ message }) => message)).toEqual(['een update met agenda: true heeft een hele dag als jjjj-mm-dd']);
  });
});
