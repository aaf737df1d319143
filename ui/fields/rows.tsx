import type { ReactNode } from "react";
import { useFieldArray, type FieldArrayWithId, type FieldValues, type UseFieldArrayReturn } from "react-hook-form";
import { useSay } from "@/ui/desk/words";
import { FieldGroup } from "./field";
import { useField, useFormParts } from "./form-context";

export type RowArray = UseFieldArrayReturn<FieldValues, string, "rowKey">;
export type RowValue = FieldArrayWithId<FieldValues, string, "rowKey">;

/** The rows of a list. Their key has a name of its own, because rows have an `id` of the record's. */
export function useRows(name: string): RowArray {
  const { form } = useFormParts();
  return useFieldArray({ control: form.control, name, keyName: "rowKey" });
}

type Props = {
  name: string;
  row: (base: string, value: RowValue, index: number) => ReactNode;
  /** A new row; without one rows are added elsewhere (a quotation comes from its document). */
  blank?: Record<string, unknown>;
  /** Shown while there is no row. */
  none?: string;
  ordered?: boolean;
};

/** Repeating rows of a form, each with its number, its removal and (where order matters) its move. */
export function Rows(props: Props) {
  return <RowList {...props} array={useRows(props.name)} />;
}

/** The same where somebody else adds rows too. */
export function RowList({ name, row, blank, none, ordered = false, array }: Props & { array: RowArray }) {
  const say = useSay();
  const group = useField(name);
  return (
    <FieldGroup field={group} words={{ name }} className="rows">
      {array.fields.length === 0 && none ? <p className="soft">{none}</p> : null}
      <ol className="row-list">
        {array.fields.map((value, index) => {
          const title = say(`item.${name}`, { n: index + 1 });
          return (
            <li key={value.rowKey} className="row" aria-label={title}>
              <div className="row-head">
                <span aria-hidden="true">{title}</span>
                <span className="row-actions">
                  {ordered && index > 0
                    ? <button type="button" onClick={() => array.move(index, index - 1)}>{say("form.up")}<span className="sr-only"> {title}</span></button>
                    : null}
                  <button type="button" onClick={() => array.remove(index)}>{say("form.remove")}<span className="sr-only"> {title}</span></button>
                </span>
              </div>
              {row(`${name}.${index}`, value, index)}
            </li>
          );
        })}
      </ol>
      {blank ? <button type="button" className="button button-quiet button-small" onClick={() => array.append({ ...blank })}>{say(`add.${name}`)}</button> : null}
    </FieldGroup>
  );
}
