import "server-only";
import { z } from "zod";
import { importLimits } from "@/domain/import-file";
import type { ImportOutcome } from "@/domain/import-outcome";
import { invalid, parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { followImport } from "../editor/import-progress";
import { importRecords } from "./import-records";
import { recordRefusal } from "./write";

const upload = z.object({
  kind: z.string(), mode: z.enum(["check", "import"]).default("check"), token: z.string().max(60).default(""),
  file: z.instanceof(File, { error: "file-required" }),
});

/** A file from the desk: checked without being written, unless the button says otherwise. */
export async function importUpload(actor: Actor, raw: unknown): Promise<Result<ImportOutcome>> {
  const about = { action: "import-records", recordKind: "import", recordId: "" } as const;
  const parsed = parse(upload, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { kind, mode, token, file } = parsed.value;
  if (file.size === 0) return recordRefusal(actor, about, invalid("file-required", "file"));
  if (file.size > importLimits.bytes) return recordRefusal(actor, about, invalid("file-too-large", "file"));
  const bytes = await file.arrayBuffer();
  const content = readText(bytes);
  if (content === null) return recordRefusal(actor, about, invalid("document-not-text", "file"));
  return followImport(actor, token, (watch) => importRecords(actor, { kind, name: file.name.slice(0, 200), content, dryRun: mode === "check" }, watch));
}

/** UTF-8, with or without a byte-order mark; anything else would import other words than it shows. */
function readText(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
