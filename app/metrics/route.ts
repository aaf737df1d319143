import { answerMeasures } from "@/server/metrics-answer";

export const dynamic = "force-dynamic";

/** Figures for a monitor, in OpenMetrics; nothing where METRICS_TOKEN is not set. */
export const GET = (request: Request): Promise<Response> => answerMeasures(request);
