// What is being typed into a note stays in this tab until it is known to be stored, whatever becomes of the page: the
// connection builds it anew, a phone sleeps, the server starts again. A field says with data-draft that it is kept; the
// hidden field beside it holds what is stored. The fields of a step come when its details are opened, so those that a
// draft waits for are opened again. And what another tab stored shows here, where nobody has typed something else.
(() => {
  'use strict';

  const restAfter = 1500; // milliseconds without a key, after which a note is sent
  const keyOf = field => `draft ${location.pathname} ${field.id}`;
  const even = text => text.replaceAll('\r\n', '\n').trim();
  const storedOf = field => even(field.closest('.field').querySelector('input[type=hidden]').value);
  const send = field => field.dispatchEvent(new Event('change', { bubbles: true }));
  const resting = new Map();

  document.addEventListener('input', event => {
    const field = event.target;
    if (!field.matches('[data-draft]')) return;
    sessionStorage.setItem(keyOf(field), field.value);
    clearTimeout(resting.get(field.id));
    resting.set(field.id, setTimeout(() => send(field), restAfter));
  });

  // A form that is sent comes back with all that was typed where it cannot be taken.
  document.addEventListener('submit', event => {
    for (const field of event.target.elements) {
      if (field.matches('[data-draft]')) sessionStorage.removeItem(keyOf(field));
    }
  });

  const reopen = () => {
    const mine = `draft ${location.pathname} `;
    const waiting = Object.keys(sessionStorage).filter(key => key.startsWith(mine)).map(key => key.slice(mine.length))
      .filter(id => !document.getElementById(id));
    for (const details of document.querySelectorAll('details[data-holds]:not([open])')) {
      if (waiting.some(id => id.startsWith(details.dataset.holds))) details.open = true;
    }
  };

  const settle = () => {
    reopen();
    for (const field of document.querySelectorAll('[data-draft]')) {
      const draft = sessionStorage.getItem(keyOf(field));
      if (draft === null) continue;
      const stored = storedOf(field);
      if (even(draft) === stored) {
        sessionStorage.removeItem(keyOf(field));
      } else if (even(field.value) === stored) {
        field.value = draft;
        field.closest('details').open = true;
        send(field);
      }
    }
  };

  // A field as the text under which it is stored; a checkbox is stored as its value or as nothing.
  const textOf = field => field.type !== 'checkbox' ? even(field.value) : field.checked ? field.value : '';
  const show = (field, text) => {
    if (field.type === 'checkbox') field.checked = text === field.value;
    else field.value = text;
  };
  const sent = new WeakMap(); // by field, what was said of it last
  document.addEventListener('change', event => sent.set(event.target, textOf(event.target)), true);
  const follow = hidden => {
    const field = [...document.getElementsByName(hidden.target.name.slice('was-'.length))].find(one => one.form === hidden.target.form);
    if (!field || field.matches('[aria-invalid]')) return;
    const [shown, stored] = [textOf(field), even(hidden.target.value)];
    if (shown !== stored && (shown === even(hidden.oldValue ?? '') || shown === sent.get(field))) show(field, stored);
  };

  settle();
  new MutationObserver(changes => {
    changes.filter(change => change.attributeName === 'value' && change.target.matches('[type=hidden][name^=was-]')).forEach(follow);
    settle();
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['value', 'data-ticks'], attributeOldValue: true });
})();
