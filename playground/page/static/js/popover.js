/** Small panels over the page: placed at a point or an element, at the bottom on a phone. */

import { h } from "./dom.js";

const GAP = 6;
const EDGE = 8;
const AGAIN_MS = 300;
export const PHONE = window.matchMedia("(max-width: 700px)");

/** The panel that is open: at most one. */
let current = null;
let justClosed = { place: null, at: 0 };

/**
 * Open a panel that closes by Escape, by a press elsewhere, or by the returned function. A press
 * on the place it belongs to closes it and does not open it again.
 *
 * The browser's own light dismissal would close it as soon as a long press is let go.
 * @param {HTMLElement|{x: number, y: number}} place
 * @param {HTMLElement} panel
 * @param {{width?: boolean, closed?: () => void}} [options] `width`: as wide as the place
 * @returns {() => void}
 */
export function openPanel(place, panel, { width = false, closed } = {}) {
  current?.close();
  if (justClosed.place === place && Date.now() - justClosed.at < AGAIN_MS) {
    closed?.();
    return () => {};
  }
  const element = place instanceof HTMLElement ? place : null;
  const before = document.activeElement;
  const home = element?.closest("dialog") ?? document.querySelector("dialog[open]") ?? document.body;
  panel.classList.add("panel");
  panel.setAttribute("popover", "manual");
  home.append(panel);
  panel.showPopover();
  if (!PHONE.matches) put(panel, element?.getBoundingClientRect() ?? new DOMRect(place.x, place.y, 0, 0), width);
  const opened = { panel, place, close };
  current = opened;
  return close;

  function close() {
    if (current !== opened) return;
    current = null;
    justClosed = { place, at: Date.now() };
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
    closed?.();
  }
}

document.addEventListener("pointerdown", ({ target }) => current && !current.panel.contains(target) && current.close(), true);
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !current) return;
    event.preventDefault();
    event.stopPropagation();
    current.close();
  },
  true,
);

function put(panel, at, width) {
  if (width) panel.style.setProperty("width", `${at.width}px`);
  const { width: wide, height: high } = panel.getBoundingClientRect();
  const below = at.bottom + GAP;
  const top = below + high + EDGE <= innerHeight ? below : Math.max(EDGE, at.top - high - GAP);
  const left = Math.max(EDGE, Math.min(at.left, innerWidth - wide - EDGE));
  panel.style.setProperty("top", `${top}px`);
  panel.style.setProperty("left", `${left}px`);
}

/** A panel's heading for the phone, where it is a sheet. */
export function sheetTitle(words) {
  return h("p", { class: "sheet-title" }, words);
}
