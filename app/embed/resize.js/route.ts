import { resizeScript } from "@/ui/embed/scripts";

const headers = {
  "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=86400",
  "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin",
};

export const GET = (): Response => new Response(resizeScript, { headers });
