/** Formats that every browser shows and the server accepts. */
const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Largest picture (bytes) that the server accepts. */
const MOST = 2 * 1024 * 1024;

/** Pictures of at most this size, in bytes and px, are sent unchanged. */
const SMALL = 400 * 1024;
const SMALL_SIDE = 2_560;

/**
 * Sizes from the resolution of a projector down to what fits the limit of the server: longest side in px, and quality.
 */
const SIZES = [[1_920, 0.88], [1_920, 0.75], [1_600, 0.75], [1_280, 0.7], [960, 0.6]];

/**
 * Returns the picture to upload: large ones are reduced, and formats of phones are converted to JPEG.
 *
 * @param {!File} file
 * @return {!Promise<!Blob>}
 */
export async function fitting(file) {
  const isKnown = TYPES.includes(file.type);
  if (isKnown && await isAnimated(file)) {
    // A canvas would lose the animation.
    return small(file, `${file.name} is animated and larger than 2 MB, so it can’t be reduced here. Save it smaller and add it again.`);
  }
  const bitmap = await decoded(file, isKnown);
  try {
    const side = Math.max(bitmap.width, bitmap.height);
    if (isKnown && file.size <= SMALL && side <= SMALL_SIDE) {
      return file;
    }
    const scaled = await smaller(bitmap, isKnown ? file.type : 'image/jpeg');
    if (isKnown && side <= SIZES[0][0] && file.size <= Math.min(MOST, scaled?.size ?? MOST)) {
      return file;
    }
    return small(scaled ?? file, `${file.name} is larger than 2 MB. Save it smaller, or as JPEG, and add it again.`);
  } finally {
    bitmap.close();
  }
}

function small(picture, otherwise) {
  if (picture.size > MOST) {
    throw new Error(otherwise);
  }
  return picture;
}

async function decoded(file, isKnown) {
  const isDrawing = file.type === 'image/svg+xml';
  try {
    if (isDrawing || !file.type.startsWith('image/')) {
      throw new Error('no photo');
    }
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Error(isKnown
      ? `${file.name} isn’t a readable picture. Save it as PNG or JPEG and add it again.`
      : `${file.name} isn’t a picture that every browser supports. Save it as PNG, JPEG, GIF or WebP and add it again.`);
  }
}

async function smaller(bitmap, type) {
  let smallest = null;
  for (const [side, quality] of SIZES) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = drawn(bitmap, scale);
    const blob = await encoded(canvas, type, quality);
    if (blob && (!smallest || blob.size < smallest.size)) {
      smallest = blob;
    }
    if (smallest && smallest.size <= MOST) {
      return smallest;
    }
  }
  return smallest;
}

function drawn(bitmap, scale) {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  });
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Encodes the picture as WebP, which supports transparency; browsers without WebP produce JPEG, or PNG if the picture
 * is transparent.
 */
async function encoded(canvas, type, quality) {
  if (type === 'image/jpeg') {
    return blobOf(canvas, type, quality);
  }
  const webp = await blobOf(canvas, 'image/webp', quality);
  if (webp?.type === 'image/webp') {
    return webp;
  }
  return isOpaque(canvas) ? blobOf(canvas, 'image/jpeg', quality) : blobOf(canvas, 'image/png');
}

function blobOf(canvas, type, quality = undefined) {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

function isOpaque(canvas) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) {
    if (data[alpha] < 255) {
      return false;
    }
  }
  return true;
}

/** Whether the picture has more than one frame. */
async function isAnimated(file) {
  if (file.type === 'image/jpeg') {
    return false;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = (from, to) => String.fromCharCode(...bytes.subarray(from, to));
  switch (file.type) {
    case 'image/webp':
      return letters(12, 16) === 'VP8X' && (bytes[20] & 2) !== 0;
    case 'image/png':
      return chunks(bytes, letters).includes('acTL');
    default:
      return frames(bytes) > 1;
  }
}

/** The names of a PNG’s chunks before its pixels. */
function chunks(bytes, letters) {
  const view = new DataView(bytes.buffer);
  const names = [];
  for (let at = 8; at + 12 <= bytes.length && names.at(-1) !== 'IDAT'; at += 12 + view.getUint32(at)) {
    names.push(letters(at + 4, at + 8));
  }
  return names;
}

/** Counts the frames of a GIF, up to two. */
function frames(bytes) {
  const colours = (flags) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10]);
  let count = 0;
  while (at < bytes.length && count < 2) {
    if (bytes[at] === 0x2c) {
      count++;
      at += 11 + colours(bytes[at + 9]);
    } else if (bytes[at] === 0x21) {
      at += 2;
    } else {
      break;
    }
    while (bytes[at]) {
      at += bytes[at] + 1;
    }
    at++;
  }
  return count;
}
