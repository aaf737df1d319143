import { EmbedMissing } from "@/ui/embed/embed-missing";
import { InAddressLanguage } from "@/ui/in-address-language";

export default function NotFound() {
  return <InAddressLanguage en={<EmbedMissing lang="en" />} es={<EmbedMissing lang="es" />} />;
}
