import { encode } from 'uqr';

const EDGE = 4;

/** A text as a camera reads it: black on white, in the dark too. */
export function QrCode({ text, label, size: side = 200 }: { text: string; label: string; size?: number }) {
  const { data, size } = encode(text, { border: EDGE });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={side} height={side} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
