import { fulfilments, type Fulfilment } from "./status";

/** Scales that readers know from elsewhere; the names of their values are their own, in their language. */
export const scales = ["politifact", "ogp-irm", "gao", "g20-research-group"] as const;
export type Scale = (typeof scales)[number];

export type Counterpart = {
  scale: Scale;
  /** Null: not assessed. */
  status: Fulfilment | null;
  /** Null where the scale has no word for it. */
  value: string | null;
  /** Whether something is lost: the other word says more, less, or something beside it. */
  isLossy: boolean;
};

type Mapped = readonly [value: string | null, loses?: "loses"];
type Row = Record<Fulfilment | "not-assessed", Mapped>;

const table: Record<Scale, Row> = {
  politifact: {
    "not-assessed": ["Not Yet Rated"], "not-started": ["Not Yet Rated", "loses"], "in-progress": ["In the Works"], "partly-delivered": ["Compromise", "loses"],
    delivered: ["Promise Kept", "loses"], stalled: ["Stalled"], "not-delivered": ["Promise Broken"], withdrawn: ["Promise Broken", "loses"], "not-verifiable": ["Not Yet Rated", "loses"],
  },
  "ogp-irm": {
    "not-assessed": [null], "not-started": ["Not started"], "in-progress": ["Limited", "loses"], "partly-delivered": ["Substantial", "loses"],
    delivered: ["Complete"], stalled: ["Limited", "loses"], "not-delivered": ["Not started", "loses"], withdrawn: ["Withdrawn"], "not-verifiable": ["No evidence available", "loses"],
  },
  gao: {
    "not-assessed": ["Open", "loses"], "not-started": ["Open"], "in-progress": ["Open", "loses"], "partly-delivered": ["Open – Partially Addressed"],
    delivered: ["Closed – Implemented"], stalled: ["Open", "loses"], "not-delivered": ["Closed – Not Implemented"], withdrawn: ["Closed – Not Implemented", "loses"], "not-verifiable": ["Open", "loses"],
  },
  "g20-research-group": {
    "not-assessed": [null], "not-started": ["-1", "loses"], "in-progress": ["0", "loses"], "partly-delivered": ["0"],
    delivered: ["+1"], stalled: ["0", "loses"], "not-delivered": ["-1"], withdrawn: ["-1", "loses"], "not-verifiable": [null],
  },
};

/** Every status of fulfilment on every scale. Acceptance of what is asked has no counterpart on any of them. */
export const crosswalk: readonly Counterpart[] = scales.flatMap((scale) =>
  [null, ...fulfilments].map((status): Counterpart => {
    const [value, loses] = table[scale][status ?? "not-assessed"];
    return { scale, status, value, isLossy: loses !== undefined };
  }));

export function counterpart(scale: Scale, status: Fulfilment | null): Counterpart {
  return crosswalk.find((one) => one.scale === scale && one.status === status)!;
}
