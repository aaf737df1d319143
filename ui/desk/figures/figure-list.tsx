import Link from "next/link";
import type { Bound, Stage, Unit } from "@/domain/indicator";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";
import { amount } from "@/ui/numbers";
import "./figures.css";

type Words = { text: string; lang: Language };
type Measured = { id: string; value: number; bound: Bound; period: Words | null; stage: Stage | null; reportedBy: Words; isRevised: boolean };
export type Figure = { slug: string; label: Words; unit: Unit; targets: readonly { value: number; bound: Bound; party: Words }[]; measurements: readonly Measured[] };
type Props = { say: Say; lang: Language; figures: readonly Figure[]; mayWrite: boolean };

/** The numbers of one commitment: what was promised, what was measured, and what can be done. */
export function FigureList({ say, lang, figures, mayWrite }: Props) {
  return (
    <ul className="figure-list">
      {figures.map((figure) => (
        <li key={figure.slug}>
          <p>
            {mayWrite ? <Link href={`/admin/indicators/${figure.slug}`} lang={figure.label.lang}>{figure.label.text}</Link> : <span lang={figure.label.lang}>{figure.label.text}</span>}
          </p>
          {figure.targets.map(({ value, bound, party }, index) => (
            <p key={index}>{amount(value, figure.unit, bound, lang)} <span className="soft">{say("record.target")} · <span lang={party.lang}>{party.text}</span></span></p>
          ))}
          <Measurements say={say} lang={lang} figure={figure} mayWrite={mayWrite} />
        </li>
      ))}
    </ul>
  );
}

export function Measurements({ say, lang, figure, mayWrite }: Omit<Props, "figures"> & { figure: Figure }) {
  const place = `/admin/indicators/${figure.slug}/measure`;
  return (
    <>
      {figure.measurements.length === 0 ? <p className="soft">{say("figures.noMeasurement")}</p> : (
        <ol className="measurements">
          {figure.measurements.map((measured) => <Measurement key={measured.id} say={say} lang={lang} unit={figure.unit} measured={measured} revise={mayWrite && !measured.isRevised ? `${place}?revises=${measured.id}` : null} />)}
        </ol>
      )}
      {mayWrite ? <p><Link className="button button-small button-quiet" href={place}>{say("figures.measure")}<span className="sr-only"> {figure.label.text}</span></Link></p> : null}
    </>
  );
}

type Row = { say: Say; lang: Language; unit: Unit; measured: Measured; revise: string | null };

function Measurement({ say, lang, unit, measured: { value, bound, period, stage, reportedBy, isRevised }, revise }: Row) {
  const number = amount(value, unit, bound, lang);
  const about = [stage === null ? null : say(`stage.${stage}`), period?.text ?? null, say("figures.by", { party: reportedBy.text })].filter((part) => part !== null).join(" · ");
  return (
    <li>
      {isRevised ? <><del>{number}</del> <span className="soft">({say("figures.revised")})</span></> : number} <span className="soft">{about}</span>
      {revise === null ? null : <> · <Link href={revise}>{say("figures.revise")}<span className="sr-only"> {number}</span></Link></>}
    </li>
  );
}
