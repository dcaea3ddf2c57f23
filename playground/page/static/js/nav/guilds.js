/** The round buttons at the left: direct messages and servers. */

import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { isUnread } from "../read.js";
import { directMessages, emit, on, state } from "../state.js";

function draw() {
  const home = guildButton("Direct Messages", icon(ICONS.chat), !state.guild, isUnread(directMessages()), () => emit("go", "dm"));
  const guilds = state.home.guilds.map((guild) => {
    const unread = guild.channels.some(isUnread);
    const to = () => emit("go-guild", guild);
    return guildButton(guild.name, initials(guild.name), state.guild?.id === guild.id, unread, to);
  });
  fill(byId("guilds"), home, h("span", { class: "guild-divider", "aria-hidden": "true" }), guilds);
}

function guildButton(name, inside, current, unread, press) {
  const label = unread && !current ? `${name}, unread` : name;
  return h("button", { class: `guild${unread ? " unread" : ""}`, type: "button", title: name, "aria-label": label, "aria-current": current ? "true" : null, on: { click: press } }, inside);
}

function initials(name) {
  return name.split(/\s+/).map((word) => word[0]).join("").slice(0, 3);
}

for (const topic of ["home", "channel", "read", "unread"]) on(topic, draw);
