/** The members at the right, by the roles that stand apart; and a member's menu. */

import { avatar } from "../avatars.js";
import { KIND, commandsOf } from "../commands.js";
import { byId, fill, h } from "../dom.js";
import { ICONS } from "../icons.js";
import { cssColour } from "../messages/content.js";
import { appBadge } from "../messages/names.js";
import { runMenuCommand } from "../messages/running.js";
import { openMenu } from "../menu.js";
import { emit, nameOf, on, state } from "../state.js";

function draw() {
  const groups = state.guild ? grouped(state.guild.members) : [["In this conversation", direct()]];
  fill(byId("members"), groups.map(([name, members]) => group(name, members)));
}

function direct() {
  const { me, bot } = state.home;
  return [me, bot].map((user) => ({ user, name: user.global_name ?? user.username, color: null }));
}

function grouped(members) {
  const groups = new Map();
  for (const member of [...members].sort((a, b) => a.name.localeCompare(b.name))) {
    const name = member.group ?? "Online";
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  return [...groups].sort(([a], [b]) => Number(a === "Online") - Number(b === "Online"));
}

function group(name, members) {
  return h("section", { class: "member-group" }, h("h2", { class: "channel-group" }, `${name} — ${members.length}`), h("ul", {}, members.map((member) => h("li", {}, entry(member)))));
}

function entry({ user, name, color }) {
  const open = (event) => {
    event.preventDefault();
    emit("member-menu", { user, anchor: event.currentTarget });
  };
  return h("button", { class: "member", type: "button", data: { userId: user.id }, vars: color ? { "--colour": cssColour(color) } : {}, on: { click: open, contextmenu: open } }, avatar(user), h("bdi", { class: "member-name" }, name), user.bot && appBadge());
}

async function memberMenu({ user, anchor }) {
  const apps = (await commandsOf(KIND.user)).map((command) => ({
    label: command.name,
    press: () => runMenuCommand(command, { user: user.id }),
  }));
  const me = user.username === state.me;
  openMenu(anchor, `Member ${nameOf(user)}`, [
    { label: nameOf(user), hint: `@${user.username}`, picture: avatar(user), press: () => {} },
    { label: "Mention", icon: ICONS.at, press: () => emit("mention", user) },
    user.bot && { label: "Message", icon: ICONS.chat, press: () => emit("go", "dm") },
    apps.length > 0 && { label: "Apps", icon: ICONS.apps, items: apps },
    !user.bot && !me && { label: `Be ${nameOf(user)} in this tab`, icon: ICONS.people, press: () => emit("become", user.username) },
  ]);
}

for (const topic of ["home", "channel"]) on(topic, draw);
on("member-menu", memberMenu);
