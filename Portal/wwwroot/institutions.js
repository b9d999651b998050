// What an institution's pages need beyond plain forms: a text is copied by its button, and a colour shows while it is typed.
(() => {
  'use strict';

  const say = (button, text) => {
    const status = button.parentElement.querySelector('[role=status]');
    if (status) status.textContent = text;
  };

  // Where the browser gives no clipboard (a portal without https), the older way; where that fails, the text stays selected.
  const copy = async field => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      field.focus();
      field.select();
      return document.execCommand('copy');
    }
  };

  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copy]');
    const field = button && document.getElementById(button.dataset.copy);
    if (!field) return;
    const done = await copy(field);
    for (const other of document.querySelectorAll('[data-copy]')) say(other, '');
    if (done) button.focus();
    say(button, done ? 'Copied' : 'Selected. Press Ctrl+C or ⌘C to copy.');
  });

  // What was copied before is no longer what stands there.
  document.addEventListener('change', () => {
    for (const other of document.querySelectorAll('[data-copy]')) say(other, '');
  });

  document.addEventListener('input', event => {
    const frame = document.getElementById(event.target.dataset?.accent ?? '');
    const colour = event.target.value?.trim().replace(/^#/, '').toLowerCase();
    if (!frame || !/^([0-9a-f]{6})?$/.test(colour)) return;
    frame.contentWindow.location.replace(frame.dataset.base + (colour ? `&accent=${colour}` : ''));
  });
})();
