import { elements } from "../../../../elements";
import { material } from "../../../../material";

export const dynamic = "force-dynamic";

/** A page that is made for each request, without a database; the front leads here whatever has a query. */
export default async function Page({ params, searchParams }: { params: Promise<{ name: string }>; searchParams: Promise<Record<string, string>> }) {
  await searchParams;
  return <>{elements(material().trees[(await params).name] ?? [])}</>;
}
