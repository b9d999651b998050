/* Shows a pathway in place of a plain link to it:
     <career-pathway guide="backend-developer" path="computer-science-degree">
       <a href="https://…/guides/backend-developer/paths/computer-science-degree">From a computing degree to backend developer</a>
     </career-pathway>
   No cookie, no storage, nothing sent anywhere but the embed's own request. Where this script does not run, the link stays. */
(function () {
  'use strict';

  // Loaded twice, the first one works.
  if (!window.customElements || customElements.get('career-pathway')) return;

  var script = document.currentScript;
  if (!script || !script.src) return; // Loaded as a module, it cannot know its portal.
  var portal = new URL(script.src).origin;

  var SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
  var LOWEST = 120, HIGHEST = 12000, FIRST = 640; // pixels
  var count = 0;

  function address(element) {
    function value(name) { return (element.getAttribute(name) || '').trim(); }
    function part(name) { return encodeURIComponent(value(name)); }
    var page = value('guide') ? '/guides/' + part('guide') + (value('path') ? '/paths/' + part('path') : '')
      : value('internship') ? '/internships/' + part('internship') : '';
    if (!page) return '';
    var query = new URLSearchParams();
    [['sections', 'sections'], ['place', 'place'], ['lang', 'lang'], ['theme', 'theme'], ['accent', 'accent'], ['key', 'p']].forEach(function (pair) {
      var given = value(pair[0]).replace(/^#/, '');
      if (given) query.set(pair[1], given);
    });
    var text = query.toString();
    return portal + '/embed/v1' + page + (text ? '?' + text : '');
  }

  class CareerPathway extends HTMLElement {
    static get observedAttributes() {
      return ['guide', 'path', 'internship', 'sections', 'place', 'lang', 'theme', 'accent', 'key'];
    }

    connectedCallback() {
      this.hear = this.hear.bind(this);
      window.addEventListener('message', this.hear);
      this.show();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.hear);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    show() {
      var src = address(this);
      if (!src) { // Says neither what nor where: the link stays.
        if (this.frame) this.frame.remove();
        this.frame = null;
        if (this.shadowRoot) this.shadowRoot.replaceChildren(document.createElement('slot'));
        return;
      }
      if (this.frame) {
        if (this.frame.src !== src) this.frame.src = src;
        return;
      }
      var frame = this.frame = document.createElement('iframe');
      frame.name = 'career-pathway-' + ++count;
      frame.setAttribute('sandbox', SANDBOX);
      frame.loading = 'lazy';
      frame.style.cssText = 'display:block;inline-size:100%;border:0;block-size:' + FIRST + 'px';
      frame.addEventListener('load', this.name.bind(this));
      this.name();
      frame.src = src;
      if (!this.style.display) this.style.display = 'block';
      // The link stays below until the frame has spoken: a frame that is refused never does.
      (this.shadowRoot || this.attachShadow({ mode: 'open' })).replaceChildren(frame, document.createElement('slot'));
    }

    // The link may come after the element has been opened, so it is asked again once the frame has loaded.
    name() {
      if (this.frame) this.frame.title = this.textContent.replace(/\s+/g, ' ').trim() || 'Career pathway';
    }

    hear(event) {
      var frame = this.frame, said = event.data;
      if (!frame || event.source !== frame.contentWindow) return;
      // "null" is the origin of a frame in a sandbox: its own, or that of this page, which it inherits.
      var opaque = window.origin === 'null' || !frame.sandbox.contains('allow-same-origin');
      if (event.origin !== portal && !(opaque && event.origin === 'null')) return;
      if (!said || said.type !== 'pathway:height' || said.v !== 1 || typeof said.height !== 'number' || !isFinite(said.height)) return;
      if (frame.nextSibling) frame.nextSibling.remove();
      frame.style.blockSize = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(said.height))) + 'px';
    }
  }

  customElements.define('career-pathway', CareerPathway);
})();
