import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EmbedMissing } from "@/ui/embed/embed-missing";
import { orMissing } from "../no-such-page";
import { frameOf, type EmbedProps } from "./frame";

/** An embed at an address that may lead nowhere. */
export const embedOr404 = <Props extends EmbedProps>(embed: (props: Props) => Promise<ReactNode>) =>
  orMissing(embed, async ({ params }: Props) => <EmbedMissing lang={(await frameOf(params)).lang} />);

export const embedMetadataOr404 = <Props extends EmbedProps>(metadata: (props: Props) => Promise<Metadata>) =>
  orMissing(metadata, async () => ({ robots: { index: false } }));
