import { noSuchPage } from "@/app/no-such-page";
import { metadataOr404, pageOr404 } from "../missing";

/** Whatever no page answers to is a 404 in the language of its address. */
export const generateMetadata = metadataOr404(async () => noSuchPage());
export default pageOr404(async () => noSuchPage());
