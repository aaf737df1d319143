import type { SeriesDraft } from "./types";

export const series: SeriesDraft[] = [
  {
    slug: "high-level-economic-dialogue",
    name: { en: "High-Level Economic Dialogue", es: "Diálogo Económico de Alto Nivel (High-Level Economic Dialogue)" },
  },
  {
    slug: "north-american-leaders-summit",
    name: { en: "North American Leaders Summit", es: "Cumbre de Líderes de América del Norte" },
  },
  {
    slug: "summit-of-the-americas",
    name: { en: "Summit of the Americas", es: "Cumbre de las Américas" },
  },
];
