/** Lets the bot hear what you did, and shows how it ended. */

import { api } from "../api.js";
import { openModal } from "../modal/modal.js";
import { emit, state } from "../state.js";
import { pendingCommand } from "./pending.js";

/**
 * @param {object} act the body of POST /interactions
 * @param {{element?: HTMLElement, view?: {fail: (sentence: string|null) => void}}} [where]
 *   `element` shows that it waits, `view` that it failed
 * @returns {Promise<object|null>} the outcome; null when it was refused
 */
export async function run(act, { element, view } = {}) {
  if (element?.classList.contains("waiting")) return null;
  busy(element, true);
  view?.fail(null);
  try {
    const outcome = await api.interact(act);
    if (outcome.state === "failed") view?.fail(outcome.error);
    if (outcome.state === "modal") openModal(outcome.response.modal, outcome.interaction_id, act.channel);
    return outcome;
  } catch (error) {
    if (view) view.fail(error.message);
    else emit("say-aloud", error.message);
    return null;
  } finally {
    busy(element, false);
  }
}

function busy(element, waiting) {
  element?.classList.toggle("waiting", waiting);
  element?.setAttribute("aria-busy", String(waiting));
}

/** Run a command of a context menu, on a message or on a member. */
export function runMenuCommand(command, target) {
  const act = { as: state.me, channel: state.channel.id, type: "menu", command: command.name, ...target };
  return announced(act, command.name);
}

/** Run a slash command. */
export function runSlash(name, options) {
  const act = { as: state.me, channel: state.channel.id, type: "slash", command: name, options };
  return announced(act, `/${name}`);
}

async function announced(act, name) {
  const view = pendingCommand(name);
  const outcome = await run(act, { view });
  view.done();
  return outcome;
}
