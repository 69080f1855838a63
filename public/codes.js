// Gives the door of an event a reader of QR codes where the browser has none (`BarcodeDetector` is
// in Chrome on Android and macOS, not on iPhones): the same class from npm's `qr`, brought only then.
const own = self.BarcodeDetector;
let reader;

async function bring() {
  const options = { formats: ["qr_code"] };
  const formats = (await own?.getSupportedFormats()) ?? [];
  if (formats.includes("qr_code")) return new own(options);
  // Browsers remember for ever that a module did not come, so it is fetched before.
  for (const file of ["/qr/index.js", "/qr/decode.js"]) {
    if (!(await fetch(file)).ok) throw new Error(file);
  }
  const { BarcodeDetector } = await import("/qr/decode.js");
  return new BarcodeDetector(options);
}

// What did not come, as on a broken line, is asked for again at the next look.
const ready = () => (reader ??= bring().catch(() => (reader = undefined)));

self.BarcodeDetector = class {
  constructor() {
    ready();
  }

  async detect(picture) {
    return (await (await ready())?.detect(picture)) ?? [];
  }
};
