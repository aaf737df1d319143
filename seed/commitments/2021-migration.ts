import type { CommitmentDraft } from "../../domain/commitment";
import { attested } from "../attested";
import { asked, atVirtualMeeting, bothByJointStatement, mexicoAsDescribed, origin, owes, sheet } from "../words";

/** One sentence: a shared vision, a shared commitment, and work that is under way. */
const visionAndRootCauses = sheet("The United States and\nMexico share a vision that recognizes the dignity of migrants as well as\norderly, safe and regular migration, and a shared commitment to\naddressing the root causes of irregular migration and we are working\nwith regional and international partners to promote growth throughout\nthe region.");

const protocolsAndPorts = sheet("The United States has suspended all enrollments in the\nMigrant Protection Protocols (MPP) and is now processing migrants at\nselect ports of entry.");

export const migration2021: CommitmentDraft[] = [
  {
    slug: "migration-policies-and-dignity", kind: "commitment", joint: true,
    title: {
      en: "Work together on migration policies that recognize the dignity of migrants",
      es: "Colaborar en políticas migratorias que reconozcan la dignidad de las personas migrantes",
    },
    summary: {
      en: "In a joint statement the two countries said that they would work together on immigration policies that recognize migrants' dignity and the need for orderly, safe and regular migration.",
      es: "En una declaración conjunta, los dos países dijeron que colaborarían en políticas de inmigración que reconozcan la dignidad de las personas migrantes y la necesidad de una migración ordenada, segura y regular.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, topics: ["migration"], specificity: 0,
    obligations: bothByJointStatement(),
    citations: origin(attested.migrationInMeetingReport, attested.migrationInVaccineReport, visionAndRootCauses),
  },
  {
    slug: "root-causes-shared-commitment", kind: "commitment", joint: true,
    title: { en: "Address the root causes of irregular migration", es: "Atender las causas estructurales de la migración irregular" },
    summary: {
      en: "The United States describes addressing the root causes of irregular migration as a commitment that it shares with Mexico.",
      es: "Estados Unidos describe la atención a las causas estructurales de la migración irregular como un compromiso que comparte con México.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting,
    topics: ["root-causes-and-development", "migration"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(visionAndRootCauses),
  },
  {
    slug: "regional-growth-with-partners", kind: "commitment", joint: true,
    title: {
      en: "Work with regional and international partners to promote growth in the region",
      es: "Trabajar con socios regionales e internacionales para impulsar el crecimiento regional",
    },
    summary: {
      en: "The fact sheet says \"we are working\" with regional and international partners to promote growth throughout the region, in a sentence about the United States and Mexico.",
      es: "La hoja informativa dice «we are working» (trabajamos) con socios regionales e internacionales para impulsar el crecimiento en toda la región, en una oración sobre Estados Unidos y México.",
    },
    from: ["united-states", "mexico"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["root-causes-and-development", "economy"], specificity: 0,
    obligations: [owes("united-states"), mexicoAsDescribed()],
    citations: origin(visionAndRootCauses),
  },
  {
    slug: "migrant-protection-protocols-enrollments", kind: "commitment",
    title: {
      en: "Suspend all enrollments in the Migrant Protection Protocols",
      es: "Suspender todas las inscripciones en los Protocolos de Protección a Migrantes",
    },
    summary: {
      en: "The United States said that it had suspended all enrollments in the Migrant Protection Protocols (MPP). It was already in force when stated.",
      es: "Estados Unidos dijo que había suspendido todas las inscripciones en los Protocolos de Protección a Migrantes (Migrant Protection Protocols, MPP). Ya estaba en vigor al declararse.",
    },
    from: ["united-states"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["migration", "asylum-and-protection", "border-infrastructure"], specificity: 2,
    obligations: [owes("united-states")],
    citations: origin(protocolsAndPorts),
  },
  {
    slug: "processing-at-ports-of-entry", kind: "commitment",
    title: { en: "Process migrants at select ports of entry", es: "Procesar a personas migrantes en determinados puertos de entrada" },
    summary: {
      en: "The United States said that it was now processing migrants at select ports of entry. The ports are not named.",
      es: "Estados Unidos dijo que ya procesaba a personas migrantes en determinados puertos de entrada. No se nombran los puertos.",
    },
    from: ["united-states"], ...atVirtualMeeting, novelty: "already-in-force",
    topics: ["migration", "asylum-and-protection", "border-infrastructure"], specificity: 1,
    obligations: [owes("united-states")],
    citations: origin(protocolsAndPorts),
  },
  {
    slug: "work-permits-for-mexicans-and-central-americans", kind: "ask",
    title: {
      en: "Mexico asks for more U.S. work permits for Mexicans and Central Americans",
      es: "México pide más permisos de trabajo en EE. UU. para mexicanos y centroamericanos",
    },
    summary: {
      en: "President López Obrador is reported to be pushing for more U.S. work permits for Mexicans and Central Americans, including professionals. The documents of 2021 give no answer.",
      es: "Según las notas, el presidente López Obrador insiste en más permisos de trabajo en Estados Unidos para mexicanos y centroamericanos, incluidos profesionistas. Los documentos de 2021 no dan respuesta.",
    },
    from: ["mexico"], ...atVirtualMeeting, topics: ["labor-mobility", "migration"], specificity: 1,
    obligations: [asked("united-states", "proposed", {
      en: "As reported of President López Obrador; the reports do not quote him on it.",
      es: "Según lo que las notas dicen del presidente López Obrador; no lo citan textualmente.",
    })],
    citations: origin(attested.workPermitsInMeetingReport, attested.workPermitsInVaccineReport),
  },
];
