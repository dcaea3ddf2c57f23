/** Changing a message of your own, in its place. */

import { api } from "../api.js";
import { withMentions, withNames } from "../composer/mentions.js";
import { h } from "../dom.js";
import { emit, on, state } from "../state.js";

/** @param {import("./message.js").MessageView} view */
function edit(view) {
  const { element, message } = view;
  if (element.querySelector(".message-edit")) return;
  const input = h("textarea", { class: "text-input", rows: 1, maxlength: 2000, "aria-label": "Edit message", value: withNames(message.content), on: { keydown: key, input: grow } });
  const link = (words, press) => h("button", { class: "text-link", type: "button", on: { click: press } }, words);
  const form = h("div", { class: "message-edit" }, input, h("p", { class: "edit-hint" }, "escape to ", link("cancel", stop), " • enter to ", link("save", save)));
  const content = element.querySelector(".part-content");
  content.hidden = true;
  content.after(form);
  input.focus();
  grow();

  function grow() {
    input.style.setProperty("height", "auto");
    input.style.setProperty("height", `${input.scrollHeight + 2}px`);
  }

  function key(event) {
    if (event.key === "Escape") stop();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  }

  function stop() {
    form.remove();
    content.hidden = false;
    document.getElementById("composer-input")?.focus();
  }

  async function save() {
    const written = withMentions(input.value.trim());
    stop();
    if (written === message.content) return;
    try {
      await api.edit(state.me, state.channel.id, message.id, written);
    } catch (error) {
      emit("say-aloud", error.message);
    }
  }
}

on("edit", edit);
