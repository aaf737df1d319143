import { elements } from "../../../../elements";
import { material } from "../../../../material";

export const dynamic = "force-dynamic";

/** A page that is made for each request, without a database. */
export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <>{elements(material().trees[(await params).name] ?? [])}</>;
}
