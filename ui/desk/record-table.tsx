import Link from "next/link";
import type { ReactNode } from "react";
import type { Language } from "@/domain/language";

type Words = { text: string; lang: Language };
type Row = { slug: string; title: Words; cells: readonly ReactNode[] };
type Props = { caption: string; place: string; columns: readonly string[]; rows: readonly Row[]; none: string };

/** A list of records of one kind; the first column leads to the record's form. */
export function RecordTable({ caption, place, columns, rows, none }: Props) {
  if (rows.length === 0) return <p className="empty">{none}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{caption}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ slug, title, cells }) => (
          <tr key={slug}>
            <th scope="row"><Link href={`${place}/${slug}`} lang={title.lang}>{title.text}</Link></th>
            {cells.map((cell, index) => <td key={columns[index + 1]} data-label={columns[index + 1]}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
