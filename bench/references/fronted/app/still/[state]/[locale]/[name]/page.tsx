import { paragraphs, sizes } from "../../../../../words";

export const dynamic = "force-static";
export const generateStaticParams = (): [] => [];

export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <main>{paragraphs(sizes()[(await params).name] ?? 0).map((text, index) => <p key={index}>{text}</p>)}</main>;
}
