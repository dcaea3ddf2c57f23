/** The bar above the messages: where you are, pinned messages, members. */

import { avatar } from "../avatars.js";
import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { emit, on, state } from "../state.js";
import { PHONE } from "../popover.js";
import { openPins } from "./pins.js";

function draw() {
  const { channel } = state;
  const direct = channel.type === 1;
  const sign = direct ? avatar(state.home.bot, "small") : icon(channel.thread ? ICONS.thread : channel.private ? ICONS.lock : ICONS.hash, "icon header-icon");
  fill(
    byId("channel-header"),
    tool("Open channels", ICONS.menu, () => toggle("drawer-open"), "only-phone"),
    sign,
    h("h2", { class: "channel-title", dir: "auto" }, channel.name),
    channel.topic && h("p", { class: "channel-topic", dir: "auto", title: channel.topic }, channel.topic),
    h("span", { class: "header-space" }),
    !state.connected && h("span", { class: "connection", role: "status" }, "Reconnecting…"),
    tool("Pinned Messages", ICONS.pin, (event) => openPins(event.currentTarget)),
    membersTool(),
  );
}

function membersTool() {
  const button = tool("Member List", ICONS.people, () => {
    toggle(PHONE.matches ? "members-open" : "members-hidden");
    button.setAttribute("aria-pressed", String(membersShown()));
  });
  button.setAttribute("aria-pressed", String(membersShown()));
  return button;
}

function membersShown() {
  const { classList } = document.body;
  return PHONE.matches ? classList.contains("members-open") : !classList.contains("members-hidden");
}

function toggle(name) {
  document.body.classList.toggle(name);
}

function tool(label, path, press, className = "") {
  return h("button", { class: `icon-button ${className}`, type: "button", "aria-label": label, title: label, on: { click: press } }, icon(path));
}

/** The drawers of the phone close when you have chosen something, or press beside them. */
export function closeDrawers() {
  document.body.classList.remove("drawer-open", "members-open");
}

for (const topic of ["home", "channel", "connected"]) on(topic, () => state.channel && draw());
on("channel", closeDrawers);
on("show-pins", (anchor) => openPins(anchor));
on("drawers-close", closeDrawers);
byId("drawer-shade").addEventListener("click", closeDrawers);
document.addEventListener("keydown", (event) => event.key === "Escape" && closeDrawers());
PHONE.addEventListener("change", () => state.channel && emit("connected"));
