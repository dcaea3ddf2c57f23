/** One option of a command: its field, its suggestions and its value. */

import { api, uploaded } from "../api.js";
import { channels, matching, people, roles } from "../choices.js";
import { h } from "../dom.js";
import { state } from "../state.js";

/** Discord's option types. */
const KIND = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const BOOLEANS = [{ value: true, label: "True" }, { value: false, label: "False" }];
const WAIT_MS = 120;
const SHOWN = 25;

/** A field for an option; `entry` is the command it belongs to. */
export class OptionField {
  #chosen = null;
  #turn = 0;

  constructor(option, entry) {
    Object.assign(this, { option, entry });
    this.file = option.type === KIND.attachment;
    const numeric = option.type === KIND.integer ? "numeric" : option.type === KIND.number ? "decimal" : null;
    this.input = h("input", {
      class: "option-input", type: this.file ? "file" : "text", autocomplete: "off", spellcheck: "false", inputmode: numeric, "aria-label": option.name,
      "aria-required": String(Boolean(option.required)), "aria-describedby": "command-about", role: this.file ? null : "combobox", "aria-autocomplete": this.file ? null : "list", "aria-expanded": this.file ? null : "false",
      on: { focus: () => entry.entered(this), blur: () => entry.left(), input: () => this.#typed() },
    });
    this.element = h("label", { class: `option${this.file ? " file-option" : ""}`, data: { option: option.name } }, h("span", { class: "option-name" }, option.name), this.input);
    this.#fit();
  }

  get empty() {
    return this.file ? !this.input.files.length : !this.input.value;
  }

  focus() {
    this.input.focus();
  }

  /** Take a suggestion. */
  choose(choice) {
    this.#chosen = choice;
    this.input.value = choice.label;
    this.#fit();
  }

  /** What is wrong with it; "" if nothing is. */
  problem() {
    if (this.empty) return this.option.required ? `${this.option.name}: this option is required.` : "";
    if (this.file || this.plain() !== undefined) return "";
    return `${this.option.name}: choose one of the suggestions.`;
  }

  /** The value as the control API takes it; undefined where there is none. */
  async value() {
    if (this.file) return this.input.files.length ? uploaded(this.input.files[0]) : undefined;
    return this.plain();
  }

  /** The value of anything but a file; undefined where there is none, or none that fits. */
  plain() {
    if (this.file || this.empty) return undefined;
    if (this.#chosen) return this.#chosen.value;
    const typed = this.input.value.trim();
    const { type, choices } = this.option;
    if (type === KIND.integer || type === KIND.number) return typed === "" || Number.isNaN(Number(typed)) ? undefined : Number(typed);
    if (type === KIND.string && !choices?.length) return this.input.value;
    return this.#all()?.find((choice) => choice.label.toLowerCase() === typed.toLowerCase())?.value;
  }

  /** Show what could be chosen. */
  async suggest() {
    const { suggestions } = this.entry;
    if (this.file) return suggestions.hide();
    if (this.option.autocomplete) return this.#ask();
    const all = this.#all();
    if (!all) return suggestions.hide();
    const found = matching(all, this.#chosen ? "" : this.input.value).slice(0, SHOWN);
    return suggestions.show(found, this.option.name, "No options match your search.");
  }

  #typed() {
    this.#chosen = null;
    this.#fit();
    this.suggest();
  }

  /** Everything that can be chosen; null where anything can be typed. */
  #all() {
    const { type, choices, channel_types: types } = this.option;
    if (choices?.length) return choices.map(({ name, value }) => ({ label: name, value }));
    if (type === KIND.boolean) return BOOLEANS;
    if (type === KIND.user) return people();
    if (type === KIND.role) return roles();
    if (type === KIND.channel) return channels(types);
    if (type === KIND.mentionable) return [...people(), ...roles()];
    return null;
  }

  async #ask() {
    const turn = ++this.#turn;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    if (turn !== this.#turn) return;
    const { suggestions, command } = this.entry;
    const options = { ...this.entry.filled(this), [this.option.name]: this.input.value };
    const act = { as: state.me, channel: state.channel.id, type: "autocomplete", command: command.name, options, focused: this.option.name };
    const outcome = await api.interact(act).catch(() => ({ state: "failed" }));
    if (turn !== this.#turn || document.activeElement !== this.input) return;
    const failed = outcome.state === "failed";
    const found = failed ? [] : outcome.response.choices.map(({ name, value }) => ({ label: name, value }));
    suggestions.show(found, this.option.name, failed ? "Loading options failed" : "No options match your search.");
  }

  /** As wide as what is in it. */
  #fit() {
    if (!this.file) this.input.style.setProperty("width", `${Math.min(40, Math.max(4, this.input.value.length + 1))}ch`);
  }
}
