import { withoutQuery } from "@/app/still/without-query";
import Page, { generateMetadata as metadata } from "@/app/(public)/[locale]/[...unknown]/page";

export const generateMetadata = withoutQuery(metadata);
export default withoutQuery(Page);
