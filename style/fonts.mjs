// Makes the three font files of the site from the Onest variable font, and brings the two
// whole ones that PDF files are set with (PDF knows neither WOFF2 nor parts of a font).
// Called by `cargo xtask build` as `node style/fonts.mjs public/fonts`; the ranges must
// lie within the `unicode-range`s of the @font-face rules in main.css.

import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const LIMIT = 36 * 1024;
// Without a list every alternate glyph of the font comes along: 7 KB more, none of it used.
const FEATURES = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'];
const WEIGHTS = { wght: { min: 400, max: 700 } };
const SUBSETS = [
  {
    file: 'onest-latin.woff2',
    from: 'onest-latin-wght-normal.woff2',
    // Of Latin-1 only what our texts use: signs, and the letters of the Kazakh Latin spelling.
    ranges:
      'U+0020-007E, U+00A0, U+00A7, U+00A9, U+00AB, U+00B0, U+00B7, U+00BB, U+00C4, U+00D1, U+00D6-00D7, U+00DC, ' +
      'U+00E4, U+00F1, U+00F6, U+00FC, U+2013-2014, U+2018-2019, U+201C-201E, U+2022, U+2026, U+2212',
  },
  {
    file: 'onest-cyrillic.woff2',
    from: 'onest-cyrillic-wght-normal.woff2',
    ranges: 'U+0401, U+0406, U+0410-044F, U+0451, U+0456, U+04B0-04B1, U+2116',
  },
  {
    file: 'onest-cyrillic-ext.woff2',
    from: 'onest-cyrillic-ext-wght-normal.woff2',
    ranges: 'U+0492-0493, U+049A-049B, U+04A2-04A3, U+04AE-04AF, U+04BA-04BB, U+04D8-04D9, U+04E8-04E9, U+20B8',
  },
];

/** Every character of a CSS `unicode-range` list, as one string. */
function characters(ranges) {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range.trim().replace('U+', '').split('-').map((hex) => parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join('');
}

const out = process.argv[2];
if (!out) {
  console.error('usage: node fonts.mjs OUTPUT_FOLDER');
  process.exit(2);
}
const packages = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const source = join(packages, '@fontsource-variable/onest');
await mkdir(out, { recursive: true });

let total = 0;
for (const { file, from, ranges } of SUBSETS) {
  const font = await readFile(join(source, 'files', from));
  const subset = await subsetFont(font, characters(ranges), {
    targetFormat: 'woff2',
    variationAxes: WEIGHTS,
    keepFeatures: FEATURES,
  });
  await writeFile(join(out, file), subset);
  total += subset.length;
  console.log(`  ${file}  ${(subset.length / 1024).toFixed(1)} KB`);
}
await copyFile(join(source, 'LICENSE'), join(out, 'OFL.txt'));

for (const [name, weight] of [['400Regular', 400], ['700Bold', 700]]) {
  const whole = join(packages, '@expo-google-fonts/onest', name, `Onest_${name}.ttf`);
  await copyFile(whole, join(out, `onest-${weight}.ttf`));
}

if (total > LIMIT) {
  console.error(`The fonts are ${total} bytes together, over their limit of ${LIMIT}: narrow a range in style/fonts.mjs.`);
  process.exit(1);
}
