// Place banners of Dealcraft, own work, CC0 1.0.   node generate.mjs   writes <place>.png and <place>_dark.png, 1280 × 360.
// Flat drawings: each place has one hue in several tones, a second tone and one accent. No text and no fonts are used.
import { Resvg } from '@resvg/resvg-js';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const W = 1280, H = 360;

// tones 0 (nearest the sky) … 5 (deepest), paper = lightest details
const THEMES = {
  light: {
    teal: ['#eaf2f1', '#d5e6e4', '#b4d2cf', '#86b3b0', '#4f8586', '#2c5c60'], sand: ['#f7f0e4', '#eee2cd', '#dfcba9', '#c6a97d', '#967450', '#62482f'],
    blue: ['#edf2f8', '#dae5f0', '#bccfe3', '#90adca', '#577a9f', '#2f4d6e'], rose: ['#f7eeeb', '#edddd7', '#dcc2b9', '#bd978c', '#8b6258', '#583932'],
    green: ['#eef3ea', '#dde8d5', '#c3d5b6', '#99b388', '#64835a', '#3c5637'],
    accent: '#d9822b', accent2: '#b8433c', paper: '#fffdf8', glass: '#ffffff', lamp: '#fff3cf', oil: '#e0a63a',
  },
  dark: {
    teal: ['#182326', '#1f2f32', '#294246', '#376064', '#5a9294', '#93c3c1'], sand: ['#241f19', '#30291f', '#43382a', '#655340', '#9b8160', '#cfb68f'],
    blue: ['#181f29', '#202a38', '#2b3a4e', '#415875', '#6c8db3', '#a5c0dc'], rose: ['#241d1c', '#312625', '#463532', '#68504b', '#a17d74', '#cfaea5'],
    green: ['#1b221a', '#242e22', '#33412f', '#4d6246', '#7c9a70', '#b0c7a4'],
    accent: '#e0913f', accent2: '#c9554d', paper: '#d9d5cb', glass: '#b9cad8', lamp: '#f3d58a', oil: '#c98f2e',
  },
};

const SKIN = '#e9c29c', HAIR = '#2c282b';
const rect = (x, y, w, h, c, r = 0, extra = '') => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${c}" ${extra}/>`;
const path = (d, c, extra = '') => `<path d="${d}" fill="${c}" ${extra}/>`;
const line = (d, c, w = 3) => `<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`;
const circle = (x, y, r, c, extra = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${c}" ${extra}/>`;
const at = (x, y, s, scale = 1) => `<g transform="translate(${x} ${y}) scale(${scale})">${s}</g>`;
const shade = (x, y, rx, c = '#000', o = 0.12) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${Math.max(4, rx * 0.07)}" fill="${c}" opacity="${o}"/>`;

// ---- things ------------------------------------------------------------------------------------------------------
// the foot of every thing is at y = 0
function drum(c, hi, band, w = 54, h = 78) {
  return rect(-w / 2, -h, w, h, c, 5) + rect(-w / 2 + 6, -h + 6, 9, h - 12, hi, 4, 'opacity=".55"') + rect(-w / 2 - 2, -h, w + 4, 7, band, 3) + rect(-w / 2 - 2, -h * 0.66, w + 4, 5, band, 2) +
    rect(-w / 2 - 2, -h * 0.33, w + 4, 5, band, 2) + rect(-w / 2 - 2, -7, w + 4, 7, band, 3);
}
// an 18 L pail with a handle and a label with a drop
function pail(c, dark, label, drop) {
  return path('M-21-46H21L18 0H-18Z', c) + rect(-23, -51, 46, 8, dark, 3) + line('M-19-44C-24-18 24-18 19-44', dark, 2.5) + rect(-12, -31, 24, 22, label, 3) + path('M0-28c5 7 7 9 7 12a7 7 0 0 1-14 0c0-3 2-5 7-12Z', drop);
}
function can(c, dark, label) {  // a 4 L oil can with a handle hole and a spout
  return path('M-14-38H6L15-28V0H-15V-37Z', c) + path('M-9-33H2L6-29V-26H-9Z', dark, 'opacity=".6"') + rect(4, -43, 9, 8, dark, 2) + rect(-10, -21, 20, 15, label, 2);
}
function box(w, h, c, tape, edge) {
  return rect(-w / 2, -h, w, h, c, 2) + rect(-6, -h, 12, h, tape) + rect(-w / 2, -h, w, 4, edge, 2, 'opacity=".5"');
}
function chair(c, dark) {
  return rect(-30, -108, 60, 64, c, 12) + rect(-34, -50, 68, 14, dark, 6) + line('M-26-36L-30 0M26-36L30 0', dark, 6);
}
function plant(pot, leaf, leaf2) {
  const l = (a, s) => `<path d="M0 0C-16-26-12-56 0-76C12-56 16-26 0 0Z" transform="translate(0 -30) rotate(${a}) scale(${s})" fill="${a % 2 ? leaf : leaf2}"/>`;
  return l(-52, 0.8) + l(51, 0.8) + l(-27, 1) + l(28, 1) + l(1, 1.12) + path('M-22-36H22L16 0H-16Z', pot);
}
function person(c, skin, hair) {  // a distant figure
  return path('M-16 0V-44C-16-62-8-68 0-68S16-62 16-44V0Z', c) + circle(0, -80, 12, skin) + path('M-13-82A13 13 0 0 1 13-82C8-88-6-88-13-82Z', hair);
}
function truck(body, cab, dark, glass, tyre, accent, load) {  // small light truck facing right, 300 wide
  return shade(150, 2, 160) + load + rect(0, -60, 196, 26, body, 3) + [28, 76, 124, 172].map((x) => rect(x - 2, -58, 4, 22, dark, 1, 'opacity=".35"')).join('') + rect(4, -36, 280, 12, dark, 3) +
    path('M202-28V-120Q202-130 212-130H256Q266-130 271-120L290-76Q294-70 294-62V-28Z', cab) + path('M214-118H252Q258-118 261-112L274-80H214Z', glass) + path('M222-118L214-96V-80H226L242-118Z', '#fff', 'opacity=".25"') +
    rect(202, -56, 92, 8, accent) + rect(286, -48, 10, 12, '#ffe6a0', 3) + rect(244, -70, 14, 4, dark, 2) +
    [54, 246].map((x) => circle(x, -22, 25, tyre) + circle(x, -22, 11, body) + circle(x, -22, 4, tyre)).join('');
}
const lampHanging = (c, light) => line('M0-200V-34', c, 3) + path('M-34 0C-30-28-14-36 0-36S30-28 34 0Z', c) + `<ellipse cx="0" cy="0" rx="26" ry="6" fill="${light}"/>`;

// ---- places ------------------------------------------------------------------------------------------------------
const PLACES = {
  yard_loading(t) {
    const c = t.teal, floor = 292;
    let s = rect(0, 0, W, H, c[0]) + circle(1010, 92, 46, t.lamp);
    s += path('M0 210C120 170 220 196 330 178C470 156 560 192 700 172C880 150 1010 190 1280 158V300H0Z', c[1]);
    // neighbouring sheds
    s += path('M640 196L740 160 840 196V292H640Z', c[2]) + path('M840 196L940 160 1040 196V292H840Z', c[2], 'opacity=".75"') + path('M1040 196L1140 160 1240 196V292H1040Z', c[2]) + [680, 880, 1090].map((x) => rect(x, 222, 90, 70, c[1], 3)).join('');
    s += rect(0, floor, W, H - floor, c[2]) + rect(0, floor, W, 5, c[3], 0, 'opacity=".6"');
    // warehouse on the left with an open roller door, racks inside
    s += rect(0, 60, 520, 232, c[3]) + path('M0 60H540V40H0Z', c[5]) + Array.from({ length: 13 }, (_, i) => rect(i * 40 + 18, 62, 3, 230, c[4], 0, 'opacity=".35"')).join('');
    s += rect(92, 118, 340, 174, c[5], 3) + rect(92, 110, 340, 16, c[4], 3) + Array.from({ length: 3 }, (_, i) => rect(96, 126 + i * 9, 332, 5, c[4], 1)).join('');
    s += rect(104, 214, 316, 5, c[3]) + Array.from({ length: 9 }, (_, i) => at(126 + i * 33, 214, pail(i % 4 === 2 ? t.accent : c[3], c[4], c[0], t.oil), 0.74)).join('');
    s += [134, 196].map((x) => at(x, 292, drum(c[4], c[3], c[3]), 0.92)).join('') + at(258, 292, box(56, 50, t.sand[3], t.sand[2], t.sand[4]));
    s += rect(456, 168, 44, 34, c[0], 3, 'opacity=".85"') + rect(477, 168, 2, 34, c[4]) + at(466, 110, `${rect(-30, -14, 64, 28, t.accent, 4)}${path('M2-9c4 6 6 8 6 11a6 6 0 0 1-12 0c0-3 2-5 6-11Z', '#fff')}`);
    // man with a list beside the door, drums in front, truck
    s += shade(548, 300, 30) + at(548, 300, person(t.blue[4], SKIN, HAIR) + rect(6, -50, 20, 26, t.paper, 2) + line('M10-43H22M10-37H22M10-31H18', c[4], 2), 1.12);
    const load = [26, 74, 122, 170].map((x) => at(x, -58, drum(x === 74 ? t.accent : c[4], c[2], c[5], 40, 58))).join('') + [50, 98].map((x) => at(x, -116, pail(t.paper, c[4], c[2], t.oil), 0.86)).join('');
    s += at(640, 318, truck(c[3], t.paper, c[5], t.blue[3], '#26292d', t.accent, load), 1.2);
    s += shade(1106, 326, 96) + at(1060, 324, drum(c[5], c[4], c[4]), 1.12) + at(1124, 326, drum(t.accent, '#fff', t.accent2), 1.12) + at(1092, 336, pail(t.paper, c[4], c[2], t.oil), 1) + at(1190, 330, drum(c[5], c[4], c[4]), 1.12);
    s += line('M0 338H560M1240 346H1280', c[3], 3);
    return s;
  },

  tea_table(t) {
    const c = t.sand, floor = 300;
    let s = rect(0, 0, W, H, c[0]) + rect(0, 0, W, 26, c[1]) + rect(0, floor, W, H - floor, c[2]) + rect(0, floor - 8, W, 8, c[3]);
    // shelves with oil cans
    s += rect(54, 54, 372, 238, c[3], 4) + rect(64, 64, 352, 224, c[1], 3);
    const colours = [t.accent, t.teal[4], c[4], t.accent2, t.blue[4], t.teal[3]];
    for (let row = 0; row < 3; row += 1) {
      const y = 128 + row * 74;
      for (let i = 0; i < 9; i += 1) {
        const k = (i * 2 + row * 3 + (i > 4 ? 1 : 0)) % 6;
        if ((row === 0 && i === 7) || (row === 2 && i === 3)) continue;
        s += at(90 + i * 38, y, row === 2 ? pail(colours[k], c[5], t.paper, t.oil) : can(colours[k], c[5], t.paper), row === 2 ? 0.82 : 1);
      }
      s += rect(58, y, 364, 9, c[4], 2);
    }
    // a scroll on the wall: hills and a sun, and a calendar
    s += rect(500, 56, 128, 172, c[2], 2) + rect(510, 68, 108, 148, t.paper) + circle(590, 100, 12, t.accent2) + path('M510 190C534 150 546 176 560 150C574 128 590 168 618 156V216H510Z', t.teal[2]) + path('M510 206C540 184 566 206 618 188V216H510Z', t.teal[3]) + rect(494, 50, 140, 9, c[5], 4) + rect(494, 224, 140, 9, c[5], 4);
    // doorway to the shop with a curtain of light
    s += rect(1064, 48, 168, 252, c[3], 3) + rect(1076, 60, 144, 240, t.lamp) + rect(1076, 60, 144, 240, c[1], 0, 'opacity=".45"') + rect(1086, 176, 124, 8, c[4]) + [1104, 1138, 1172].map((x, i) => at(x + 4, 176, can(colours[i], c[5], t.paper))).join('') + rect(1086, 238, 124, 62, c[3]) + rect(1080, 232, 136, 10, c[4], 2);
    // tea table: slab of dark wood with tray, pot, cups; stools in front, armchairs behind
    s += at(700, 300, chair(t.teal[4], t.teal[5]), 1.25) + at(940, 300, chair(t.teal[4], t.teal[5]), 1.25);
    s += shade(820, 338, 240, '#000', 0.08) + path('M560 236C640 226 1000 226 1084 236L1076 258H568Z', c[5]) + path('M560 236C640 226 1000 226 1084 236L1082 242H562Z', c[4]) + path('M620 258H664L652 336H632ZM980 258H1024L1012 336H992Z', c[5]) + rect(648, 292, 350, 8, c[5], 3);
    s += rect(720, 218, 212, 14, c[5], 5) + rect(726, 214, 200, 8, c[3], 4);
    const pot = path('M-34 0C-46-34-24-46 0-46S46-34 34 0Z', t.accent2) + path('M-14-46C-10-54 10-54 14-46Z', t.accent2) + circle(0, -55, 5, c[5]) + line('M34-28C48-30 48-40 58-42', t.accent2, 9) + line('M-36-34C-56-34-56-8-37-10', t.accent2, 7);
    s += at(806, 214, pot) + line('M818 148C808 136 828 128 818 114', c[3], 4) + line('M834 150C826 140 842 132 834 122', c[3], 3);
    s += [744, 884, 914].map((x) => at(x, 214, path('M-12-16H12C12-5 7 0 0 0S-12-5-12-16Z', t.paper) + `<ellipse cx="0" cy="-16" rx="12" ry="3.500" fill="${t.oil}"/>`)).join('');
    s += at(986, 232, path('M-24-44H24V0H-24Z', c[3]) + rect(-26, -50, 52, 8, c[4], 3) + path('M0-36c6 9 9 12 9 16a9 9 0 0 1-18 0c0-4 3-7 9-16Z', c[1])) + at(640, 232, rect(-38, -7, 76, 7, t.paper, 1) + rect(-34, -13, 70, 6, t.blue[2], 1));
    s += at(480, 304, plant(t.accent2, t.teal[3], t.teal[4]), 1.15) + at(860, 60, lampHanging(c[4], t.lamp));
    return s;
  },

  market_street(t) {
    const c = t.blue, floor = 284;
    let s = rect(0, 0, W, H, c[0]) + path('M0 130H110V96H190V130H300V80H352V130H520V104H600V130H800V86H880V130H1010V102H1100V130H1280V300H0Z', c[1]);
    s += rect(0, floor, W, H - floor, c[2]) + rect(0, floor, W, 10, c[3]) + Array.from({ length: 8 }, (_, i) => rect(30 + i * 170, 330, 90, 6, t.paper, 3, 'opacity=".7"')).join('');
    const awnings = [[t.accent, t.paper], [c[4], t.paper], [t.accent2, t.paper], [t.teal[4], t.paper], [c[5], t.paper]];
    const goods = [
      (x) => [0, 1, 2, 3].map((i) => `<ellipse cx="${x + 66}" cy="${276 - i * 17}" rx="38" ry="10" fill="${i % 2 ? '#434a53' : '#2b3036'}"/><ellipse cx="${x + 66}" cy="${274 - i * 17}" rx="17" ry="4" fill="${c[3]}"/>`).join('') + circle(x + 164, 250, 34, '#2b3036') + circle(x + 164, 250, 17, c[2]) + circle(x + 164, 250, 6, '#2b3036'),
      (x) => [0, 1, 2, 3].map((i) => at(x + 44 + i * 46, 284, pail(i === 1 ? t.accent : i === 3 ? t.teal[4] : t.paper, c[5], i === 1 ? t.paper : c[1], t.oil), 0.95)).join('') + [0, 1, 2].map((i) => at(x + 67 + i * 46, 233, pail(i === 1 ? t.paper : c[4], c[5], t.paper, t.oil), 0.95)).join(''),
      (x) => at(x + 52, 284, box(64, 50, t.sand[3], t.sand[2], t.sand[4])) + at(x + 120, 284, box(58, 42, t.sand[2], t.sand[3], t.sand[4])) + at(x + 70, 234, box(56, 38, t.sand[2], t.sand[3], t.sand[4])) + at(x + 120, 242, box(40, 28, t.sand[3], t.sand[2], t.sand[4])),
      (x) => rect(x + 20, 232, 190, 52, t.sand[3], 3) + rect(x + 14, 224, 202, 12, t.sand[4], 3) + [0, 1, 2, 3].map((i) => at(x + 44 + i * 48, 224, can([t.accent2, c[4], t.accent, t.teal[4]][i], c[5], t.paper), 0.95)).join(''),
      (x) => [0, 1, 2].map((i) => at(x + 50 + i * 64, 284, drum([c[4], t.accent, c[5]][i], t.paper, c[3]), 0.86)).join('') + at(x + 82, 217, box(60, 34, t.sand[2], t.sand[3], t.sand[4])),
    ];
    const icon = [
      circle(0, 0, 13, 'none', `stroke="${t.paper}" stroke-width="6"`) + circle(0, 0, 3, t.paper),                                            // wheel
      path('M0-17c9 12 13 17 13 22a13 13 0 0 1-26 0c0-5 4-10 13-22Z', t.paper),                                                            // drop
      line('M-14 12L4-6', t.paper, 7) + `<path d="M2-14A11 11 0 1 1 14 0L6-6Z" fill="${t.paper}"/>`,                                         // spanner
      rect(-18, -9, 36, 22, t.paper, 3) + rect(-13, -15, 8, 6, t.paper) + rect(5, -15, 8, 6, t.paper),                                         // battery
      Array.from({ length: 8 }, (_, i) => `<rect x="-4" y="-18" width="8" height="36" fill="${t.paper}" transform="rotate(${i * 45})"/>`).join('') + circle(0, 0, 12, t.paper) + circle(0, 0, 5, c[5]),  // gear
    ];
    for (let k = 0; k < 5; k += 1) {
      const x = 28 + k * 248, [a, b] = awnings[k], top = 70 + (k % 2) * 10;
      s += rect(x, top, 232, floor - top, c[2]) + rect(x + 6, 172, 220, 112, c[5], 0, 'opacity=".85"') + rect(x + 12, 180, 208, 5, t.lamp, 2) + goods[k](x);
      s += rect(x - 4, top - 10, 240, 10, c[4], 2) + rect(x + 10, top + 12, 212, 46, a, 5) + at(x + 40, top + 35, icon[k]) + rect(x + 70, top + 26, 96, 8, b, 4, 'opacity=".9"') + rect(x + 70, top + 41, 62, 6, b, 3, 'opacity=".6"');
      s += Array.from({ length: 8 }, (_, i) => path(`M${x - 2 + i * 29.5} 148H${x - 2 + (i + 1) * 29.5}V166a14.750 14.750 0 0 1-29.5 0Z`, i % 2 ? b : a)).join('') + rect(x - 2, 144, 236, 6, c[5], 2);
    }
    s += shade(268, 318, 26) + at(268, 316, person(t.accent, SKIN, HAIR)) + shade(916, 322, 26) + at(916, 320, person(c[4], SKIN, HAIR) + rect(12, -34, 22, 26, t.sand[4], 3), 1.05) + shade(948, 326, 26) + at(956, 324, person(t.teal[4], SKIN, HAIR), 0.98);
    // a cargo tricycle
    s += shade(780, 342, 92) + at(692, 340, rect(0, -62, 92, 38, t.accent, 4) + at(24, -60, box(36, 30, t.sand[2], t.sand[3], t.sand[4])) + at(62, -60, pail(t.paper, c[5], c[2], t.oil), 0.8) + line('M92-30H138L150-66M138-30L160-16', c[5], 6) + line('M140-72H158', c[5], 6) + rect(112, -52, 26, 8, c[5], 4) + [24, 162].map((q) => circle(q, -18, 18, 'none', 'stroke="#2b3036" stroke-width="6"') + circle(q, -18, 3, '#2b3036')).join(''));
    return s;
  },

  our_office(t) {
    const c = t.green, floor = 296;
    let s = rect(0, 0, W, H, c[0]) + rect(0, floor, W, H - floor, c[2]) + rect(0, floor - 7, W, 7, c[3]);
    // window with the town
    s += rect(56, 44, 286, 186, t.paper, 4) + rect(66, 54, 266, 166, t.blue[1]) + path('M66 176H96V132H132V156H168V110H206V164H236V128H276V150H306V120H332V220H66Z', t.blue[2]) + path('M66 196C130 176 190 204 332 184V220H66Z', c[3]) + rect(196, 54, 7, 166, t.paper) + rect(66, 130, 266, 6, t.paper) + rect(46, 228, 306, 10, c[3], 3);
    // map of the sales area: counties, roads, pins
    s += rect(446, 40, 360, 206, c[4], 4) + rect(454, 48, 344, 190, t.paper);
    s += path('M480 92L548 66 604 84 596 140 536 156 484 138Z', c[1]) + path('M604 84L688 62 730 96 700 146 596 140Z', c[2]) + path('M730 96L780 84 784 160 728 172 700 146Z', c[1]) + path('M484 138L536 156 552 214 490 222 472 178Z', c[2]) + path('M536 156L596 140 700 146 690 206 618 224 552 214Z', c[3], 'opacity=".7"') + path('M700 146L728 172 784 160 774 218 690 206Z', c[2]);
    s += line('M470 190C540 180 560 120 640 128S720 190 790 130', t.blue[3], 6) + line('M560 62C590 110 610 150 600 226M478 112C560 116 680 100 786 190', t.sand[3], 3);
    const pin = (x, y, q) => path(`M${x} ${y}C${x - 15} ${y - 18} ${x - 12} ${y - 34} ${x} ${y - 34}S${x + 15} ${y - 18} ${x} ${y}Z`, q) + circle(x, y - 22, 5, t.paper);
    s += pin(640, 168, t.accent2) + pin(548, 126, t.accent) + pin(746, 150, c[5]) + pin(512, 204, c[5]) + `<path d="M640 168L548 126M640 168L746 150" stroke="${t.accent2}" stroke-width="2.500" stroke-dasharray="7 6" fill="none"/>`;
    // filing shelf
    s += rect(1032, 62, 188, 234, c[3], 4) + [0, 1, 2].map((r) => rect(1042, 72 + r * 75, 168, 65, c[1], 2) + Array.from({ length: r === 1 ? 5 : 7 }, (_, i) => rect(1048 + i * 21, 80 + r * 75 + (i * 7 % 3) * 4, 17, 57 - (i * 7 % 3) * 4, [c[4], t.accent, t.blue[4], c[5], t.sand[3], t.teal[4], c[4]][(i + r * 2) % 7], 2) + rect(1052 + i * 21, 92 + r * 75, 9, 14, t.paper, 1)).join('')).join('') + at(1178, 212, can(t.accent, c[5], t.paper), 0.95);
    // desk
    s += at(640, 304, chair(c[4], c[5]), 1.3) + shade(680, 342, 300, '#000', 0.08) + rect(396, 246, 560, 14, t.sand[4], 4) + rect(412, 260, 130, 78, t.sand[3], 2) + rect(422, 272, 110, 24, t.sand[2], 3) + rect(422, 302, 110, 28, t.sand[2], 3) + rect(466, 281, 22, 5, t.sand[4], 2) + rect(466, 313, 22, 5, t.sand[4], 2) + rect(924, 260, 16, 78, t.sand[4], 2) + rect(542, 260, 382, 22, t.sand[3]);
    s += at(778, 246, rect(-62, -84, 124, 76, '#2b3036', 5) + rect(-55, -77, 110, 60, t.blue[2], 2) + line('M-42-32L-20-48 0-40 22-62 42-66', t.accent, 5) + path('M-12-8H12L18 0H-18Z', '#2b3036')) + at(572, 246, rect(-34, -6, 70, 6, t.paper, 1) + rect(-30, -12, 70, 6, c[2], 1) + rect(-36, -18, 70, 6, t.paper, 1)) + at(900, 246, path('M-14-30H14L12 0H-12Z', t.accent2) + line('M14-24C26-24 26-8 13-8', t.accent2, 5)) + at(500, 246, pail(t.teal[4], c[5], t.paper, t.oil), 0.95) + at(448, 246, can(t.teal[3], c[5], t.paper));
    s += at(990, 312, plant(t.accent, c[4], c[5]), 1.3) + at(300, 312, plant(t.sand[3], c[3], c[4]), 0.9);
    // a sample case on the floor
    s += shade(160, 338, 80) + rect(92, 276, 136, 60, t.sand[4], 6) + rect(92, 300, 136, 5, t.sand[5]) + line('M142 276V264H178V276', t.sand[5], 6) + rect(152, 296, 16, 12, t.oil, 2);
    return s;
  },

  negotiation_room(t) {
    const c = t.rose, floor = 270;
    let s = rect(0, 0, W, H, c[0]) + rect(0, floor, W, H - floor, c[1]) + rect(0, floor - 6, W, 6, c[2]);
    s += Array.from({ length: 6 }, (_, i) => rect(40 + i * 205, 190, 170, 62, 'none', 3, `stroke="${c[1]}" stroke-width="4"`)).join('') + rect(0, 176, W, 5, c[2]);
    // screen with a curve of agreement; windows at the sides
    s += rect(486, 34, 308, 136, c[5], 5) + rect(496, 44, 288, 116, t.paper, 2) + line('M522 62V144H762', c[3], 3) + line('M530 70C560 120 650 136 750 138', t.accent2, 4) + line('M530 138C610 134 720 118 752 66', t.teal[4], 4) + path('M596 121C630 134 668 134 704 110C690 102 640 96 596 121Z', t.oil, 'opacity=".75"') + circle(652, 118, 7, c[5]);
    for (const x of [110, 976]) s += rect(x, 30, 194, 140, t.paper, 3) + rect(x + 9, 39, 176, 122, t.blue[1]) + path(`M${x + 9} 130L${x + 50} 104 ${x + 92} 126 ${x + 140} 96 ${x + 185} 122V161H${x + 9}Z`, t.blue[2]) + rect(x + 94, 39, 6, 122, t.paper) + rect(x - 16, 26, 226, 8, c[4], 4) + path(`M${x - 12} 32H${x + 30}C${x + 26} 90 ${x + 16} 130 ${x - 6} 182H${x - 12}ZM${x + 206} 32H${x + 164}C${x + 168} 90 ${x + 178} 130 ${x + 200} 182H${x + 206}Z`, c[2]);
    // long table, chairs on two sides, papers, tea, a small centre piece; the two parties face each other
    const back = [330, 440, 550, 730, 840, 950];
    s += back.map((x, i) => at(x, 268, rect(-34, -66, 68, 74, i < 3 ? t.teal[4] : t.accent2, 12) + rect(-26, -58, 52, 8, '#fff', 4, 'opacity=".18"'))).join('');
    s += shade(640, 346, 480, '#000', 0.08) + path('M262 250H1018L1124 312H156Z', c[4]) + path('M156 312H1124V328H156Z', c[5]) + path('M262 250H1018L1026 255H254Z', c[3]);
    s += path('M236 328H284L276 354H244ZM996 328H1044L1036 354H1004Z', c[5]);
    const sheet = (x, y, k) => path(`M${x} ${y}h46l${k} 17h-52Z`, t.paper) + line(`M${x + 10} ${y + 5}h26M${x + 11} ${y + 10}h22`, c[3], 2);
    s += sheet(352, 262, -6) + sheet(450, 262, -3) + sheet(760, 262, 4) + sheet(866, 262, 6) + sheet(320, 286, -8) + sheet(884, 286, 8);
    const cup = (x, y) => at(x, y, path('M-11-17H11L9 0H-9Z', t.paper) + `<ellipse cx="0" cy="-17" rx="11" ry="3" fill="${t.oil}"/>` + line('M11-13C19-13 19-4 10-4', t.paper, 3));
    s += cup(430, 276) + cup(536, 272) + cup(738, 272) + cup(846, 280) + cup(400, 304) + cup(980, 304);
    // contract and seal in the middle
    s += path('M594 272H686L694 304H584Z', t.paper) + line('M608 281H672M606 288H674M604 295H648', c[3], 2.5) + circle(672, 296, 9, t.accent2) + line('M700 300L724 278', c[5], 5);
    s += at(640, 262, path('M-14-14H14L10 0H-10Z', t.sand[3]) + circle(-9, -22, 9, t.teal[3]) + circle(9, -22, 9, t.teal[4]) + circle(0, -31, 10, t.teal[3]));
    s += at(52, 296, plant(c[4], t.green[3], t.green[4]), 1.25) + at(1230, 296, plant(c[4], t.green[3], t.green[4]), 1.25);
    return s;
  },
};

function reduce(png) {
  const r = spawnSync('pngquant', ['--speed', '3', '--strip', '128', '-'], { input: png, maxBuffer: 1 << 24 });
  return r.status === 0 ? r.stdout : png;
}
for (const [name, draw] of Object.entries(PLACES)) {
  for (const [theme, tones] of Object.entries(THEMES)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}">${draw(tones)}</svg>`;
    const png = reduce(new Resvg(svg, { fitTo: { mode: 'width', value: W }, font: { loadSystemFonts: false } }).render().asPng());
    const file = theme === 'light' ? `${name}.png` : `${name}_dark.png`;
    writeFileSync(join(HERE, file), png);
    console.log(`${file} ${(png.length / 1000).toFixed(0)} kB`);
  }
}
