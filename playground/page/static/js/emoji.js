/** A small emoji picker. */

import { h } from "./dom.js";
import { moveFocus } from "./menu.js";
import { openPanel } from "./popover.js";

const EMOJI =
  "👍 👎 ❤️ 🎉 😂 😅 🤔 😮 😢 😡 👀 🙏 🔥 💯 ✅ ❌ ❓ ❗ 🚀 🧊 ❄️ 🧠 🤖 📈 📉 📌 💡 🏆 🥇 🥈 🥉 👏 🙌 💪 😀 😎 🥳 😴 🤯 🫠".split(" ");

/** @param {HTMLElement} anchor @returns {Promise<string|null>} the emoji, or null */
export function pickEmoji(anchor) {
  return new Promise((resolve) => {
    let picked = null;
    const choose = (emoji) => {
      picked = emoji;
      close();
    };
    const panel = h("div", { class: "emoji-panel", role: "menu", "aria-label": "Emoji" }, EMOJI.map((emoji) =>
      h("button", { class: "emoji-choice", type: "button", role: "menuitem", "aria-label": emoji, on: { click: () => choose(emoji) } }, emoji)));
    panel.addEventListener("keydown", (event) => moveFocus(panel, event));
    const close = openPanel(anchor, panel, { closed: () => resolve(picked) });
    panel.firstElementChild.focus({ preventScroll: true });
  });
}
