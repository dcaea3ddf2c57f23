/** The arrow keys go from message to message, so that Tab need not pass them all. */

import { byId } from "../dom.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

function messages() {
  return [...byId("messages").querySelectorAll("[data-message-id]")];
}

function move(event) {
  const step = STEPS[event.key];
  const here = document.activeElement;
  const onMessage = here.matches("[data-message-id]");
  if (!step || (!onMessage && here !== byId("scroller"))) return;
  const all = messages();
  const next = onMessage ? all[all.indexOf(here) + step] : all.at(-1);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

byId("scroller").addEventListener("keydown", move);
