/** The channels of a server with their threads, or your direct messages. */

import { avatar } from "../avatars.js";
import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { isUnread } from "../read.js";
import { directMessages, emit, on, state } from "../state.js";

function draw() {
  byId("guild-name").replaceChildren(h("h1", { dir: "auto" }, state.guild?.name ?? "Direct Messages"));
  fill(byId("channels"), state.guild ? guildChannels() : directList());
}

function guildChannels() {
  const shown = state.guild.channels;
  const top = shown.filter((channel) => !channel.thread && channel.type !== 4);
  return [
    h("h2", { class: "channel-group" }, "Text Channels"),
    h("ul", { class: "channel-list" }, top.map((channel) => h("li", {}, link(channel), threadsOf(channel, shown)))),
  ];
}

function threadsOf(channel, shown) {
  const threads = shown.filter((each) => each.thread && each.parent_id === channel.id && (!each.archived || each.id === state.channel?.id));
  return threads.length > 0 && h("ul", { class: "thread-list" }, threads.map((thread) => h("li", {}, link(thread))));
}

function link(channel) {
  const unread = isUnread(channel) && state.channel?.id !== channel.id;
  const path = channel.thread ? ICONS.thread : channel.private ? ICONS.lock : ICONS.hash;
  const label = `${channel.name} (${channel.thread ? "thread" : "text channel"})${unread ? ", unread" : ""}`;
  return h("button", { class: `channel${unread ? " unread" : ""}`, type: "button", "aria-label": label, "aria-current": state.channel?.id === channel.id ? "page" : null, data: { channelId: channel.id }, on: { click: () => emit("go", channel.id) } }, icon(path), h("span", { class: "channel-words", dir: "auto" }, channel.name));
}

function directList() {
  const dm = directMessages();
  const unread = isUnread(dm);
  return h("ul", { class: "channel-list" }, h("li", {}, h("button", { class: `channel direct${unread ? " unread" : ""}`, type: "button", "aria-current": state.channel?.type === 1 ? "page" : null, data: { channelId: dm.id }, on: { click: () => emit("go", "dm") } }, avatar(state.home.bot), h("span", { class: "channel-words" }, dm.name))));
}

for (const topic of ["home", "channel", "read", "unread"]) on(topic, draw);
