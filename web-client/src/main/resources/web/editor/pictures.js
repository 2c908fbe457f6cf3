import { sendPicture } from '../host/api.js';
import { isTextOf } from '../host/files.js';
import { changed } from './form.js';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** What the server takes, in bytes. */
const MOST = 2 * 1024 * 1024;

/** Sharp on every projector, in px; a photo of a phone has three times as many. */
const WIDEST = 1_600;

/** What is small enough (bytes) to be sent as it is. */
const SMALL = 400 * 1024;

/** Pictures into questions: chosen, pasted or dropped. */
export function pictures({ desk, change, put }) {
  async function upload(question, file, input) {
    if (!file || desk().busy) {
      return;
    }
    change({ busy: 'picture', problem: '' });
    try {
      const picture = await sendPicture(await fitting(file), desk().key);
      const now = desk().edits.doc.questions.find(({ id }) => id === question.id);
      if (now) {
        put(changed(now, { picture }), '', 'the picture');
      }
      change({ busy: '' });
    } catch ({ message }) {
      change({ busy: '', problem: message });
    }
    if (input) {
      input.value = '';
    }
  }

  return {
    upload,
    pasteInto(question, event) {
      const file = pictureOf(event.clipboardData);
      if (file && !isTextOf(event.clipboardData, file)) {
        event.preventDefault();
        upload(question, file);
      }
    },
    dragPicture(event) {
      if (event.dataTransfer.types.includes('Files')) {
        event.preventDefault();
      }
    },
    dropPicture(question, event) {
      const [file] = event.dataTransfer.files;
      if (file) {
        event.preventDefault();
        event.stopPropagation();
        upload(question, file);
      }
    },
  };
}

function pictureOf(transfer) {
  return [...(transfer?.files ?? [])].find(({ type }) => TYPES.includes(type));
}

/** The picture as it is sent: a large one is made smaller here. */
async function fitting(file) {
  if (!TYPES.includes(file.type)) {
    throw new Error(`${file.name} is no picture that every browser shows. Save it as PNG, JPEG, GIF or WebP and add that.`);
  }
  const sent = file.size > SMALL && file.type !== 'image/gif' ? await smaller(file) : file;
  if (sent.size > MOST) {
    throw new Error(`${file.name} has more than 2 MB. Save it smaller, or as JPEG, and add it again.`);
  }
  return sent;
}

async function smaller(file) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error(`${file.name} can’t be read as a picture. Save it anew as PNG or JPEG and add that.`);
  });
  const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
  });
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const type = file.type === 'image/png' ? 'image/webp' : file.type;
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, 0.88));
  return blob && blob.size < file.size ? blob : file;
}
