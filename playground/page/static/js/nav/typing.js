/** "Ada is typing…" */

import { byId, fill, h } from "../dom.js";
import { nameOf, on, state, userById } from "../state.js";

const TYPING_MS = 9000;
const typists = new Map();

function draw() {
  const names = [...typists.keys()].map((id) => userById(id)).filter(Boolean).map(nameOf);
  const dots = h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
  fill(byId("typing"), names.length > 0 && [dots, h("b", {}, names.length > 3 ? "Several people" : names.join(", ")), names.length === 1 ? " is typing…" : " are typing…"]);
}

function stop(id) {
  clearTimeout(typists.get(id));
  if (typists.delete(id)) draw();
}

on("typing", ({ channel_id: channel, user_id: id }) => {
  if (channel !== state.channel?.id || id === state.home.me.id) return;
  clearTimeout(typists.get(id));
  typists.set(id, setTimeout(() => stop(id), TYPING_MS));
  draw();
});
on("message_create", ({ message }) => stop(message.author.id));
on("channel", () => [...typists.keys()].forEach(stop));
