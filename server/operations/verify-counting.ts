import type { AuditHead } from "@/domain/audit";
import type { CheckKind, CheckResult, FaultLine } from "@/domain/verification";

/** What a run of `verify` is given, and whom it tells. Nothing is kept here, so that memory stays flat. */
export type Verifying = {
  /** The folder of the original documents, where attested quotations are to be proven. */
  documents: string | null;
  /** A head of the audit chain that was kept elsewhere, to be found in the chain. */
  auditHead?: AuditHead | undefined;
  signal?: AbortSignal | undefined;
  fault: (line: FaultLine) => void;
  progress: (check: CheckKind, done: number) => void;
};

/** One check while it runs: what it looked at, what does not hold. */
export class Counting {
  private checked = 0;
  private faults = 0;

  constructor(private readonly check: CheckKind, private readonly to: Verifying) {}

  looked(): void {
    this.checked += 1;
    if (this.checked % 50 !== 0) return;
    this.to.signal?.throwIfAborted();
    this.to.progress(this.check, this.checked);
  }

  fault(record: string, fault: string): void {
    this.faults += 1;
    this.to.fault({ check: this.check, record, fault });
  }

  result(): CheckResult {
    this.to.progress(this.check, this.checked);
    return { check: this.check, checked: this.checked, faults: this.faults };
  }
}
