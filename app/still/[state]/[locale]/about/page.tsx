import Page, { generateMetadata } from "@/app/(public)/[locale]/about/page";

export { generateMetadata };
export default Page;
