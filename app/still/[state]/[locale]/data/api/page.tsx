import Page, { generateMetadata } from "@/app/(public)/[locale]/data/api/page";

export { generateMetadata };
export default Page;
