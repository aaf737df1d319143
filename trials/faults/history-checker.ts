/**
 * ok: the answer said that it is written, as the version it names. refused: the answer said that it is not. unknown: no
 * answer came, and asking again with the same key brought none either.
 */
export type Operation = { client: number; marker: string; obligation: string; ended: number; outcome: "ok" | "refused" | "unknown"; version: number | null };
/** What a client read of an obligation's log after its earlier operations: which of the markers, in the order of the log. */
export type Read = { client: number; obligation: string; began: number; markers: readonly string[] };
/** A row of the log as it is in the end. */
export type Entry = { obligation: string; sequence: number; marker: string; audited: number };
export type History = { operations: readonly Operation[]; reads: readonly Read[]; entries: readonly Entry[]; versions: Readonly<Record<string, number>> };

/**
 * What is wrong with a history, in sentences; none where every acknowledged write is there exactly once at its version,
 * an unknown one at most once, nothing else is, each log is without gaps, its entries each have their event in the
 * trail, the version is the length of the log, and no client ever saw less than before or missed its own write.
 */
export function checkHistory(history: History): string[] {
  return [...lostOrDoubled(history), ...brokenLogs(history), ...brokenSessions(history)];
}

const grouped = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

function lostOrDoubled({ operations, entries }: History): string[] {
  const written = grouped(entries, ({ marker }) => marker);
  const found = operations.flatMap(({ marker, outcome, version, obligation }) => {
    const rows = written.get(marker) ?? [];
    if (rows.length > 1) return [`${marker} is written ${rows.length} times`];
    if (outcome === "refused" && rows.length > 0) return [`${marker} was refused and is written`];
    if (outcome === "ok" && rows.length === 0) return [`${marker} was acknowledged and is lost`];
    if (rows.some((row) => row.obligation !== obligation)) return [`${marker} is written in another log`];
    if (outcome === "ok" && rows[0]!.sequence !== version) return [`${marker} was acknowledged as version ${version} and is ${rows[0]!.sequence}`];
    return [];
  });
  const asked = new Set(operations.map(({ marker }) => marker));
  return [...found, ...[...written.keys()].filter((marker) => !asked.has(marker)).map((marker) => `${marker} was never asked for`)];
}

function brokenLogs({ entries, versions }: History): string[] {
  const unseen = entries.filter(({ audited }) => audited !== 1).map(({ marker, audited }) => `${marker} has ${audited} events in the trail`);
  const logs = grouped(entries, ({ obligation }) => obligation);
  return [...unseen, ...Object.entries(versions).flatMap(([obligation, version]) => {
    const numbers = (logs.get(obligation) ?? []).map(({ sequence }) => sequence).sort((a, b) => a - b);
    const gap = numbers.findIndex((number, index) => number !== numbers[0]! + index);
    return [
      ...(gap === -1 ? [] : [`the log of ${obligation} is not gapless at ${numbers[gap]}`]),
      ...(numbers.length > 0 && numbers.at(-1) !== version ? [`the version of ${obligation} is ${version} and its log ends with ${numbers.at(-1)}`] : []),
    ];
  })];
}

function brokenSessions({ operations, reads }: History): string[] {
  return [...grouped(reads, ({ client, obligation }) => `${client} ${obligation}`).values()].flatMap((session) => {
    const sorted = [...session].sort((a, b) => a.began - b.began);
    return sorted.flatMap((read, index) => {
      const seen = new Set(read.markers);
      const before = index === 0 ? [] : sorted[index - 1]!.markers;
      const own = operations.filter(({ client, obligation, outcome, ended }) =>
        client === read.client && obligation === read.obligation && outcome === "ok" && ended < read.began);
      return [
        ...before.filter((marker) => !seen.has(marker)).map((marker) => `client ${read.client} saw ${marker} and later did not`),
        ...own.filter(({ marker }) => !seen.has(marker)).map(({ marker }) => `client ${read.client} did not see its own ${marker}`),
      ];
    });
  });
}
