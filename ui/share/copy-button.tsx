type Props = { text: string; label: string; done: string };

/** Takes a text along. Shown by the page's script (ui/reading/reading-script.js), and only where it works. */
export function CopyButton({ text, label, done }: Props) {
  return (
    <span hidden data-copy={text} data-done={done} className="no-print inline-flex items-baseline gap-2 [&[hidden]]:hidden">
      <button type="button" className="cursor-pointer py-0.5 text-small text-accent underline underline-offset-4">{label}</button>
      <span aria-live="polite" className="text-small text-soft" />
    </span>
  );
}
