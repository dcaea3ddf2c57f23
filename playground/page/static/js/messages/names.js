/** Names beside messages. */

import { h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { emit, memberById, nameOf } from "../state.js";
import { cssColour } from "./content.js";

/** A user's name in the colour of their role; opens their menu. */
export function authorName(user) {
  const colour = memberById(user.id)?.color;
  const open = (event) => emit("member-menu", { user, anchor: event.currentTarget });
  const menu = (event) => {
    event.preventDefault();
    event.stopPropagation();
    open(event);
  };
  const style = colour ? { "--colour": cssColour(colour) } : {};
  return h("button", { class: "author", type: "button", data: { userId: user.id }, vars: style, on: { click: open, contextmenu: menu } }, h("bdi", {}, nameOf(user)));
}

/** "APP", with a tick. */
export function appBadge() {
  return h("span", { class: "app-badge" }, icon(ICONS.check), "APP");
}
