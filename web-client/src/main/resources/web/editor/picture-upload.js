import { sendPicture } from '../host/api.js';
import { isTextOf } from '../host/bank-file.js';
import { changed } from './bank-document.js';
import { fitting } from './picture-scaling.js';

/**
 * The actions that add pictures to questions: by choosing, pasting or dropping.
 *
 * @param {{
 *   ui: function(): !trivium.EditorState,
 *   change: function(!Object),
 *   put: function(!trivium.EditedQuestion, string=, string=)
 * }} page
 * @return {!trivium.PictureActions}
 */
export function pictureUpload({ ui, change, put }) {
  async function upload(question, file, input = null) {
    if (!file || ui().busy) {
      return;
    }
    change({ busy: 'picture', problem: '' });
    try {
      const picture = await sendPicture(await fitting(file), ui().key);
      const now = ui().edits.doc.questions.find(({ id }) => id === question.id);
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
  return [...(transfer?.files ?? [])].find(({ type }) => type.startsWith('image/') && type !== 'image/svg+xml');
}
