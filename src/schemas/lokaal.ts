/**
 * What an organisation may put in its folder `lokaal/` beside a release. A field that a release accepts, later releases
 * of the same major version accept as well: overlays outlive editions.
 */
import { z } from 'zod';
import { MAX_SAMENVATTING, MAX_TITEL, datum, tekst } from './gedeeld.ts';

/** Version of this contract; it rises only with the major version of the handbook. */
const CONTRACT = 1;

/** Parts of the handbook that an organisation may leave out of its menu and its search. */
export const DELEN = ['lessen', 'valkuilen', 'stappenplan', 'werkvormen', 'praktijk', 'wet', 'begrippen', 'rollen'] as const;

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** @returns the address, or undefined when it is none that a reader can open. */
function webAddress(value: string): URL | undefined {
  try {
    const url = new URL(value);
    const open = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
    return open && !/[\s<>"]/.test(value) ? url : undefined;
  } catch {
    return undefined;
  }
}

const webadres = z.string().refine((value) => webAddress(value) !== undefined, {
  error: 'verwacht een volledig webadres, zoals https://www.voorbeeldstad.example/participatie',
});
const email = z.string().regex(MAIL, { error: 'verwacht een e-mailadres, zoals participatie@voorbeeldstad.example' });
const meldadres = z.string().refine((value) => MAIL.test(value) || webAddress(value) !== undefined, {
  error: 'verwacht een e-mailadres of een volledig webadres',
});

/** `organisatie.json`. */
export const organisatie = z.strictObject({
  $schema: z.string().optional(),
  versie: z.literal(CONTRACT).meta({ description: 'Versie van deze afspraken: 1.' }),
  naam: tekst.max(80).meta({ description: 'Naam van je organisatie, zoals lezers haar kennen.' }),
  korteNaam: tekst.max(30).optional().meta({ description: "Korte naam voor 'Bij ons in …'. Zonder dit veld gebruiken we naam." }),
  website: webadres.optional().meta({ description: 'Waar het logo en de naam naartoe gaan.' }),
  logo: z
    .string()
    .regex(/^[\w-]+(\.[\w-]+)*\.(svg|png|webp|jpe?g)$/i, { error: 'verwacht de naam van een bestand in lokaal/, zoals logo.svg' })
    .optional()
    .meta({ description: 'Bestand in lokaal/: svg, png, webp of jpg, hoogstens 200 kB.' }),
  contact: z
    .strictObject({ naam: tekst.max(80).optional(), email: email.optional(), telefoon: tekst.max(30).optional(), url: webadres.optional() })
    .optional()
    .meta({ description: 'Wie lezers bij jullie kunnen bereiken.' }),
  feedback: meldadres.optional().meta({ description: 'E-mailadres of webadres waar lezers een fout melden.' }),
  toegankelijkheidsverklaring: webadres.optional().meta({ description: 'Adres van jullie toegankelijkheidsverklaring.' }),
  privacyverklaring: webadres.optional().meta({ description: 'Adres van jullie privacyverklaring.' }),
  tooi: z
    .string()
    .regex(/^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z_]+\/[a-z]+\d+$/, {
      error: 'verwacht een TOOI-adres, zoals https://identifier.overheid.nl/tooi/id/gemeente/gm0000',
    })
    .optional()
    .meta({ description: 'Kenmerk van je organisatie in de TOOI-registers van de overheid.' }),
  adres: webadres
    .refine((value) => value.endsWith('/'), { error: 'moet met een schuine streep eindigen' })
    .optional()
    .meta({ description: 'Vast adres van deze kopie, met een schuine streep aan het eind. Komt als canonical in elke pagina.' }),
  beveiliging: z
    .strictObject({
      contact: z.array(meldadres).min(1),
      geldigTot: datum.meta({ description: 'Tot wanneer dit contact klopt (jjjj-mm-dd), hoogstens een jaar vooruit.' }),
    })
    .optional()
    .meta({ description: 'Voor /.well-known/security.txt. Alleen zinvol als het handboek op de hoofdmap van een domein staat.' }),
  verberg: z
    .array(z.enum(DELEN))
    .max(DELEN.length - 1)
    .optional()
    .meta({ description: 'Delen die niet in het menu, op de voorpagina en in de zoekresultaten komen. Hun pagina’s blijven bestaan.' }),
  links: z
    .array(z.strictObject({ tekst: tekst.max(60), url: webadres }))
    .max(10)
    .optional()
    .meta({ description: 'Links onderaan elke pagina.' }),
  melding: tekst.max(300).optional().meta({ description: 'Een regel boven elke pagina.' }),
});
export type Organisatie = z.infer<typeof organisatie>;

/** The head of a local note: `aanvullingen/notities/<code>.md`. */
export const notitieKop = z.strictObject({
  titel: tekst.max(MAX_TITEL).optional(),
  plaats: z.enum(['boven', 'onder']).optional(),
  bijgewerkt: datum.optional(),
});
export type NotitieKop = z.infer<typeof notitieKop>;

/** The head of a page of the organisation itself: `aanvullingen/paginas/<slug>.md`. */
export const eigenPaginaKop = z.strictObject({
  titel: tekst.max(MAX_TITEL),
  samenvatting: tekst.max(MAX_SAMENVATTING),
  bijgewerkt: datum,
  zoekwoorden: z.array(tekst).optional(),
});
export type EigenPaginaKop = z.infer<typeof eigenPaginaKop>;
