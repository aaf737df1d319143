import { describe, expect, it } from "vitest";
import { languageOf } from "./languages";
import { es } from "./es";
import { readDocument } from "./read-document";
import { sentencesOf } from "./sentences";
import { kindsSaid } from "./testing-sentences";

describe("Spanish", () => {
  it.each<[sentence: string, ...kinds: string[]]>([
    ["Los dos presidentes acordaron fortalecer la cooperación en materia de agua.", "commitment"],
    ["México otorgará 20 mil visas de trabajo.", "commitment"],
    ["Ambos gobiernos se comprometieron a combatir el tráfico de armas y a reducir la violencia.", "commitment", "commitment"],
    ["Nos comprometemos a proteger los ríos.", "commitment"],
    ["Reafirmaron su compromiso de atender las causas de la sequía.", "commitment"],
    ["Ambos países están dispuestos a ampliar el intercambio.", "commitment"],
    ["Estamos trabajando para reducir los tiempos de espera.", "commitment"],
    ["México va a construir dos puentes.", "commitment"],
    ["El presidente pidió al Gobierno otorgar más visas.", "ask"],
    ["Exhortamos a los países de la región a sumarse.", "ask"],
    ["México recibirá a las familias siempre y cuando se respete la ley.", "commitment", "condition"],
    ["Los mandatarios destacaron la importancia del agua.", "position"],
    ["La reunión será el próximo lunes."],
  ])("%s", (sentence, ...kinds) => {
    expect(kindsSaid(sentence, "statement", "es")).toEqual(kinds);
  });

  it("splits sentences at its own abbreviations and marks", () => {
    const text = "El Sr. Ruiz viajó a EE.UU. con la Dra. Paz. ¿Qué sigue? ¡Nada! El acuerdo entra en vigor.";
    expect(sentencesOf(text, es).map(({ from, to }) => text.slice(from, to))).toEqual([
      "El Sr. Ruiz viajó a EE.UU. con la Dra. Paz.", "¿Qué sigue?", "¡Nada!", "El acuerdo entra en vigor.",
    ]);
  });

  it("is known by its small words", () => {
    expect(languageOf("Los dos países y sus gobiernos acordaron que el agua es de todos.").language).toBe("es");
    expect(languageOf("The two countries and their governments agreed on the use of water.").language).toBe("en");
    expect(readDocument("México y Perú firmarán un acuerdo para el 3 de mayo de 2025.").proposals[0]?.dates).toEqual([
      { wording: "para el 3 de mayo de 2025", value: "2025-05-03", role: "deadline" },
    ]);
  });
});
