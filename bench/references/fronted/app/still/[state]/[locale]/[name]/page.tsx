import { material, paragraphs } from "../../../../../../material";

export const dynamic = "force-static";
export const generateStaticParams = (): [] => [];

export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <main>{paragraphs(material().sizes[(await params).name] ?? 0).map((text, index) => <p key={index}>{text}</p>)}</main>;
}
