/** Small panels over the page: placed at a point or an element, at the bottom on a phone. */

import { h } from "./dom.js";

const GAP = 6;
const EDGE = 8;
export const PHONE = window.matchMedia("(max-width: 700px)");

/**
 * Open a panel that closes by Escape, by a press elsewhere, or by the returned function.
 * @param {HTMLElement|{x: number, y: number}} place
 * @param {HTMLElement} panel
 * @param {{width?: boolean, closed?: () => void}} [options] `width`: as wide as the place
 * @returns {() => void}
 */
export function openPanel(place, panel, { width = false, closed } = {}) {
  const element = place instanceof HTMLElement ? place : null;
  const home = element?.closest("dialog") ?? document.querySelector("dialog[open]") ?? document.body;
  panel.classList.add("panel");
  panel.setAttribute("popover", "auto");
  home.append(panel);
  panel.showPopover();
  if (!PHONE.matches) put(panel, element?.getBoundingClientRect() ?? new DOMRect(place.x, place.y, 0, 0), width);
  const before = document.activeElement;
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
    closed?.();
  });
  return () => panel.isConnected && panel.hidePopover();
}

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
