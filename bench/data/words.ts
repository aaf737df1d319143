import { between, draw, pick } from "./numbers";

/** Sentences of the kind that officials write, in two languages, with the places and figures that tell one from another. */
type Both = { en: string; es: string };

const verbs: Both[] = [
  { en: "Build", es: "Construir" }, { en: "Modernize", es: "Modernizar" }, { en: "Fund", es: "Financiar" }, { en: "Expand", es: "Ampliar" },
  { en: "Train", es: "Capacitar" }, { en: "Publish", es: "Publicar" }, { en: "Inspect", es: "Inspeccionar" }, { en: "Restore", es: "Restaurar" },
  { en: "Open", es: "Abrir" }, { en: "Equip", es: "Equipar" }, { en: "Reduce", es: "Reducir" }, { en: "Protect", es: "Proteger" },
];
const objects: Both[] = [
  { en: "border crossings", es: "cruces fronterizos" }, { en: "rural clinics", es: "clínicas rurales" }, { en: "customs laboratories", es: "laboratorios aduaneros" },
  { en: "seasonal work visas", es: "visas de trabajo temporal" }, { en: "shelters for migrants", es: "albergues para migrantes" }, { en: "drinking water wells", es: "pozos de agua potable" },
  { en: "freight inspection lanes", es: "carriles de inspección de carga" }, { en: "forest nurseries", es: "viveros forestales" }, { en: "labor inspectors", es: "inspectores laborales" },
  { en: "weather stations", es: "estaciones meteorológicas" }, { en: "railway bridges", es: "puentes ferroviarios" }, { en: "vaccine stores", es: "almacenes de vacunas" },
  { en: "public registers", es: "registros públicos" }, { en: "solar plants", es: "plantas solares" }, { en: "task forces", es: "grupos de trabajo" },
];
const beginnings = ["San", "Santa", "Port", "Villa", "New", "Fort", "El", "La"];
const syllables = ["ba", "ri", "to", "ma", "len", "co", "dur", "vi", "sal", "no", "ter", "que", "zan", "pol", "ga", "mir"];

/** A place that does not exist; there are about thirty thousand. */
export function place(...what: number[]): string {
  const parts = [0, 1, 2].map((index) => pick(syllables, ...what, 7, index));
  const name = parts.slice(0, between(2, 3, ...what, 11)).join("");
  return `${pick(beginnings, ...what, 13)} ${name[0]!.toUpperCase()}${name.slice(1)}`;
}

export function titleOf(n: number): Both {
  const [verb, object, count, where] = [pick(verbs, n, 1), pick(objects, n, 2), between(2, 9_999, n, 3), place(n, 4)];
  return { en: `${verb.en} ${count} ${object.en} in ${where}`, es: `${verb.es} ${count} ${object.es} en ${where}` };
}

export function summaryOf(n: number): Both {
  const title = titleOf(n);
  return {
    en: `The two sides said that they would ${title.en.toLowerCase()} and report on it every year. Both ministries name an office that answers for the work.`,
    es: `Las dos partes dijeron que iban a ${title.es.toLowerCase()} e informar cada año. Ambos ministerios nombran una oficina que responde por el trabajo.`,
  };
}

export const noteOf = (n: number): string =>
  pick([
    `The ministry's report names ${between(1, 900, n, 5)} finished sites near ${place(n, 6)}.`,
    `Nothing new was found in the gazette or on the ministry's page about ${place(n, 6)}.`,
    `The budget of the year sets ${between(1, 90, n, 5)} million aside for the works at ${place(n, 6)}.`,
  ], n, 8);

/** Sentence `index` of a document: what it says about one commitment, or the answer to it. */
export const sentenceOf = (commitment: number, isEvidence: boolean): string =>
  isEvidence
    ? `Officials reported that the works at ${place(commitment, 4)} had begun and that ${between(5, 95, commitment, 9)} percent of the money was spent.`
    : `We will ${titleOf(commitment).en.toLowerCase()} before the end of ${between(2020, 2035, commitment, 10)}, and we will review the progress together.`;

export const chance = (share: number, ...what: number[]): boolean => draw(...what) < share;
