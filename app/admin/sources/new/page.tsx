import { permanentRedirect } from "next/navigation";

/** A source begins with its document. The address is kept for who has it in a bookmark. */
export default function NewSourcePage() {
  permanentRedirect("/admin/intake/new");
}
