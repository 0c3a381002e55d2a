// Portraits of Dealcraft: heads from Open Peeps (CC0 1.0, Pablo Stanley), everything else drawn here (CC0 1.0).
//   node generate.mjs            all portraits into <portrait>/<mood>.png
//   node generate.mjs --sheet    only contact sheets (*.sheet.png) to look at, 96 px on light and dark tiles
//   node generate.mjs --only he_jinda,wu_jun
// The palette is reduced with pngquant when that program is installed (it was for the committed files).
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { Resvg } from '@resvg/resvg-js';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const SIZE = 512;
const INK = '#1d1b20';
const CONTOUR = '#fbfaf7';  // a thin light rim, so that black hair reads on a dark tile too

// ---- faces -------------------------------------------------------------------------------------------------------
// Own faces in the ink style of the heads; the coordinates are those of the 'face' slot (eyes near 92,112 and 208,110).
// lift > 0 raises a brow; tilt > 0 pulls its inner end down (angry), tilt < 0 lifts the inner end (worried, sad).

const line = (d, width, colour = INK) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

function brows(p, left, right) {
  const w = p.brow ?? 15;
  const c = p.browColour ?? INK;
  const one = (outerX, innerX, midX, b) => {
    const outerY = 80 - b.lift + b.tilt * 0.35, innerY = 72 - b.lift + b.tilt, midY = 66 - b.lift + b.tilt * 0.55 - b.arch;
    return line(`M${outerX} ${outerY}Q${midX} ${midY} ${innerX} ${innerY}`, w, c);
  };
  return one(55, 116, 84, left) + one(240, 190, 217, right);
}
const brow = (lift = 0, tilt = 0, arch = 4) => ({ lift, tilt, arch });

function lashes(p) {
  return p.lashes ? line('M80 100Q70 97 64 90', 7) + line('M220 98Q229 95 234 88', 7) : '';
}
const EYES = {
  open: (p) => `<ellipse cx="92" cy="113" rx="10.5" ry="16" fill="${INK}"/><ellipse cx="210" cy="111" rx="9.5" ry="15.5" fill="${INK}"/>` + lashes(p),
  wide: (p) => `<clipPath id="glare"><path d="M50 92L122 114V160H50Z"/><path d="M248 92L186 113V160H248Z"/></clipPath><g clip-path="url(#glare)"><g stroke="${INK}" stroke-width="8" fill="#fff"><ellipse cx="92" cy="114" rx="24" ry="25"/><ellipse cx="210" cy="112" rx="20" ry="24"/></g><circle cx="97" cy="120" r="10" fill="${INK}"/><circle cx="212" cy="118" r="9.500" fill="${INK}"/></g>`,
  happy: (p) => line('M70 122Q92 90 115 119', 13) + line('M192 118Q210 89 229 115', 13) + (p.lashes ? line('M70 121L60 116', 7) + line('M229 115L238 109', 7) : ''),
  half: (p) => `<path d="M80 108h25v7c0 8-5 14-12.500 14s-12.500-6-12.500-14Z" fill="${INK}"/><path d="M199 106h23v7c0 8-5 14-11.500 14s-11.500-6-11.500-14Z" fill="${INK}"/>` + line('M68 106H116', 9) + line('M188 104H230', 9) + (p.lashes ? line('M68 106L59 101', 7) : ''),
  narrow: (p) => line('M68 104L114 118', 9) + line('M231 101L190 117', 9) + `<ellipse cx="94" cy="121" rx="10" ry="9" fill="${INK}"/><ellipse cx="208" cy="119" rx="9.500" ry="9" fill="${INK}"/>` + (p.lashes ? line('M68 104L59 98', 7) : ''),
  down: (p) => line('M70 112Q92 133 114 116', 12) + line('M191 115Q210 131 229 110', 12) + (p.lashes ? line('M78 125L72 133', 6) + line('M222 123L228 130', 6) : ''),
  squint: (p) => `<path d="M80 108h25v7c0 8-5 14-12.500 14s-12.500-6-12.500-14Z" fill="${INK}"/>` + line('M66 106H116', 10) + `<ellipse cx="210" cy="109" rx="10" ry="16" fill="${INK}"/>` + (p.lashes ? line('M66 106L57 101', 7) : ''),
};
const NOSE = 'M170.800 144.400c7.600 4.600 19 15.300 11 26.600-9.600 10-23.400-1.400-30.200-6.600-6.300-4-13.300 6.300-7.500 11 49 36.300 69-29.800 30.500-36.400-4.200-.8-5.800 4-3.800 5.400Z';
const TONGUE = '#d9605a', DARK = '#5b1f22';
const cavity = (d, extra = '') => `<path d="${d}" fill="${DARK}" stroke="${INK}" stroke-width="9" stroke-linejoin="round"/>${extra}`;
const MOUTHS = {
  flat: () => line('M132 231Q158 234 187 229', 12),
  smile: () => line('M124 219Q154 255 194 214', 13) + line('M188 209L200 216', 9),
  grin: () => cavity('M116 211Q160 221 203 206Q200 256 158 257Q121 257 116 211Z', `<path d="M120 214Q160 223 200 210Q199 222 196 229Q158 239 124 229Z" fill="#fff"/>` + line('M116 211Q160 221 203 206', 9)),
  skew: () => line('M134 235Q152 226 166 230T192 219', 12),
  tight: () => line('M130 236Q152 222 188 226', 12) + line('M124 241Q127 236 130 234', 9),
  frown: () => line('M122 250Q156 212 197 244', 14),
  droop: () => line('M128 243Q156 222 188 240', 12) + line('M147 258Q158 254 169 257', 7),
  wobble: () => line('M124 236Q135 222 147 233T170 232T194 230', 12),
  talk: () => cavity('M126 219Q158 212 192 216Q196 260 161 262Q128 262 126 219Z', `<path d="M138 252Q158 233 184 250Q174 259 161 259Q147 259 138 252Z" fill="${TONGUE}"/><path d="M131 221Q158 215 188 219L187 227Q158 224 132 229Z" fill="#fff"/>` ),
  shout: () => cavity('M112 258Q108 214 140 207Q160 203 180 206Q212 212 207 252Q160 236 112 258Z', `<path d="M128 217Q158 203 192 215L190 228Q158 219 130 231Z" fill="#fff"/><path d="M122 250Q160 232 198 246L200 249Q160 238 120 254Z" fill="${TONGUE}"/>`),
};
const blush = (o, c = '#e0604f') => `<g fill="${c}" opacity="${o}"><ellipse cx="62" cy="172" rx="34" ry="21"/><ellipse cx="219" cy="170" rx="19" ry="18"/></g>`;
// marks beside the head, clear of hair and glasses
const sweat = '<path d="M318 18C340 52 350 66 346 84a25 25 0 0 1-49-3C294 62 306 44 318 18Z" fill="#8fcdf0" stroke="#1d1b20" stroke-width="8" stroke-linejoin="round"/><path d="M309 80q2 12 12 14" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round"/>';
const fume = ['M312 -64Q322 -30 290 -24', 'M342 -66Q340 -34 372 -28', 'M288 6Q322 8 318 40', 'M376 2Q344 8 350 38'].map((d) => line(d, 15, '#d0342c')).join('');

export const MOODS = {
  neutral: { l: brow(3, -1, 7), r: brow(3, -1, 7), eyes: 'open', mouth: 'flat' },
  smile: { l: brow(6, -2, 9), r: brow(6, -2, 8), eyes: 'open', mouth: 'smile', cheeks: 0.16 },
  pleased: { l: brow(15, -3, 13), r: brow(15, -3, 11), eyes: 'happy', mouth: 'grin', cheeks: 0.3 },
  doubtful: { l: brow(-13, 5, -2), r: brow(24, -4, 17), eyes: 'squint', mouth: 'skew' },
  annoyed: { l: brow(-12, 13, -3), r: brow(-12, 12, -3), eyes: 'half', mouth: 'tight' },
  angry: { l: brow(-3, 34, 0), r: brow(-3, 33, 0), eyes: 'narrow', mouth: 'frown' },
  worried: { l: brow(3, -25, -1), r: brow(3, -23, -1), eyes: 'open', mouth: 'wobble', extra: sweat },
  sad: { l: brow(-5, -24, -4), r: brow(-5, -22, -4), eyes: 'down', mouth: 'droop' },
  talking: { l: brow(12, -2, 9), r: brow(12, -2, 8), eyes: 'open', mouth: 'talk' },
  furious: { l: brow(-6, 36, -3), r: brow(-6, 35, -3), eyes: 'wide', mouth: 'shout', cheeks: 0.42, cheekColour: '#d8372c', extra: fume },
};

function age(p) {  // fine lines in a darker skin tone: crow's feet, folds beside the mouth, forehead
  if (!p.age) return '';
  const c = p.lineColour, w = 6;
  let s = line('M112 186Q102 206 104 226', w, c) + line('M212 184Q222 200 219 220', w, c);
  if (p.age > 1) s += line('M80 146Q92 153 107 148', w, c) + line('M198 146Q208 151 220 146', w, c) + line('M102 32Q150 23 206 30', w, c);
  return s;
}
const moustache = (p) => p.moustache ? `<path d="M106 214C116 190 142 184 160 192C178 183 202 188 211 208C196 213 176 206 160 209C142 210 122 211 106 214Z" fill="${p.moustache}" stroke="${INK}" stroke-width="5" stroke-linejoin="round"/>` : '';
const LENSES = (p) => `<rect x="48" y="82" width="86" height="70" rx="${p.round ?? 24}"/><rect x="180" y="81" width="62" height="68" rx="${p.round ?? 24}"/>`;
const lenses = (p) => p.glasses ? `<g fill="#fff" opacity=".38">${LENSES(p)}</g>` : '';
const glasses = (p) => p.glasses ? `<g fill="none" stroke="${p.glasses}" stroke-width="${p.rim ?? 8}" stroke-linejoin="round" stroke-linecap="round">${LENSES(p)}<path d="M134 112Q157 98 180 111M48 106L-54 118"/></g>` : '';

function face(p, moodName) {
  const m = MOODS[moodName];
  const shift = p.moustache ? 'translate(0 10)' : 'translate(0 0)';
  const lips = p.lips && ['flat', 'smile', 'skew', 'tight', 'droop', 'wobble', 'frown'].includes(m.mouth) ? `<path d="M146 244Q160 250 174 242" fill="none" stroke="${p.lips}" stroke-width="8" stroke-linecap="round" ${m.mouth === 'smile' ? 'transform="translate(1 10)"' : m.mouth === 'frown' ? 'opacity="0"' : m.mouth === 'droop' ? 'opacity="0"' : ''}/>` : '';
  return (m.cheeks || p.rosy ? blush(m.cheeks ?? p.rosy, m.cheekColour) : '') + age(p) + `<path d="${NOSE}" fill="${INK}"/>` +
    lenses(p) + EYES[m.eyes](p) + brows(p, m.l, m.r) + glasses(p) + `<g transform="${shift}">${MOUTHS[m.mouth](p)}${lips}</g>` + moustache(p) + (m.extra ?? '');
}

// ---- clothes -----------------------------------------------------------------------------------------------------
// Drawn over the round-neck body, under the head. The neckline of the body runs (247,598) – (391,699) – (519,598).
const ST = `stroke="${INK}" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"`;
const fill = (d, c) => `<path d="${d}" fill="${c}" ${ST}/>`;
const seam = (d, w = 6, c = INK) => line(d, w, c);
const shirtFront = (c) => fill('M247 598C285 668 335 699 391 699C450 699 495 668 519 598L562 640 480 1010H296L205 640Z', c);
const shirtCollar = (c) => fill('M236 588C255 640 310 690 378 716L322 778 222 628ZM532 592C515 645 470 692 404 716L462 778 548 632Z', c);
const openFront = (c, edge = 226) => fill(`M222 592 196 660 250 690 ${edge} 736 391 1010V1120H60L120 640ZM546 596 580 660 528 690 552 736 391 1010V1120H720L660 650Z`, c);
const buttons = (pts, c = '#f4f1ea', r = 9) => pts.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${c}" stroke="${INK}" stroke-width="5"/>`).join('');

const CLOTHES = {
  suit: ({ shirt, tie, coat }) => shirtFront(shirt) + fill('M366 716H416L408 752 430 940 391 990 352 940 374 752Z', tie) + shirtCollar(shirt) + lapels(coat),
  blazer: ({ shirt, coat }) => shirtFront(shirt) + fill('M236 588C250 650 318 706 391 792L300 792 214 632ZM532 592C520 650 464 706 391 792L482 792 552 636Z', shirt) + lapels(coat),
  // zip jacket with a stand collar, worn open over a shirt or a knitted jumper
  zipJacket: ({ coat, under, trim, collar }) => shirtFront(under) + (collar ? shirtCollar(collar) + seam('M391 716V900') : '') +
    fill('M228 590 178 640 196 720 300 1000H120L40 720ZM540 594 590 640 574 720 482 1000H660L740 720Z', coat) +
    fill('M226 584C206 606 188 640 186 668L240 742C252 706 266 690 286 676C262 654 246 624 240 594ZM540 588C560 606 580 640 582 668L532 742C522 706 510 690 494 676C512 654 526 624 531 594Z', trim) +
    seam('M240 742L316 1000', 5, '#d8d4cb') + seam('M532 742L466 1000', 5, '#d8d4cb'),
  // buttoned work jacket with a turned-down collar, pocket flap and a light stripe
  workJacket: ({ coat, under, stripe }) => shirtFront(under) + fill('M226 590 204 650 330 1000H120L60 700ZM542 594 566 650 452 1000H660L720 700Z', coat) +
    `<path d="M60 762L262 806 274 836 60 790ZM722 762L512 806 502 836 722 790Z" fill="${stripe}"/>` +
    fill('M230 584C204 604 190 634 186 662L262 724 300 668C268 650 246 624 240 594ZM537 588C562 606 578 634 582 662L512 724 478 668C508 650 526 624 531 594Z', coat) + seam('M204 650M262 724L330 1000') + seam('M512 724L452 1000') +
    fill('M560 732H640V756L600 768 560 756Z', coat),
  // bib overalls over a shirt with a collar
  overalls: ({ bib, shirt, badge }) => shirtCollar(shirt) + seam('M391 716V770') +
    fill('M186 622C176 660 196 720 250 768L292 760C244 716 226 670 236 600ZM586 628C598 664 578 722 530 768L488 760C536 716 552 672 542 604Z', bib) +
    fill('M238 758H546L562 1010H220Z', bib) + seam('M252 778H532', 4, '#ffffff66') + buttons([[268, 768], [514, 768]], '#e2c15a', 12) + (badge ?? ''),
  polo: ({ main, collar }) => fill('M247 598C285 668 335 699 391 699C450 699 495 668 519 598L540 640 420 700 416 860H366L362 700 225 640Z', main) +
    fill('M236 588C250 640 300 686 384 704L332 764 216 634ZM532 592C518 642 476 688 398 704L450 764 552 636Z', collar) + seam('M366 730V860') + seam('M416 730V860') + buttons([[391, 752], [391, 796]], '#f4f1ea', 8),
  shirt: ({ main, collar, inner }) => (inner ? fill('M330 690 391 790 452 690Q391 712 330 690Z', inner) : '') + shirtCollar(collar ?? main) + seam('M391 722V900') + buttons([[406, 764]], '#ffffff', 7),
  openShirt: ({ main, skin }) => `<path d="M246 596C280 690 350 740 391 806C432 740 490 690 528 596L504 584C470 650 440 664 391 664C340 664 300 650 266 584Z" fill="${skin}"/>` +
    fill('M236 588C242 650 300 720 386 800L306 786 222 640ZM532 592C526 652 478 722 396 800L474 786 548 640Z', main) + seam('M391 800V900'),
  cardigan: ({ knit, edge, blouse, blouseCollar }) => fill('M247 598C285 668 335 699 391 699C450 699 495 668 519 598L562 640 410 920H372L205 640Z', blouse) +
    fill('M240 592C250 640 300 690 386 702C376 742 338 762 300 752C256 730 226 670 224 626ZM530 596C520 642 476 690 396 702C406 742 442 762 478 752C520 730 546 670 546 630Z', blouseCollar) +
    fill('M218 596C200 640 220 720 372 930L352 1000H120L40 720ZM550 600C568 642 552 720 410 930L430 1000H660L740 720Z', knit) +
    fill('M228 590 196 620C200 700 262 800 350 960L384 926C300 800 236 700 228 590ZM540 594 572 624C568 700 512 800 432 960L398 926C482 800 536 700 540 594Z', edge) + buttons([[286, 800]], '#f4f1ea', 8),
  vest: ({ shirt, vest }) => shirtCollar(shirt) + seam('M391 716V800') + fill('M182 620C176 700 180 900 190 1010H372L391 860 410 1010H590C602 900 604 700 592 626L548 604C544 690 480 790 391 860C300 790 236 690 230 598Z', vest),
  tee: ({ edge }) => line('M240 600C280 690 340 722 391 722C445 722 500 690 526 602', 9) + line('M243 598C283 676 338 708 391 708C448 708 497 676 522 598', 20, edge) + line('M240 600C280 690 340 722 391 722C445 722 500 690 526 602', 7),
  blouse: ({ main, bow }) => fill('M247 598C275 660 330 720 391 790C452 720 500 660 519 598L546 640 391 830 225 640Z', main) + seam('M391 820V930') + (bow ? fill('M391 792C350 760 318 764 306 790C318 822 352 820 391 798C430 820 468 822 478 790C466 764 432 760 391 792Z', bow) + buttons([[391, 795]], bow, 13) : ''),
};
function lapels(coat) {
  return fill('M222 592 196 660 250 690 226 736 391 1010V1120H60L90 660ZM546 596 580 660 528 690 552 736 391 1010V1120H720L700 660Z', coat);
}
// the company's lanyard and badge (Hengyuan teal)
const TEAL = '#0f7f7a';
const badge = (x, y) => `<rect x="${x}" y="${y}" width="66" height="30" rx="5" fill="#fff" stroke="${INK}" stroke-width="6"/><rect x="${x + 7}" y="${y + 7}" width="16" height="16" rx="8" fill="${TEAL}"/>${line(`M${x + 32} ${y + 15}H${x + 56}`, 5, '#8a949c')}`;

// ---- people ------------------------------------------------------------------------------------------------------
const S = { fair: 'f8dcc4', light: 'f4cfae', warm: 'efc29b', tan: 'e2ad82' };
const LINES = { [S.fair]: '#d9a98c', [S.light]: '#cf9a76', [S.warm]: '#c78d66', [S.tan]: '#b57950' };
export const PEOPLE = {
  he_jinda: { head: 'grayShort', hair: '77767a', skin: S.warm, body: '3f4d5c', age: 2, browColour: '#3b383d', brow: 17, wear: CLOTHES.zipJacket({ coat: '#3f4d5c', trim: '#566779', under: '#e9e3d6', collar: '#f3efe6' }) },
  luo_meifang: { head: 'mediumBangs2', hair: '4a332f', skin: S.fair, body: '9c4a56', age: 1, lashes: true, lips: '#c4524f', brow: 11, rosy: 0.14, wear: CLOTHES.cardigan({ knit: '#9c4a56', edge: '#b86672', blouse: '#f6efe2', blouseCollar: '#fffaf0' }) },
  wu_jun: { head: 'short5', skin: S.tan, body: '4f6f8f', brow: 17, wear: CLOTHES.workJacket({ coat: '#4f6f8f', under: '#f0eee8', stripe: '#f2c54b' }) },
  meng_guoqiang: { head: 'noHair3', hair: 'b4b5b8', skin: S.warm, body: 'e7dfcc', age: 2, browColour: '#68686e', brow: 16, glasses: '#3a3d42', rim: 7, wear: CLOTHES.overalls({ bib: '#3566a3', shirt: '#f2ecdd' }) },
  lao_deng: { head: 'short1', skin: S.tan, body: '6c7a4a', age: 2, moustache: '#2a2629', brow: 18, wear: CLOTHES.workJacket({ coat: '#6c7a4a', under: '#3b3f45', stripe: '#8c9a66' }) },
  zhou_manager: { head: 'short2', skin: S.light, body: '2f415c', age: 1, brow: 14, glasses: '#5b6470', rim: 6, round: 14, wear: CLOTHES.suit({ coat: '#2f415c', shirt: '#f6f8fa', tie: TEAL }) },
  xiao_tang: { head: 'pomp', skin: S.light, body: '4b3a5e', brow: 13, wear: CLOTHES.openShirt({ main: '#5b4672', skin: '#f4cfae' }) },
  trainee: { head: 'short4', hair: '33292b', skin: S.light, body: 'f4f6f8', brow: 13, wear: CLOTHES.shirt({ main: '#f4f6f8', collar: TEAL }) + line('M262 640C276 720 316 800 360 860', 13, TEAL) + line('M516 640C504 720 466 800 424 860', 13, TEAL) + badge(496, 752) },
  hong_owner: { head: 'flatTop', skin: S.warm, body: '5a3d2e', age: 1, brow: 19, wear: CLOTHES.zipJacket({ coat: '#5a3d2e', trim: '#744f3b', under: '#2f3338' }) },
  generic_man_1: { head: 'short2', skin: S.tan, body: 'c98b2f', brow: 16, wear: CLOTHES.tee({ edge: '#e3ab52' }) },
  generic_man_2: { head: 'noHair2', skin: S.warm, body: 'dfe6ea', age: 2, browColour: '#6d6a6e', brow: 14, wear: CLOTHES.vest({ shirt: '#eaf0f3', vest: '#5d6b57' }) },
  generic_man_3: { head: 'short1', skin: S.light, body: '8fb3d1', glasses: INK, round: 20, rim: 8, brow: 13, wear: CLOTHES.shirt({ main: '#a9c7e0' }) },
  generic_man_4: { head: 'short4', hair: '8f8f94', skin: S.warm, body: '3e7f6b', age: 2, browColour: '#5a5a5f', brow: 15, wear: CLOTHES.polo({ main: '#3e7f6b', collar: '#58a08a' }) },
  generic_woman_1: { head: 'medium1', skin: S.fair, body: '2f5f62', lashes: true, lips: '#c4524f', brow: 11, rosy: 0.12, wear: CLOTHES.blazer({ coat: '#2f5f62', shirt: '#f8f5ee' }) },
  generic_woman_2: { head: 'bangs', hair: '5a3a2e', skin: S.light, body: 'd98a4a', lashes: true, lips: '#c4524f', brow: 11, rosy: 0.14, wear: CLOTHES.polo({ main: '#d98a4a', collar: '#f0b27c' }) },
  generic_woman_3: { head: 'grayBun', hair: 'a9a6a8', skin: S.light, body: '6a5f86', age: 2, lashes: true, lips: '#b9574f', browColour: '#5c5960', brow: 11, glasses: '#8a4f4a', rim: 7, wear: CLOTHES.cardigan({ knit: '#6a5f86', edge: '#857aa3', blouse: '#f3eff7', blouseCollar: '#ffffff' }) },
  generic_woman_4: { head: 'medium3', skin: S.warm, body: 'c9d8e6', lashes: true, lips: '#bf4f4c', brow: 12, wear: CLOTHES.blouse({ main: '#c9d8e6', bow: '#3d6c98' }) },
};

export function portrait(id, mood) {
  const p = { ...PEOPLE[id] };
  p.lineColour = LINES[p.skin];
  const avatar = createAvatar(openPeeps, {
    seed: 'dealcraft', head: [p.head], face: ['smile'], skinColor: [p.skin], headContrastColor: [p.hair ?? '2c2426'], clothingColor: [p.body],
    accessoriesProbability: 0, facialHairProbability: 0, maskProbability: 0,
  }).toString();
  const [, body, head] = avatar.match(/<g mask="url\(#viewboxMask\)">(<g fill-rule="evenodd"[\s\S]*?<\/g>)(<g transform="matrix\(\.99789 0 0 1 156 62\)">[\s\S]*?)<g transform="translate\(315 248\)">/);
  const shadow = `<path d="M322 540C350 618 440 632 474 556L466 500H330Z" fill="${p.lineColour}" opacity=".55"/>`;
  const [silhouette, , outline] = [...body.matchAll(/ d="([^"]*)"/g)].map((m) => m[1]);
  const clips = `<clipPath id="torso"><path d="${silhouette}"/><path d="M206 560H566V640H206Z"/></clipPath><clipPath id="sides"><path d="M-60 600H196V1100H-60ZM592 618H840V1100H592Z"/></clipPath>`;
  const wear = `<g clip-path="url(#torso)">${p.wear}</g><path d="${outline}" fill="${INK}" fill-rule="evenodd" clip-path="url(#sides)"/>`;
  const figure = (body + shadow + wear + head).replaceAll('#000', INK) + `<g transform="translate(${p.at ?? '295 238'}) scale(1.09)">${face(p, mood)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 52 764 764"><defs>${clips}<filter id="rim" x="-5%" y="-5%" width="110%" height="110%"><feMorphology in="SourceAlpha" operator="dilate" radius="9"/><feGaussianBlur stdDeviation="1.200"/><feComponentTransfer result="a"><feFuncA type="linear" slope="3" intercept="-1"/></feComponentTransfer><feFlood flood-color="${CONTOUR}"/><feComposite in2="a" operator="in"/><feComposite in="SourceGraphic" operator="over"/></filter></defs><g filter="url(#rim)">${figure}</g></svg>`;
}

const render = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
function reduce(png) {
  const r = spawnSync('pngquant', ['--speed', '3', '--strip', '64', '-'], { input: png, maxBuffer: 1 << 24 });
  return r.status === 0 ? r.stdout : png;
}
function sheet(ids, file, cell) {
  const moods = Object.keys(MOODS);
  const uri = (id, m) => 'data:image/png;base64,' + render(portrait(id, m), cell).toString('base64');
  let s = '';
  ids.forEach((id, row) => moods.forEach((m, col) => {
    const x = col * (cell + 8) + 4, y = row * (cell + 8) + 4;
    s += `<rect x="${x}" y="${y}" width="${cell}" height="${cell}" rx="8" fill="${row % 2 ? '#2a3038' : '#eef1f4'}"/><image x="${x}" y="${y}" width="${cell}" height="${cell}" href="${uri(id, m)}"/>`;
  }));
  const w = moods.length * (cell + 8), h = ids.length * (cell + 8);
  writeFileSync(file, render(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}"><rect width="100%" height="100%" fill="#fff"/>${s}</svg>`, w));
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : Object.keys(PEOPLE);
if (process.argv.includes('--sheet')) {
  const cell = process.argv.includes('--large') ? 220 : 96, rows = cell > 96 ? 6 : 9;
  for (let i = 0; i < only.length; i += rows) sheet(only.slice(i, i + rows), join(HERE, `contact-${i / rows + 1}.sheet.png`), cell);
} else {
  let bytes = 0, files = 0;
  for (const id of only) {
    mkdirSync(join(HERE, id), { recursive: true });
    for (const mood of Object.keys(MOODS)) {
      const png = reduce(render(portrait(id, mood), SIZE));
      writeFileSync(join(HERE, id, `${mood}.png`), png);
      bytes += png.length; files += 1;
    }
  }
  console.log(`${files} files, ${(bytes / 1e6).toFixed(2)} MB`);
}
