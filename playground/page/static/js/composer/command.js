/** Filling in a command's options, one field for each. */

import { fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { runSlash } from "../messages/running.js";
import { OptionField } from "./option.js";
import { Suggestions } from "./suggestions.js";

/** A command in the composer. */
export class CommandEntry {
  /** @param {object} command @param {{done: (text?: string) => void}} told */
  constructor(command, { done }) {
    Object.assign(this, { command, done });
    this.fields = [];
    this.suggestions = new Suggestions({ label: "Suggestions", row: choiceRow, picked: (choice, how) => this.#picked(choice, how) });
    this.about = h("p", { class: "command-about", id: "command-about" });
    this.places = h("div", { class: "command-fields" });
    this.more = h("div", { class: "command-more" });
    this.problem = h("p", { class: "field-problem", role: "alert" });
    const name = h("span", { class: "command-name" }, `/${command.name}`);
    this.element = h(
      "div",
      { class: "command-entry", role: "group", "aria-label": `/${command.name}`, on: { keydown: (event) => this.#key(event) } },
      this.suggestions.element,
      h("div", { class: "command-top" }, this.about, this.more),
      h("div", { class: "command-line" }, h("span", { class: "command-words", tabindex: "-1" }, name, this.places), this.#tool("Cancel command", ICONS.close, () => done()), this.#tool("Send command", ICONS.send, () => this.send(), "send-button always")),
      this.problem,
    );
    for (const option of command.options.filter((each) => each.required)) this.#add(option);
    this.#offer();
    this.#tell(null);
  }

  /** To the first field that is empty, or to the command itself. */
  focus() {
    (this.fields.find((field) => field.empty) ?? this.fields.at(-1))?.focus();
    if (!this.fields.length) this.element.querySelector(".always").focus();
  }

  /** Send it, if every required option is there. */
  async send() {
    const bad = this.fields.find((field) => field.problem());
    this.problem.textContent = bad?.problem() ?? "";
    if (bad) return bad.focus();
    const options = {};
    for (const field of this.fields) {
      const value = await field.value();
      if (value !== undefined) options[field.option.name] = value;
    }
    this.done();
    await runSlash(this.command.name, options);
  }

  /** What has been filled in so far, for an autocomplete. */
  filled(except) {
    return Object.fromEntries(
      this.fields.filter((field) => field !== except && field.plain() !== undefined).map((field) => [field.option.name, field.plain()]),
    );
  }

  #tool(label, path, press, className = "") {
    return h("button", { class: `icon-button ${className}`, type: "button", "aria-label": label, title: label, on: { click: press } }, icon(path));
  }

  #add(option) {
    const field = new OptionField(option, this);
    this.fields.push(field);
    this.places.append(field.element);
    return field;
  }

  /** The options that can still be added. */
  #offer() {
    const rest = this.command.options.filter((option) => !this.fields.some((field) => field.option === option));
    const add = (option) => {
      const field = this.#add(option);
      this.#offer();
      field.focus();
    };
    fill(this.more, rest.map((option) => h("button", { class: "option-add", type: "button", title: option.description, "aria-label": `Add option ${option.name}`, on: { click: () => add(option) } }, `+ ${option.name}`)));
  }

  /** A field has the focus. @param {OptionField|null} field */
  entered(field) {
    this.active = field;
    this.suggestions.attach(field.input);
    this.#tell(field);
    field.suggest();
  }

  left() {
    this.suggestions.hide();
  }

  #tell(field) {
    fill(this.about, field ? [h("b", {}, field.option.name), ` ${field.option.description}`] : this.command.description);
  }

  #picked(choice, how) {
    this.active.choose(choice);
    this.suggestions.hide();
    const next = this.fields.find((field) => field !== this.active && field.empty);
    if (next && how !== "press") next.focus();
    else this.active.input.focus();
  }

  #key(event) {
    const atStart = event.target.matches("input") && event.target.value === "";
    if (event.key === "Escape" || (event.key === "Backspace" && atStart && this.#remove())) {
      if (event.key === "Escape") this.suggestions.open ? this.suggestions.hide() : this.done();
      event.preventDefault();
    } else if (this.active && event.target === this.active.input && this.suggestions.key(event)) {
      this.problem.textContent = "";
    } else if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      this.send();
    }
  }

  /** Backspace in an empty field takes it away; in a required one, it leaves the command. */
  #remove() {
    const field = this.active;
    if (!field) return false;
    if (field.option.required) {
      this.done(`/${this.command.name}`);
      return true;
    }
    this.fields = this.fields.filter((each) => each !== field);
    field.element.remove();
    this.active = null;
    this.suggestions.hide();
    this.#offer();
    this.focus();
    return true;
  }
}

function choiceRow(choice) {
  return [
    choice.picture?.cloneNode(true),
    h("span", { class: "suggestion-words" }, h("span", { class: "suggestion-name", dir: "auto" }, choice.label), choice.description && h("span", { class: "suggestion-about" }, choice.description)),
  ];
}
