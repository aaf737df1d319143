import { create } from "qrcode";

/** A QR code as one path, drawn by the server: no picture is fetched and no script needed. Always dark on white, or cameras do not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const quiet = 4;
  const squares = Array.from(data, (isDark, at) => (isDark ? `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z` : "")).join("");
  const width = size + 2 * quiet;
  return (
    <svg className="qr" viewBox={`0 0 ${width} ${width}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={width} height={width} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
