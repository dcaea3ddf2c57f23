/** The bot's commands, as your client lists them in this channel. */

import { api } from "./api.js";
import { state } from "./state.js";

const GROUPS = [1, 2];
/** Discord's command types. */
export const KIND = { slash: 1, user: 2, message: 3 };

/** @param {number} kind @returns {Promise<object[]>} none where they cannot be had */
export async function commandsOf(kind) {
  try {
    const all = await api.commands(state.me, state.channel.id);
    return all.filter((command) => command.type === kind);
  } catch {
    return [];
  }
}

/**
 * Every command that can be typed, subcommands by themselves.
 * @returns {Promise<{name: string, description: string, options: object[]}[]>}
 */
export async function slashCommands() {
  const found = await commandsOf(KIND.slash);
  return found.flatMap((command) => leaves(command, command.name));
}

function leaves(command, name) {
  const options = command.options ?? [];
  const groups = options.filter((option) => GROUPS.includes(option.type));
  if (groups.length) return groups.flatMap((group) => leaves(group, `${name} ${group.name}`));
  return [{ name, description: command.description, options }];
}
