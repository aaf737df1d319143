import { NotFoundText } from "@/ui/not-found-text";
import { InAddressLanguage } from "./in-address-language";

/** Next gives this page no parameters: both texts are made here, the address picks one. */
export default function NotFound() {
  return <InAddressLanguage en={<NotFoundText lang="en" />} es={<NotFoundText lang="es" />} />;
}
