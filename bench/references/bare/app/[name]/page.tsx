import { paragraphs, sizes } from "../../words";

export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(sizes()).map((name) => ({ name }));

export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <main>{paragraphs(sizes()[(await params).name] ?? 0).map((text, index) => <p key={index}>{text}</p>)}</main>;
}
