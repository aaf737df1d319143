import type { FieldWords } from "../codebook";

const name = {
  slug: ["Its address, and its value in filters.", "Su dirección, y su valor en los filtros."], name: ["Its name.", "Su nombre."], nameLang: ["Language of the name.", "Idioma del nombre."],
} as const;
const topic = { ...name, description: ["In a sentence.", "En una frase."], descriptionLang: ["Language of that.", "Idioma de lo anterior."] } as const;
const party = {
  ...name, kind: ["government, agency, group, office, person.", "government (gobierno), agency (organismo), group (grupo), office (cargo), person (persona)."], description: ["In a sentence.", "En una frase."], descriptionLang: ["Language of that.", "Idioma de lo anterior."],
  memberCount: ["Of a group, as its documents state.", "De un grupo, según sus documentos."], partOf: ["The government that it belongs to.", "El gobierno al que pertenece."], parts: ["What belongs to it.", "Lo que le pertenece."],
  memberOf: ["Groups that it belongs to.", "Grupos a los que pertenece."], members: ["Of a group.", "De un grupo."], holds: ["Offices of a person, from and until when.", "Cargos de una persona, desde y hasta cuándo."],
} as const;
const tallied = {
  owed: ["What is owed, counted by status.", "Lo que se debe, contado por estado."], requested: ["What is asked or offered, counted by status.", "Lo que se pide u ofrece, contado por estado."],
} as const;
const list = (of: readonly [string, string]) => ({ data: of, page: ["next: the cursor of the next page or null; limit.", "next: el cursor de la página siguiente o null; limit."], total: ["How many there are on all pages.", "Cuántos hay en todas las páginas."] }) as const;

/** What the fields of everything around the commitments mean: English, Spanish. */
export const placeWords = {
  Topic: topic, Party: party, TalliedTopic: { ...topic, ...tallied }, TalliedParty: { ...party, ...tallied }, Named: name,
  Event: {
    ...name, kind: ["Meeting, call, summit, briefing …", "Reunión, llamada, cumbre, sesión informativa…"], description: ["In a sentence.", "En una frase."], descriptionLang: ["Language of that.", "Idioma de lo anterior."],
    heldOn: ["When, at what precision, stated or inferred and why.", "Cuándo, con qué precisión, declarado o inferido y por qué."], series: ["The series that it belongs to.", "La serie a la que pertenece."], participants: ["Who took part.", "Quién participó."],
  },
  PartialDate: { value: ["2021, 2021-Q1, 2021-03, 2021-03-01, FY2022.", "2021, 2021-Q1, 2021-03, 2021-03-01, FY2022."], precision: ["day, month, quarter, year, fiscal-year.", "day (día), month (mes), quarter (trimestre), year (año), fiscal-year (año fiscal)."] },
  Tombstone: {
    field: ["Which text.", "Qué texto."], removedOn: ["When.", "Cuándo."], orderedBy: ["By whose order.", "Por orden de quién."], reason: ["Why.", "Por qué."], reasonLang: ["Language of the reason.", "Idioma del motivo."],
  },
  Tally: {
    of: ["How many there are.", "Cuántas hay."], assessed: ["How many have been assessed.", "Cuántas se han evaluado."], unknown: ["How many nobody has assessed.", "Cuántas no ha evaluado nadie."], counts: ["How many of each status; one that is not there is none.", "Cuántas de cada estado; el que falta es cero."],
  },
  Stats: {
    counts: ["Commitments, asks, offers and sources.", "Compromisos, peticiones, ofertas y fuentes."], ...tallied, byTopic: ["What is owed under each topic.", "Lo que se debe en cada tema."], byParty: ["What each party owes.", "Lo que debe cada parte."],
    attention: ["What nobody has looked at, and what is overdue.", "Lo que nadie ha mirado y lo que está vencido."], years: ["From the first to the last.", "Del primero al último."], lastChange: ["The site's day of the last change.", "El día del sitio del último cambio."],
  },
  IndicatorOfCommitment: {
    slug: ["Its name for programs.", "Su nombre para programas."], label: ["What is counted.", "Qué se cuenta."], labelLang: ["Language of the label.", "Idioma de la etiqueta."], unit: ["In what.", "En qué unidad."],
    targets: ["What was promised, by whom.", "Qué se prometió y quién."], measurements: ["What was reported since, by whom.", "Qué se informó desde entonces y quién."], commitment: ["The commitment that it belongs to.", "El compromiso al que pertenece."],
  },
  Rubric: { number: ["The version that holds.", "La versión vigente."], statuses: ["What each status means, in the order of the scale.", "Qué significa cada estado, en el orden de la escala."], versions: ["All versions, newest first.", "Todas las versiones, la más nueva primero."] },
  AuditHead: { sequence: ["Number of the last event.", "Número del último evento."], hash: ["Its hash, which covers all before it.", "Su huella, que abarca todo lo anterior."], recordedAt: ["When, in UTC with microseconds.", "Cuándo, en UTC con microsegundos."] },
  Written: {
    state: ["published, or in-review: a draft that waits for a second person.", "published (publicado), o in-review: un borrador que espera a una segunda persona."],
    id: ["Id of the entry, the commitment or the draft.", "Identificador de la entrada, del compromiso o del borrador."],
    version: ["Of the obligation, the commitment or the draft now: the next If-Match.", "De la obligación, del compromiso o del borrador ahora: el próximo If-Match."],
    links: ["Where the record can be read; null of a draft.", "Dónde puede leerse el registro; null para un borrador."],
  },
  Moved: { location: ["Where it is now.", "Dónde está ahora."], mergedInto: ["Public id of the record that it was merged into.", "Identificador del registro en que se fusionó."] },
  Problem: {
    type: ["Address that names the kind of problem.", "Dirección que nombra el tipo de problema."], title: ["The kind in words.", "El tipo en palabras."], status: ["The status of the answer.", "El estado de la respuesta."],
    detail: ["What is wrong this time.", "Qué está mal esta vez."], instance: ["The address that was asked.", "La dirección que se pidió."], errors: ["Of each parameter or field what is wrong.", "De cada parámetro o campo, qué está mal."],
  },
  SearchList: {
    ...list(["Records, each with the passage that matched.", "Registros, cada uno con el pasaje que coincide."]),
    corrected: ["What was looked for instead, where what was asked stands nowhere; null where it was found.", "Lo que se buscó en su lugar, si lo pedido no está en ningún lado; null si se encontró."],
  },
  CommitmentList: list(["Commitments.", "Compromisos."]), FollowUpList: list(["Entries of the log.", "Entradas del registro."]), SourceList: list(["Sources.", "Fuentes."]), PartyList: list(["Parties.", "Partes."]),
  TopicList: list(["Topics.", "Temas."]), EventList: list(["Events.", "Eventos."]), IndicatorList: list(["Indicators.", "Indicadores."]),
} as const satisfies Record<string, FieldWords>;
