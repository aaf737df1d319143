import type { TopicDraft } from "./types";

export const topics: TopicDraft[] = [
  {
    slug: "migration", position: 10,
    name: { en: "Migration", es: "Migración" },
    description: {
      en: "Migration policy, irregular migration, and how the two governments coordinate on it.",
      es: "Política migratoria, migración irregular y la coordinación de ambos gobiernos en la materia.",
    },
  },
  {
    slug: "labor-mobility", position: 20,
    name: { en: "Labor mobility", es: "Movilidad laboral" },
    description: {
      en: "Work visas and permits, recruitment, and legal pathways for workers.",
      es: "Visas y permisos de trabajo, contratación y vías legales para personas trabajadoras.",
    },
  },
  {
    slug: "asylum-and-protection", position: 30,
    name: { en: "Asylum and protection", es: "Asilo y protección" },
    description: {
      en: "Asylum systems, refugee resettlement, family reunification, and repatriation.",
      es: "Sistemas de asilo, reasentamiento de personas refugiadas, reunificación familiar y repatriación.",
    },
  },
  {
    slug: "root-causes-and-development", position: 40,
    name: { en: "Root causes and development", es: "Causas estructurales y desarrollo" },
    description: {
      en: "What makes people leave, and growth and aid in the region.",
      es: "Lo que lleva a las personas a emigrar, y el crecimiento y la ayuda en la región.",
    },
  },
  {
    slug: "border-infrastructure", position: 50,
    name: { en: "Border and border infrastructure", es: "Frontera e infraestructura fronteriza" },
    description: {
      en: "Ports of entry, crossings, and policies at the border.",
      es: "Puertos de entrada, cruces y políticas en la frontera.",
    },
  },
  {
    slug: "security", position: 60,
    name: { en: "Security", es: "Seguridad" },
    description: {
      en: "Cooperation against organized crime, trafficking, and smuggling.",
      es: "Cooperación contra la delincuencia organizada, el tráfico y el contrabando.",
    },
  },
  {
    slug: "drugs", position: 70,
    name: { en: "Fentanyl and other drugs", es: "Fentanilo y otras drogas" },
    description: {
      en: "Action against the flow of illegal narcotics.",
      es: "Acciones contra el flujo de narcóticos ilegales.",
    },
  },
  {
    slug: "economy", position: 80,
    name: { en: "Economy and trade", es: "Economía y comercio" },
    description: {
      en: "Trade, supply chains, and economic cooperation.",
      es: "Comercio, cadenas de suministro y cooperación económica.",
    },
  },
  {
    slug: "labor-rights", position: 90,
    name: { en: "Workers' rights", es: "Derechos laborales" },
    description: {
      en: "Worker protections, fair recruitment, and forced labor.",
      es: "Protección de las personas trabajadoras, contratación justa y trabajo forzoso.",
    },
  },
  {
    slug: "health", position: 100,
    name: { en: "Health", es: "Salud" },
    description: {
      en: "The COVID-19 pandemic and vaccines.",
      es: "La pandemia de COVID-19 y las vacunas.",
    },
  },
  {
    slug: "climate-and-energy", position: 110,
    name: { en: "Climate and energy", es: "Clima y energía" },
    description: {
      en: "Climate ambition and clean energy.",
      es: "Ambición climática y energía limpia.",
    },
  },
  {
    slug: "food-security", position: 120,
    name: { en: "Agriculture and food security", es: "Agricultura y seguridad alimentaria" },
    description: {
      en: "Farm work and the supply of food.",
      es: "Trabajo agrícola y abasto de alimentos.",
    },
  },
  {
    slug: "governance", position: 130,
    name: { en: "Democracy and governance", es: "Democracia y gobernanza" },
    description: {
      en: "Corruption, democratic governance, and a free press.",
      es: "Corrupción, gobernanza democrática y libertad de prensa.",
    },
  },
  {
    slug: "bilateral-relations", position: 140,
    name: { en: "Bilateral relations", es: "Relación bilateral" },
    description: {
      en: "Meetings, announcements, and what the leaders set out to discuss.",
      es: "Reuniones, anuncios y lo que los mandatarios se proponen tratar.",
    },
  },
  {
    slug: "foreign-policy", position: 150,
    name: { en: "Foreign policy beyond the border", es: "Política exterior más allá de la frontera" },
    description: {
      en: "Other countries, regional and global questions.",
      es: "Otros países y asuntos regionales y globales.",
    },
  },
];
