import { fitting } from '/editor/picture-scaling.js';
import { equal, test } from './harness.js';

const MOST = 2 * 1024 * 1024;

test('a photo of a phone is sent as a JPEG that fits, no wider than a projector', async () => {
  const photo = await drawn(2800, 2100, 'image/jpeg', 1, noise);
  equal(photo.size > 5_000_000, true, `${photo.size} bytes`);
  const sent = await fitting(photo);
  equal([sent.type, sent.size <= MOST, Math.max(...await sides(sent)) <= 1920], ['image/jpeg', true, true]);
  const [width, height] = await sides(sent);
  equal(Math.round((width / height) * 100), 133);
});

test('a photo that was taken upright stays upright', async () => {
  const photo = await turned(await drawn(2800, 700, 'image/jpeg', 0.98, noise), 6);
  const [width, height] = await sides(await fitting(photo));
  equal(height > width, true, `${width} by ${height}`);
});

test('transparent pictures remain transparent', async () => {
  const sent = await fitting(await drawn(2400, 1600, 'image/png', 1, (context) => {
    noise(context);
    context.clearRect(0, 0, 800, 800);
  }));
  equal([sent.type, sent.size <= MOST], ['image/webp', true]);
  equal((await pixel(sent, 5, 5))[3], 0);
});

test('a small picture is sent as it is', async () => {
  const file = await drawn(300, 200, 'image/png', 1, noise);
  equal(await fitting(file) === file, true);
});

test('a small file of a huge picture is scaled too', async () => {
  const file = await drawn(9000, 1200, 'image/png', 1, () => {});
  equal(file.size < 400 * 1024, true);
  equal((await sides(await fitting(file)))[0], 1920);
});

test('animated pictures are sent unchanged or refused, and never lose their animation', async () => {
  const moving = gif(2);
  equal(await fitting(moving) === moving, true);
  const large = new File([moving, new Uint8Array(MOST)], 'large.gif', { type: 'image/gif' });
  equal(await fitting(large).catch(({ message }) => message.includes('animated')), true);
  const png = new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]), 'acTL', new Uint8Array(MOST)], 'large.png', { type: 'image/png' });
  equal(await fitting(png).catch(({ message }) => message.includes('animated')), true);
});

test('files that are not pictures are refused with a message', async () => {
  const said = async (file) => fitting(file).catch(({ message }) => message);
  equal((await said(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', { type: 'image/svg+xml' }))).includes('isn’t a picture that every browser supports'), true);
  equal((await said(new File(['hello'], 'a.txt', { type: 'text/plain' }))).includes('isn’t a picture that every browser supports'), true);
  equal((await said(new File(['hello'], 'a.jpg', { type: 'image/jpeg' }))).includes('isn’t a readable picture'), true);
});

async function drawn(width, height, type, quality, draw) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  draw(canvas.getContext('2d'));
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
  return new File([blob], 'picture', { type });
}

/** Returns noise like that of a camera sensor: hard to compress, and always the same. */
function noise(context) {
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  let seed = 1;
  for (let at = 0; at < image.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    image.data[at] = (at / width / 16) & 255;
    image.data[at + 1] = (seed >> 16) & 127;
    image.data[at + 2] = 80;
    image.data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

async function turned(jpeg, orientation) {
  const exif = [255, 225, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return new File([jpeg.slice(0, 2), new Uint8Array(exif), jpeg.slice(2)], 'turned.jpg', { type: 'image/jpeg' });
}

async function sides(blob) {
  const bitmap = await createImageBitmap(blob);
  return [bitmap.width, bitmap.height];
}

async function pixel(blob, x, y) {
  const bitmap = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data];
}

/** Returns a picture of one pixel with this number of frames. */
function gif(frames) {
  const frame = [33, 249, 4, 0, 10, 0, 0, 0, 44, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0];
  const bytes = [71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 128, 0, 0, 0, 0, 0, 255, 255, 255];
  for (let count = 0; count < frames; count++) {
    bytes.push(...frame);
  }
  return new File([new Uint8Array([...bytes, 59])], 'moving.gif', { type: 'image/gif' });
}
