import { material, paragraphs } from "../../../material";

export const dynamicParams = false;
export const generateStaticParams = () => [{ name: "ready" }, ...Object.keys(material().sizes).map((name) => ({ name }))];

export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <main>{paragraphs(material().sizes[(await params).name] ?? 0).map((text, index) => <p key={index}>{text}</p>)}</main>;
}
