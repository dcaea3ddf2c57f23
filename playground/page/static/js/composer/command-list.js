/** The list of commands that `/` opens. */

import { avatar } from "../avatars.js";
import { slashCommands } from "../commands.js";
import { h } from "../dom.js";
import { state } from "../state.js";
import { Suggestions } from "./suggestions.js";

const COMMAND = /^\/([-\w\p{L}\p{N}]*(?: [-\w\p{L}\p{N}]*){0,2})$/u;

/** Commands that fit what is typed. */
export class CommandList {
  #all = [];
  #asked = 0;

  /** @param {{input: HTMLElement, picked: (command: object) => void}} given */
  constructor({ input, picked }) {
    this.picked = picked;
    this.suggestions = new Suggestions({ label: "Commands", row, picked });
    this.suggestions.attach(input);
  }

  get element() {
    return this.suggestions.element;
  }

  hide() {
    this.suggestions.hide();
  }

  /** @returns {boolean} whether the key was for the list */
  key(event) {
    if (event.key === "Escape" && this.suggestions.open) {
      this.hide();
      return true;
    }
    return this.suggestions.key(event);
  }

  /** Show the commands for a text that begins with `/`. @param {string} text */
  async look(text) {
    const match = COMMAND.exec(text);
    if (!match) return this.hide();
    const turn = ++this.#asked;
    if (text === "/" || !this.#all.length) this.#all = await slashCommands();
    if (turn !== this.#asked) return;
    const typed = match[1].toLowerCase();
    const exact = typed.endsWith(" ") && this.#all.find((command) => command.name === typed.trim());
    if (exact) return this.picked(exact);
    const fitting = fit(this.#all, typed);
    this.suggestions.show(fitting, typed ? `Commands matching /${typed}` : state.home.bot.username, this.#all.length ? "" : "No commands: the bot is not connected, or has none here.");
  }

  /** @param {string} name @returns {Promise<object|undefined>} */
  async byName(name) {
    this.#all = await slashCommands();
    return this.#all.find((command) => command.name === name);
  }
}

function fit(all, typed) {
  const starts = all.filter((command) => command.name.startsWith(typed));
  const holds = all.filter((command) => !command.name.startsWith(typed) && command.name.includes(typed.trim()));
  return [...starts, ...holds];
}

function row(command) {
  return [
    avatar(state.home.bot, "small"),
    h("span", { class: "suggestion-words" }, h("span", { class: "suggestion-name" }, `/${command.name}`, command.options.map((option) => h("span", { class: "option-hint" }, option.name))), h("span", { class: "suggestion-about" }, command.description)),
    h("span", { class: "suggestion-app" }, state.home.bot.username),
  ];
}
