// What the studio's pages need beyond the connection: a paste that is too long is answered instead of cut or lost with the
// line, a page with unsaved words asks before it closes, and a link to a field takes the keyboard there.
(() => {
  'use strict';

  const tell = text => {
    const note = document.getElementById('paste-note');
    if (note) note.textContent = text;
  };

  document.addEventListener('paste', event => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.maxLength < 0) return;
    const pasted = event.clipboardData?.getData('text') ?? '';
    const length = field.value.length - (field.selectionEnd - field.selectionStart) + pasted.length;
    if (length <= field.maxLength) {
      tell('');
      return;
    }
    event.preventDefault();
    tell(`That is too long to paste here: with it the field would have ${length.toLocaleString('en')} characters, and ${field.maxLength.toLocaleString('en')} are the most. Nothing was changed.`);
  }, true);

  addEventListener('beforeunload', event => {
    if (document.querySelector('[data-unsaved=true]')) event.preventDefault();
  });

  window.studio = {
    focus: id => {
      const field = document.getElementById(id);
      if (!field) return;
      field.closest('details:not([open])')?.setAttribute('open', '');
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    },
  };
})();
