import { attested } from "./attested";
import { passages } from "./passages";
import type { FollowUpSeed } from "./types";
import { sheet } from "./words";

/** The day on which the documents were read for these entries. */
const checkedOn = "2026-11-22";

const protocolsAndPorts = sheet("The United States has suspended all enrollments in the\nMigrant Protection Protocols (MPP) and is now processing migrants at\nselect ports of entry.");

/**
 * Only acts that a document itself shows as done or being done. Cooperation that a government says it
 * practises in general is a statement, not evidence, and stays not assessed.
 */
export const followUps: FollowUpSeed[] = [
  {
    key: "vaccinate-americans-first-2021-03", commitment: "vaccinate-americans-first", party: "united-states",
    followUp: {
      kind: "assessment", status: "in-progress", effectiveOn: "2021-03-02", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "A news report of March 2, 2021 gives 76.9 million doses administered so far, by the count of the US Centers for Disease Control and Prevention. The documents show nothing later.",
      translation: { note: "Una nota de prensa del 2 de marzo de 2021 da 76.9 millones de dosis aplicadas hasta entonces, según el conteo de los Centros para el Control y la Prevención de Enfermedades de Estados Unidos. Los documentos no muestran nada posterior." },
      evidence: [attested.dosesUnitedStates],
    },
  },
  {
    key: "vaccine-steps-condition-2021-03", commitment: "vaccine-steps-after-americans", condition: 0,
    followUp: {
      kind: "assessment", status: "unmet", effectiveOn: "2021-03-01", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "Unmet when stated: the White House spoke of it on March 1, 2021 as an objective still to be accomplished. The documents do not show whether it was met later.",
      translation: { note: "No cumplida cuando se formuló: el 1 de marzo de 2021 la Casa Blanca habló de ella como un objetivo aún por alcanzar. Los documentos no muestran si se cumplió después." },
      evidence: [attested.onceAccomplished],
    },
  },
  {
    key: "migrant-protection-protocols-2021-03", commitment: "migrant-protection-protocols-enrollments", party: "united-states",
    followUp: {
      kind: "assessment", status: "delivered", qualifier: "as-promised", effectiveOn: "2021-03-01", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "By its own account the United States had suspended all enrollments when the fact sheet of March 1, 2021 was published; since when is not stated. The documents show nothing of what became of the Migrant Protection Protocols afterwards.",
      translation: { note: "Según su propia versión, Estados Unidos había suspendido todas las inscripciones cuando se publicó la hoja informativa del 1 de marzo de 2021; desde cuándo, no se dice. Los documentos no muestran nada de lo que pasó después con los Protocolos de Protección a Migrantes." },
      evidence: [protocolsAndPorts],
    },
  },
  {
    key: "processing-at-ports-2021-03", commitment: "processing-at-ports-of-entry", party: "united-states",
    followUp: {
      kind: "assessment", status: "in-progress", effectiveOn: "2021-03-01", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "By its own account the United States was processing migrants at select ports of entry when the fact sheet of March 1, 2021 was published. The documents show nothing later.",
      translation: { note: "Según su propia versión, Estados Unidos tramitaba el ingreso de migrantes en determinados puertos de entrada cuando se publicó la hoja informativa del 1 de marzo de 2021. Los documentos no muestran nada posterior." },
      evidence: [protocolsAndPorts],
    },
  },
  {
    key: "los-angeles-declaration-2022-06", commitment: "los-angeles-declaration", party: "los-angeles-declaration-countries",
    followUp: {
      kind: "assessment", status: "in-progress", effectiveOn: "2022-06", checkedOn,
      confidence: "medium", assertedBy: "self",
      note: "Adopted by 21 countries at the Summit of the Americas in June 2022, by the account of one of them, the United States. That is the adoption of a framework: the documents do not show responsibility or economic support being shared under it.",
      translation: { note: "Adoptada por 21 países en la Cumbre de las Américas de junio de 2022, según la versión de uno de ellos, Estados Unidos. Eso es la adopción de un marco: los documentos no muestran que en virtud de ella se compartan responsabilidades ni apoyo económico." },
      evidence: [passages.adoption],
    },
  },
];
