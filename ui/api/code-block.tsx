/** Lines for a terminal; a long one is scrolled, also by keyboard. */
export function CodeBlock({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <pre tabIndex={0} role="region" aria-label={label} className="mt-2 overflow-x-auto rounded-sm border border-line bg-card px-3 py-2 text-small leading-relaxed">
      <code>{lines.join("\n")}</code>
    </pre>
  );
}
