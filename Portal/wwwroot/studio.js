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

  // A frame of its own, because what is read on a phone depends on the width of the window. It has no address: what it
  // shows is written into it, in the style sheets of this page.
  const framed = frame => {
    const page = frame.contentDocument;
    if (!page.querySelector('link')) {
      page.documentElement.lang = document.documentElement.lang;
      for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) {
        if (/(tokens|reading)/.test(sheet.href)) page.head.append(page.importNode(sheet, true));
      }
    }
    return page;
  };

  window.studio = {
    preview: (id, html) => {
      const frame = document.getElementById(id);
      if (!frame) return;
      const page = framed(frame);
      page.body.innerHTML = `<main class="wrap" inert>${html}</main>`;
      for (const fold of page.querySelectorAll('details')) fold.open = true;
    },
    focus: (id, block = 'center') => {
      const field = document.getElementById(id);
      if (!field) return;
      field.closest('details:not([open])')?.setAttribute('open', '');
      field.scrollIntoView({ block });
      field.focus({ preventScroll: true });
    },
    // Whoever was quicker than a slow line types already, and goes on typing.
    arrive: id => {
      if (!document.activeElement?.matches('input, textarea, select')) window.studio.focus(id);
    },
  };
})();
