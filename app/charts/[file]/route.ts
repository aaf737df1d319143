import { answerChart } from "@/server/public/charts/chart-answer";
import { preflight, refuseWrite } from "@/server/public/feed-answer";
import { renderChart } from "../render";

/** "/charts/progress.svg?topic=migration": the very drawing of the page, or its figures. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerChart(request, (await params).file, renderChart);
}

export const OPTIONS = preflight;
export { refuseWrite as POST, refuseWrite as PUT, refuseWrite as PATCH, refuseWrite as DELETE };
