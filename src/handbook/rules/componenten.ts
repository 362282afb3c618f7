/** The components that authors may use in a page, with their attributes. The site renders exactly these. */
export interface ComponentSpec {
  required: readonly string[];
  optional: readonly string[];
}

export const COMPONENTS: Readonly<Record<string, ComponentSpec>> = {
  Bron: { required: ['id'], optional: [] },
  Vak: { required: [], optional: [] },
  Lezing: { required: [], optional: [] },
  Term: { required: ['id'], optional: [] },
  Artikel: { required: ['id'], optional: ['lid'] },
  Voorbeeld: { required: ['titel'], optional: ['code'] },
  Tegengeluid: { required: ['van'], optional: [] },
  ZegDit: { required: [], optional: [] },
  LetOp: { required: [], optional: [] },
  Trainer: { required: [], optional: [] },
  Diagram: { required: ['naam', 'alt'], optional: [] },
  LaatsteUpdates: { required: [], optional: [] },
  Agenda: { required: [], optional: [] },
};

/** The diagrams that exist; each is a drawing in `site/components/diagrams`. */
export const DIAGRAMS = [
  'participatieladder',
  'vormkeuze',
  'beleidscyclus',
  'lotingtrechter',
  'artikel-150',
  'wetstijdlijn',
  'stappenroute',
  'divergeren-convergeren',
  'wie-beslist',
  'drie-bakken',
  'uitdaagrecht',
  'werkvormenkaart',
] as const;
