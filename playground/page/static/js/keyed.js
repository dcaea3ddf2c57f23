/** Brings a row of elements up to date, touching only what has changed. */

/**
 * @template T
 * @param {HTMLElement} parent
 * @param {T[]} items
 * @param {{key: (item: T, index: number) => string, build: (item: T) => HTMLElement,
 *   patch?: (element: HTMLElement, item: T, before: T) => boolean}} how `patch` returns
 *   false where the element must be built anew
 */
export function keyed(parent, items, { key, build, patch = () => false }) {
  const old = new Map([...parent.children].map((child) => [child.keyedKey, child]));
  let place = parent.firstElementChild;
  items.forEach((item, index) => {
    const name = key(item, index);
    const element = current(old.get(name), item, { build, patch });
    old.delete(name);
    remember(element, name, item);
    if (element === place) {
      place = place.nextElementSibling;
    } else {
      if (element.keyedReplaces === place && place) place = place.nextElementSibling;
      parent.insertBefore(element, place);
    }
    if (element.keyedReplaces) {
      replaced(element, element.keyedReplaces);
      element.keyedReplaces = null;
    }
  });
  for (const element of old.values()) element.remove();
}

function current(element, item, { build, patch }) {
  if (!element) return build(item);
  if (JSON.stringify(item) === element.keyedText) return element;
  if (patch(element, item, element.keyedItem)) return element;
  const fresh = build(item);
  fresh.keyedReplaces = element;
  return fresh;
}

/** Take the old element away; the focus in it goes to the same place in the new one. */
function replaced(element, old) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.remove();
  if (!focused) return;
  const id = focused.dataset.customId ?? focused.dataset.emoji;
  const same = [element, ...element.querySelectorAll("[data-custom-id], [data-emoji]")];
  same.find((each) => (each.dataset.customId ?? each.dataset.emoji) === id)?.focus({ preventScroll: true });
}

function remember(element, name, item) {
  element.keyedKey = name;
  element.keyedItem = item;
  element.keyedText = JSON.stringify(item);
}
