import PublicLayout, { generateMetadata, viewport } from "@/app/(public)/[locale]/layout";

/**
 * Every public page once more, kept until the public reads something else: the address inside names the state of
 * the record that it is of (server/still/state.ts). Requests with a query go to the pages of (public).
 */
export const dynamic = "force-static";

/** None is made while building, where there is no record: each when it is first read. */
export const generateStaticParams = (): [] => [];

export { generateMetadata, viewport };
export default PublicLayout;
