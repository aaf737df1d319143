import { preflight, refuseWrite } from "@/server/public/feed-answer";
import { answerReleaseFile } from "@/server/public/release-download";

/** "/data/releases/2026-11-22/figures.json": a file as it was frozen. */
export async function GET(request: Request, { params }: { params: Promise<{ day: string; file: string }> }): Promise<Response> {
  const { day, file } = await params;
  return answerReleaseFile(request, day, file);
}

export const OPTIONS = preflight;
export { refuseWrite as POST, refuseWrite as PUT, refuseWrite as PATCH, refuseWrite as DELETE };
