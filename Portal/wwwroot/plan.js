// Ticks on the plan page, wherever the connection is not there to take them.
// A form says with data-ticks whether the connection has taken it over ("live") or it is a plain form ("form").
(() => {
  'use strict';

  const boxes = () => [...document.querySelectorAll('form[data-ticks=live] input[data-achieved]')];
  const unsaved = () => boxes().filter(box => String(box.checked) !== box.dataset.achieved);

  // Before the connection stands a tick sends its form at once.
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-ticks=form]');
    if (!form) return;
    const step = Object.assign(document.createElement('input'), { type: 'hidden', name: 'step', value: event.target.closest('.station')?.id ?? '' });
    form.append(step);
    form.requestSubmit();
  });

  // A tick that was made while the line was down has reached nobody: say it again.
  const sayAgain = () => unsaved().forEach(box => box.dispatchEvent(new Event('change', { bubbles: true })));

  // The server has forgotten the page (it was restarted): the plain form keeps what is unsaved, then the page starts anew.
  const sendAsForm = async () => {
    const form = unsaved()[0]?.form;
    try {
      if (form) await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' });
      location.reload();
    } catch {
      setTimeout(sendAsForm, 3000);
    }
  };

  document.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail?.state) {
      case 'hide': sayAgain(); break;
      case 'rejected': case 'failed': sendAsForm(); break;
    }
  }, true);
})();
