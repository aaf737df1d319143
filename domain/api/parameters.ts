import { z } from "zod";
import { commitmentFilter } from "../filter";
import { languages } from "../language";
import type { Sentence } from "./endpoint";

/** Read in a language, as of a day. */
export const readParameters = {
  lang: z.enum(languages).default("en"),
  /** A past day to read as of, judged against the site's today by `readQuery`. */
  asOf: z.string().min(1).max(40).optional(),
} as const;

export const limitOfPages = { default: 50, max: 200 } as const;

/** A cursor is opaque to clients; whoever made it reads it. */
export const listParameters = {
  ...readParameters,
  limit: z.coerce.number().int().min(1).max(limitOfPages.max).default(limitOfPages.default),
  cursor: z.string().min(1).max(400).optional(),
} as const;

// The website numbers its pages, the API leads on by cursor.
const { page: _page, ...filters } = commitmentFilter;
type Filters = typeof filters;
type Optional<Shape> = { [Name in keyof Shape]: Shape[Name] extends z.ZodType ? z.ZodOptional<Shape[Name]> : never };

/** The filters of the website under the same names; each may be left out. */
export const filterParameters = Object.fromEntries(Object.entries(filters).map(([name, schema]) => [name, schema.optional()])) as Optional<Filters>;

/** For lists that have an order of their own. */
const { sort: _sort, ...unsorted } = filterParameters;
export const unsortedFilterParameters = unsorted;

/** What each parameter means. One that is not here is an error of the description's test. */
export const parameterWords: Readonly<Record<string, Sentence>> = {
  lang: { en: "Language of the texts. A text that is missing in it comes in the other; the field …Lang beside it says so.", es: "Idioma de los textos. Un texto que falta en él llega en el otro; el campo …Lang a su lado lo dice." },
  asOf: { en: "A past day (2026-11-22): what this site said at its end.", es: "Un día pasado (2026-11-22): lo que este sitio decía al terminar ese día." },
  limit: { en: "Records of one page.", es: "Registros de una página." },
  cursor: { en: "page.next of the answer before; the filters must be the same.", es: "page.next de la respuesta anterior; los filtros deben ser los mismos." },
  q: { en: "Words to be found.", es: "Palabras que se buscan." },
  status: { en: "Status of any obligation.", es: "Estado de alguna obligación." },
  kind: { en: "Commitment, ask or offer.", es: "Compromiso, petición u oferta." },
  topic: { en: "Slug of a topic.", es: "Identificador de un tema." },
  party: { en: "Slug of a party that owes, is asked, promises or asks.", es: "Identificador de una parte que debe, a la que se pide, que promete o que pide." },
  event: { en: "Slug of an event.", es: "Identificador de un evento." },
  source: { en: "Slug of a source that is quoted.", es: "Identificador de una fuente citada." },
  year: { en: "Year in which it was made.", es: "Año en que se hizo." },
  timeliness: { en: "Timeliness of any obligation.", es: "Puntualidad de alguna obligación." },
  sort: { en: "Order of the list.", es: "Orden de la lista." },
};
