"use client";
import { useParams } from "next/navigation";
import { EmbedMissing } from "@/ui/embed/embed-missing";

export default function NotFound() {
  return <EmbedMissing lang={useParams().lang === "es" ? "es" : "en"} />;
}
