import type { Metadata } from "next";
import type { ReactNode } from "react";
import { words } from "@/ui/i18n/words";
import { NotFoundText } from "@/ui/not-found-text";
import { orMissing } from "../../no-such-page";
import { languageOf } from "./language";
import type { PageProps } from "./reading";

/** A page at an address that may lead nowhere. */
export const pageOr404 = <Props extends PageProps>(page: (props: Props) => Promise<ReactNode>) => orMissing(page, async ({ params, searchParams }: Props) => {
  const lang = await languageOf(params);
  return <NotFoundText lang={lang} text={"asOf" in (await searchParams) ? words(lang)("notFound.asOf") : undefined} />;
});

/** What the head of such a page says. */
export const metadataOr404 = <Props extends PageProps>(metadata: (props: Props) => Promise<Metadata>) => orMissing(metadata, async ({ params }: Props) =>
  ({ title: words(await languageOf(params))("notFound.title"), robots: { index: false } }));
