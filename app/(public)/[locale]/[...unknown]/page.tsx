import { notFound } from "next/navigation";

/** Whatever no page answers to is a 404 in the language of its address. */
export default function UnknownPage(): never {
  notFound();
}
