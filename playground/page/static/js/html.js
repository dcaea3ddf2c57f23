/**
 * The one place where HTML becomes elements: what the server rendered and escaped
 * (playground/page/markdown.py). The page's policy lets no other place do it.
 */

const policy = window.trustedTypes?.createPolicy("rendered-by-server", {
  createHTML: (html) => html,
});

/**
 * @param {HTMLElement} element
 * @param {string} html from an `html` field of the control API, never anything else
 */
export function setRendered(element, html) {
  element.innerHTML = policy ? policy.createHTML(html) : html;
  return element;
}
