/** One thing that does not hold: where, and what is wrong, in a line. */
export type Fault = { record: string; fault: string };
/** What one check looked at and found. */
export type Checked = { name: string; checked: number; faults: Fault[] };
export type Report = { checks: Checked[]; faults: number };
