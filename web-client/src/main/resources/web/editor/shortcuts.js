/**
 * The keyboard shortcuts of the editor, as its help lists them. They do not apply in text fields.
 *
 * @param {{ui: function(): !trivium.EditorState, act: !trivium.EditorActions}} page
 */
export function listenToKeys({ ui, act }) {
  addEventListener('keydown', (event) => {
    const { target } = event;
    if (!ui().ready || ui().conflict || event.isComposing || target.closest?.('dialog, #notes, details.menu')) {
      return;
    }
    const does = commandOf(event, ui()) ?? (isFree(target) ? plainKey(event, ui()) : null);
    if (does) {
      event.preventDefault();
      act[does.name](...(does.with ?? []));
    }
  });
}

/** Whether the focused element has no use for plain keys. */
function isFree(target) {
  return target === document.body || Boolean(target.closest?.('.cover, h1'));
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }, { open, notes, example }) {
  const command = (ctrlKey || metaKey) && !altKey;
  const letter = key.toLowerCase();
  if (command && letter === 's') {
    return { name: notes ? 'importAgain' : example ? 'takeReading' : 'save' };
  }
  if (command && (letter === 'z' || letter === 'y') && target.id !== 'seek' && !example) {
    return { name: shiftKey || letter === 'y' ? 'redo' : 'undo' };
  }
  if (key === 'Escape' && target.id === 'seek') {
    return { name: 'unfilter' };
  }
  if (open && (key === 'Escape' || (command && key === 'Enter'))) {
    return { name: 'close' };
  }
  return null;
}

function plainKey({ key, ctrlKey, metaKey, altKey }, { at, notes, example }) {
  if (ctrlKey || metaKey || altKey || notes || example) {
    return null;
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { name: 'go', with: [1] };
    case 'ArrowUp':
    case 'k':
      return { name: 'go', with: [-1] };
    case 'n':
      return { name: 'add', with: [at] };
    case '/':
      return { name: 'search' };
    case '?':
      return { name: 'help' };
    default:
      return at ? keyOfQuestion(key, at) : null;
  }
}

function keyOfQuestion(key, at) {
  switch (key) {
    case 'o':
      return { name: 'toggle', with: [at] };
    case 'd':
      return { name: 'copy', with: [at] };
    case 'Delete':
      return { name: 'remove', with: [[at]] };
    default:
      return null;
  }
}
