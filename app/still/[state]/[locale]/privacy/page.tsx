import Page, { generateMetadata } from "@/app/(public)/[locale]/privacy/page";

export { generateMetadata };
export default Page;
