/** Words for the typed facts of a method. */

/** `{ min: 6, max: 12 }` → '6 tot 12 mensen'; without a maximum: 'vanaf 6 mensen' or 'onbeperkt'. */
export function groepTekst({ min, max }: { min: number; max: number | null }): string {
  if (max === null) return min <= 1 ? 'onbeperkt' : `vanaf ${min.toLocaleString('nl')} mensen`;
  return min === max ? `${min} mensen` : `${min.toLocaleString('nl')} tot ${max.toLocaleString('nl')} mensen`;
}
