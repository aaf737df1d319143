import Page from "@/app/(public)/[locale]/[...unknown]/page";

export default Page;
