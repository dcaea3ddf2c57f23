/** Says things to screen readers, and briefly to the eye. */

import { byId, h } from "./dom.js";
import { nameOf } from "./state.js";

const KEPT = 8;
const LONGEST = 200;
const SHOWN_MS = 4000;

/** Read something out, without showing it. */
export function announce(words) {
  const log = byId("announcer");
  log.append(h("span", {}, `${words} `));
  while (log.children.length > KEPT) log.firstElementChild.remove();
}

/** Read a new message out. @param {object} message @param {HTMLElement} element where it is shown */
export function announceMessage(message, element) {
  const body = element.querySelector(".message-body");
  const words = (body?.textContent ?? "").replace(/\s+/g, " ").slice(0, LONGEST);
  announce(`${nameOf(message.author)}: ${words}`);
}

/** Show a sentence for a moment, and read it out. */
export function toast(words) {
  announce(words);
  const element = h("p", { class: "toast" }, words);
  document.body.append(element);
  setTimeout(() => element.remove(), SHOWN_MS);
}
