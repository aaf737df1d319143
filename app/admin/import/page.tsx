import { notFound } from "next/navigation";
import { importKinds } from "@/domain/import-file";
import { deskActor } from "@/server/actor";
import { ImportForm } from "@/ui/desk/import/import-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { importUploadAction } from "./actions";

const place = "/admin/import";
export const generateMetadata = () => deskTitle(place, "import.title", "import-records");

/** Commitments and entries of their logs from a table: templates, a dry run, all or nothing. */
export default async function ImportPage({ searchParams }: { searchParams: Promise<{ refused?: string | string[] }> }) {
  const actor = await deskActor(place, "import-records");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const isTooLarge = (await searchParams).refused === "too-large";
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={say("import.title")} about={<p>{say("import.about")}</p>} />
      {isTooLarge ? <div className="notice notice-bad" role="alert"><p>{say("issues.file-too-large")}</p></div> : null}
      <section className="import-templates" aria-labelledby="templates">
        <h2 id="templates">{say("import.templates")}</h2>
        <p>{say("import.templatesHint")}</p>
        <ul>
          {importKinds.map((kind) => (
            <li key={kind}>
              {say(`import.kinds.${kind}`)}: <a href={`${place}/template?kind=${kind}`} download>{say("import.csvTemplate")}</a>{" · "}
              <a href={`${place}/template?kind=${kind}&format=json`} download>{say("import.jsonSchema")}</a>
            </li>
          ))}
        </ul>
      </section>
      <ImportForm action={importUploadAction} />
    </div>
  );
}
