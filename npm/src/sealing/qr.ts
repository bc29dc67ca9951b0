// A QR code (ISO/IEC 18004) as SVG, by `lean-qr`: black on white whatever the colours of the page, for cameras.
import { correction, generate } from 'lean-qr/nano';

const SVG = 'http://www.w3.org/2000/svg';

/** How many modules stay white around it. */
const QUIET = 4;

export interface Drawing {
  /** Both sides, with the quiet zone. */
  size: number;
  /** The black of it, as the path of an SVG. */
  path: string;
}

export function drawing(text: string): Drawing {
  const { size, get } = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let end = x;
      while (get(end, y)) end++;
      if (end > x) path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h${x - end}z`;
      x = end;
    }
  return { size: size + 2 * QUIET, path };
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const each of Object.entries(attributes)) made.setAttribute(...each);
  return made;
}

/** An image of this name; how large it is, its style sheet says. */
export function qr(text: string, label: string): SVGElement {
  const { size, path } = drawing(text);
  const box = `0 0 ${size} ${size}`;
  const image = element('svg', { viewBox: box, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
  image.append(element('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }), element('path', { fill: '#000', d: path }));
  return image;
}
