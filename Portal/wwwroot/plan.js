// Ticks on the plan page, wherever the connection is not there to take them. Stands before the framework's script, so
// that no tick comes too early. A form says with data-ticks who takes its ticks: the connection ("live"), or itself
// ("form"). A box says with data-achieved what is stored.
(() => {
  'use strict';

  const retryAfter = 5000; // milliseconds
  const firstUnsaved = ticks => [...document.querySelectorAll(`form[data-ticks=${ticks}] input[data-achieved]`)]
    .find(box => String(box.checked) !== box.dataset.achieved);
  const stepOf = box => box.closest('.station').id;

  // Before the connection stands a tick sends its form at once.
  const send = box => {
    const step = box.form.querySelector('input[name=step]')
      ?? box.form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'step' }));
    step.value = stepOf(box);
    box.form.requestSubmit();
  };

  document.addEventListener('change', event => {
    if (event.target.matches('form[data-ticks=form] input[data-achieved]')) send(event.target);
  });

  const early = firstUnsaved('form');
  if (early) send(early);

  // What was ticked while the line was down has reached nobody: the plain form keeps it, and the page starts anew. The
  // framework is not asked to say it: it does not tell whether the server still knows the page or makes another in its
  // place, to which the boxes that stand here mean nothing.
  const startAnew = async () => {
    const box = firstUnsaved('live');
    try {
      if (!box) {
        // Loading the page while there is no line would lose it.
        await fetch(location.href, { cache: 'no-store' });
        location.reload();
        return;
      }
      const form = new FormData(box.form);
      // What the page showed as stored, which the form itself says only where no connection took it over.
      for (const shown of box.form.querySelectorAll('input[data-achieved]')) {
        form.append(shown.dataset.achieved === 'true' ? 'shown-ticked' : 'shown-open', shown.value);
      }
      form.set('step', stepOf(box));
      const answer = await fetch(box.form.action, { method: 'POST', body: form });
      if (answer.status < 500) {
        // Anything but the plan, such as the sign-in, is where the server will send the page itself.
        if (new URL(answer.url).pathname === location.pathname) location.replace(answer.url);
        else location.reload();
        return;
      }
    } catch {
      // Still no line.
    }
    setTimeout(startAnew, retryAfter);
  };

  // The event goes to the notice and does not bubble.
  document.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'hide': if (firstUnsaved('live')) startAnew(); break;
      case 'rejected': case 'failed': case 'resume-failed': startAnew(); break;
    }
  }, true);

  // The browser knows at once that there is no line; the connection notices after half a minute of silence.
  const notice = document.getElementById('components-reconnect-modal');
  addEventListener('offline', () => notice.classList.add('offline'));
  addEventListener('online', () => notice.classList.remove('offline'));

  // The connection builds the page anew when it comes. Whoever has moved on by then stays where they are.
  const main = document.querySelector('main');
  const controls = () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary')]
    .filter(control => !control.closest('noscript'));
  let reached = -1;
  document.addEventListener('focusin', event => { reached = controls().indexOf(event.target); });
  new MutationObserver((_, observer) => {
    if (main.isConnected) return;
    observer.disconnect();
    if (document.activeElement === document.body) controls()[reached]?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
})();
