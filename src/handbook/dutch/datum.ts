/** Dates as Dutch readers write them. */
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** `2024-06-04` → '4 juni 2024'; `2024-12` → 'december 2024'; `2024` → '2024'; `z.d.` → 'zonder datum'. */
export function datumVoluit(value: string): string {
  if (value === 'z.d.') return 'zonder datum';
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
