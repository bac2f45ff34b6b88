/** The parts of SVG that draw a still picture. Whatever is not named here is left out. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const drawing = words('path rect circle ellipse line polyline polygon text use image');

export const elements = new Set([
  ...drawing,
  ...words('svg g defs symbol style tspan textPath clipPath mask pattern marker'),
  ...words('linearGradient radialGradient stop'),
]);

/** Those in which words stand, rather than spaces that lay the file out. */
export const withText = words('text tspan textPath style');

/** Those that draw nothing themselves, and whose content counts without them. */
export const wrappers = words('a switch');

/** Those that nobody misses: they say something about the picture and draw nothing. */
export const unseen = words('title desc metadata');

/** What may stand as an attribute of its own and in a style. */
export const properties = words(`
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width opacity color display visibility overflow clip-path clip-rule mask
  mask-type marker marker-start marker-mid marker-end stop-color stop-opacity font font-family font-size font-stretch
  font-style font-variant font-weight letter-spacing word-spacing line-height text-anchor text-decoration
  dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi paint-order vector-effect
  shape-rendering text-rendering image-rendering color-interpolation mix-blend-mode isolation transform
  transform-origin transform-box
`);

export const attributes = new Set([
  ...properties,
  ...words(`
    id class viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength width height offset
    gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits
    patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient dx dy rotate textLength
    lengthAdjust startOffset method spacing side
  `),
]);

/** What a value may ask to be worked out; `url` only for what stands in the same file. */
export const functions = words(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color matrix translate translatex translatey scale scalex scaley rotate
  skewx skewy circle ellipse inset polygon path calc
`);
