/** The days that the law sets, as a calendar that any program can read. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { plainInline } from './plain-inline.ts';
import type { Catalogue, CheckedPage } from './catalogue.ts';

/** Where the calendar stands. */
export const CALENDAR_PATH = '/wet/agenda.ics';

const DAY = 86_400_000;
/** Midnight in UTC: no time zone of a machine can shift the day. */
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The updates that an author marked with `agenda: true`, oldest first. */
export function calendarUpdates(catalogue: Catalogue): readonly CheckedPage<'update'>[] {
  return catalogue.pages('update').filter(({ data }) => data.agenda === true);
}

/**
 * The calendar (RFC 5545). Every event lasts all day, so it needs no time zone; its time stamp is the day on which the text
 * was last changed, so that the same content always gives the same bytes.
 * @param site address of the public edition; without it the events carry no address
 */
export function legalCalendar(catalogue: Catalogue, site?: string): string {
  const calendar = ical({
    name: 'Wet versterking participatie: wettelijke data',
    prodId: { company: 'Handboek Burgerparticipatie', product: 'Wettelijke data', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { data, url } of calendarUpdates(catalogue)) {
    const start = midnight(data.datum);
    calendar.createEvent({
      // The code of an item never changes, wherever the handbook stands.
      id: `${data.code}@handboek-burgerparticipatie`,
      start,
      end: new Date(start.getTime() + DAY),
      allDay: true,
      stamp: midnight(data.bijgewerkt),
      lastModified: midnight(data.bijgewerkt),
      summary: data.title,
      description: [data.description, plainInline(data.betekenis)].join('\n\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(site === undefined ? {} : { url: new URL(url, site).href }),
    });
  }
  // The library leaves out the end of the last line, which the standard asks for (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}
