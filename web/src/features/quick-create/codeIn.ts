interface Detector {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;
}

/** Larger photos are made smaller: a code fills much of the picture. */
const MOST = 1_600;

/** What the QR code in a picture says; null where there is none. The browser's own eye is used where it has one. */
export async function codeIn(picture: Blob): Promise<string | null> {
  const image = await createImageBitmap(picture);
  const Detecting = globalThis.BarcodeDetector;
  if (Detecting) {
    const [code] = await new Detecting({ formats: ['qr_code'] }).detect(image).catch(() => []);
    if (code) return code.rawValue;
  }
  const scale = Math.min(1, MOST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const drawn = canvas.getContext('2d');
  if (!drawn) return null;
  drawn.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = drawn.getImageData(0, 0, canvas.width, canvas.height);
  const { default: read } = await import('jsqr');
  return read(data, width, height)?.data ?? null;
}
