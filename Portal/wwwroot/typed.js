// What is typed into a guide while no connection takes it stays in this tab, and is put back where it was typed once the
// page is there again: only where nothing else stands there by then than before. The page says with data-unsaved whether
// what reached it is on the disk.
(() => {
  'use strict';

  const rest = 1000; // milliseconds; what was typed later than that before a save may not be part of it
  const fields = '.editor [id^="f-"]:is(textarea, select, input:not([type=checkbox])):not([id$="-new"])';
  const mine = () => `typed ${location.pathname} `;
  const keyOf = field => mine() + field.id;
  const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith(mine()));
  const kept = key => JSON.parse(sessionStorage.getItem(key));
  const before = new WeakMap(); // by field, what stood there when the keyboard came
  const waiting = new Set(keys()); // what may have reached nobody

  document.addEventListener('focusin', event => {
    if (event.target.matches(fields)) before.set(event.target, event.target.value);
  });

  document.addEventListener('input', event => {
    const field = event.target;
    if (!field.matches(fields)) return;
    const was = kept(keyOf(field))?.was ?? before.get(field);
    if (was !== undefined) sessionStorage.setItem(keyOf(field), JSON.stringify({ was, now: field.value, at: Date.now() }));
  }, true);

  const send = field => {
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  };

  const giveBack = () => {
    if (waiting.size === 0 || !document.querySelector('.editor[data-live=true]')) return;
    for (const key of keys().filter(one => waiting.has(one))) {
      const field = document.getElementById(key.slice(mine().length));
      if (!field) continue; // Folded, or on another section.
      const { was, now } = kept(key);
      waiting.delete(key);
      if (field.value !== was || was === now) {
        sessionStorage.removeItem(key);
        continue;
      }
      field.value = now;
      send(field);
    }
  };

  const saved = () => {
    for (const key of keys()) {
      const { now, at } = kept(key);
      if (waiting.has(key) || Date.now() - at < rest) continue;
      sessionStorage.removeItem(key);
      const field = document.getElementById(key.slice(mine().length));
      if (field) before.set(field, now);
    }
  };

  // The server may know the page still, or have made another in its place: the first needs to be told, the second to be filled.
  document.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state !== 'hide') return;
    for (const key of keys()) {
      const field = document.getElementById(key.slice(mine().length));
      if (field?.value === kept(key).now) send(field);
      else waiting.add(key);
    }
    giveBack();
  }, true);

  new MutationObserver(changes => {
    if (changes.some(change => change.attributeName === 'data-unsaved' && change.oldValue === 'true' && change.target.dataset.unsaved === 'false')) saved();
    giveBack();
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-unsaved', 'data-live'], attributeOldValue: true });
})();
