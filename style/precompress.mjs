// Puts a Brotli file beside every text file of the site, at the highest quality.
// Called by `cargo xtask build --release` as `node style/precompress.mjs SITE CACHE`.
// Compressed bytes are kept in CACHE under the hash of their source, so that an unchanged
// file costs a copy; what nothing asked for this time leaves the cache.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const COMPRESSED_ALREADY = new Set(['.br', '.gz', '.woff2', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.zip']);
const SMALLEST = 256;

const [site, cache] = process.argv.slice(2);
if (!site || !cache) {
  console.error('usage: node precompress.mjs SITE CACHE');
  process.exit(2);
}

async function* files(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile()) yield path;
  }
}

await mkdir(cache, { recursive: true });
const kept = new Set();
let [count, before, after, fresh] = [0, 0, 0, 0];
for await (const path of files(site)) {
  if (COMPRESSED_ALREADY.has(extname(path))) continue;
  const source = await readFile(path);
  if (source.length < SMALLEST) continue;
  const key = createHash('sha256').update(source).digest('hex') + '.br';
  kept.add(key);
  let compressed = await readFile(join(cache, key)).catch(() => null);
  if (!compressed) {
    compressed = brotliCompressSync(source, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
      },
    });
    await writeFile(join(cache, key), compressed);
    fresh += 1;
  }
  if (compressed.length >= source.length) continue;
  await writeFile(path + '.br', compressed);
  count += 1;
  before += source.length;
  after += compressed.length;
}
for (const name of await readdir(cache)) {
  if (!kept.has(name)) await rm(join(cache, name));
}
console.log(`  ${count} files, ${Math.ceil(before / 1024)} KB → ${Math.ceil(after / 1024)} KB (${fresh} compressed anew)`);
