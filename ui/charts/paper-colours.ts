/** The colours of paper as app/globals.css states them: a drawing that stands alone cannot ask the page (ui/tokens.test.ts compares the two). */
export const paperColours: Record<string, string> = {
  paper: "#fbfaf6", card: "#ffffff", ink: "#1c2127", soft: "#565e68", line: "#e2ded3", rule: "#8b8779", accent: "#1f4e79",
  delivered: "#1e6b3a", partly: "#52700f", progress: "#1d5a9e", notstarted: "#59616b", stalled: "#8a5200", failed: "#a4201f", unknown: "#66655c",
};

/** Programs that draw know no custom properties: each is replaced by its colour on paper. */
export const withPaperColours = (svg: string): string => svg.replace(/var\(--([a-z-]+)\)/g, (all, name: string) => paperColours[name] ?? all);
