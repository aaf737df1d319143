const units = [[1024 * 1024, "megabyte"], [1024, "kilobyte"], [0, "byte"]] as const;

/** 1,234,567 bytes as people say it. */
export function sizeInWords(bytes: number, locale: string): string {
  const [size, unit] = units.find(([least]) => bytes >= least)!;
  const digits = unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: digits })
    .format(size === 0 ? bytes : bytes / size);
}
