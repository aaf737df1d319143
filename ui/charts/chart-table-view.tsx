import type { ChartTable } from "./chart";

/** The figures of a chart as a real table. */
export function ChartTableView({ table: { caption, columns, rows } }: { table: ChartTable }) {
  return (
    <div className="relative mt-2 overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule align-bottom">
            {columns.map((column, index) => <th key={column} scope="col" className={`py-1 font-semibold ${index === 0 ? "pr-4" : isNumber(rows, index) ? "px-2 text-right" : "px-2"}`}>{column}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            <tr key={`${row} ${first}`} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-4 font-normal">{first}</th>
              {rest.map((cell, index) => <td key={columns[index + 1]} className={typeof cell === "number" ? "px-2 py-1 text-right" : "px-2 py-1"}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNumber = (rows: ChartTable["rows"], index: number): boolean => typeof rows[0]?.[index] === "number";
