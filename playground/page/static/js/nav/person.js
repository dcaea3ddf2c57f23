/** Who you are in this tab, and the switch to be someone else. */

import { avatar } from "../avatars.js";
import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { openMenu } from "../menu.js";
import { emit, myself, on, state } from "../state.js";

function draw() {
  const me = myself();
  const name = me.global_name ?? me.username;
  const open = (event) => choose(event.currentTarget);
  fill(byId("person"), h("button", { class: "person", type: "button", "aria-haspopup": "menu", "aria-label": `You are ${name}. Switch member`, on: { click: open } }, avatar(me), h("span", { class: "person-words" }, h("span", { class: "person-name" }, name), h("span", { class: "person-hint" }, "Switch member")), icon(ICONS.people)));
}

function choose(anchor) {
  openMenu(anchor, "Members to be", state.home.people.map((user) => ({
    label: user.global_name ?? user.username,
    hint: user.guilds.join(", "),
    picture: avatar(user),
    checked: user.username === state.me,
    press: () => emit("become", user.username),
  })));
}

on("home", draw);
