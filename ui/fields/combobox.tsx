import { useContext, type ReactNode } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, OverlayTriggerStateContext, Popover } from "react-aria-components";
import { useSay } from "@/ui/desk/words";
import type { Option } from "./select-field";

type Props = {
  label: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
  /** Posts the choice under this name. */
  name?: string;
  start?: string;
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** Accents and the order of words do not matter. */
const contains = (text: string, typed: string) => plain(typed).split(/\s+/).every((word) => plain(text).includes(word));

/** One of many, found by typing: where a native select would be a long scroll. */
export function Combobox({ label, options, onChoose, name, start }: Props) {
  const say = useSay();
  return (
    <ComboBox
      className="desk-field combobox" defaultItems={options} defaultFilter={contains} menuTrigger="focus" allowsEmptyCollection
      {...(name === undefined ? {} : { name, formValue: "key" as const })} {...(start ? { defaultSelectedKey: start } : {})}
      onSelectionChange={(key) => key !== null && onChoose(String(key))}
    >
      <Label>{label}</Label>
      <div className="combobox-input">
        <Input />
        <Button aria-label={say("form.showChoices")}>▾</Button>
      </div>
      <StaysOpen>
        <Popover className="combobox-popover">
          <ListBox renderEmptyState={() => <p className="soft combobox-none">{say("form.noMatch")}</p>}>
            {(option: Option) => <ListBoxItem id={option.value} textValue={option.label} className="combobox-option">{option.label}</ListBoxItem>}
          </ListBox>
        </Popover>
      </StaysOpen>
    </ComboBox>
  );
}

/**
 * A popover closes when the page scrolls, and closing sets the field back to what was chosen: near the foot of the
 * window, where the page scrolls to show what is typed, the first letters were lost. While somebody is typing the
 * list stays; it hangs on the page and scrolls along. Escape, Enter and leaving the field close it as before.
 */
function StaysOpen({ children }: { children: ReactNode }) {
  const state = useContext(OverlayTriggerStateContext);
  if (state === null) return children;
  const close = () => { if (document.activeElement?.getAttribute("role") !== "combobox") state.close(); };
  return <OverlayTriggerStateContext value={{ ...state, close }}>{children}</OverlayTriggerStateContext>;
}
