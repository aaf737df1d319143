/** The form that the boxes of the rows belong to, wherever they stand. */
export const bulkForm = "queue-bulk";

/** Chooses a row for what is done to several at once. */
export function RowBox({ value, label }: { value: string; label: string }) {
  return <input type="checkbox" name="rows[]" value={value} form={bulkForm} data-row-box aria-label={label} />;
}
