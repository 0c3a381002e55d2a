// Renders dealcraft.svg to dealcraft.png (256 px) and smaller sizes. Own work, CC0 1.0.   node generate.mjs
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const svg = readFileSync(join(HERE, 'dealcraft.svg'), 'utf8');
for (const [file, size] of [['dealcraft.png', 256], ['dealcraft_64.png', 64], ['dealcraft_32.png', 32]]) {
  writeFileSync(join(HERE, file), new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng());
}
