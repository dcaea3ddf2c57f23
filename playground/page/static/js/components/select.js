/** Selects of all kinds, in messages. */

import { choicesOf, chosenAtFirst } from "../choices.js";
import { fill, h, icon } from "../dom.js";
import { openDropdown } from "../dropdown.js";
import { ICONS } from "../icons.js";
import { run } from "../messages/running.js";
import { state } from "../state.js";

/** @param {object} component @param {import("../messages/message.js").MessageView} view @returns {HTMLElement} */
export function select(component, view) {
  const send = (values, element) => {
    const { channel_id: channel, id } = view.message;
    run({ as: state.me, channel, type: "select", message_id: id, custom_id: component.custom_id, values }, { element, view });
  };
  return selectBox(component, { changed: send }).element;
}

const PLACEHOLDERS = { 3: "Make a selection", 5: "Select a user", 6: "Select a role", 7: "Select a user or role", 8: "Select a channel" };

/**
 * A closed select that opens its list.
 * @param {object} component
 * @param {{label?: string, changed?: (values: string[], element: HTMLElement) => void}} [options]
 * @returns {{element: HTMLElement, values: () => string[]}}
 */
export function selectBox(component, { label, changed } = {}) {
  let chosen = chosenAtFirst(component);
  const placeholder = component.placeholder || PLACEHOLDERS[component.type];
  const words = h("span", { class: "select-words" });
  const element = h(
    "button",
    { class: "select", type: "button", role: "combobox", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-label": label ?? placeholder, disabled: Boolean(component.disabled), data: { customId: component.custom_id }, on: { click: open } },
    words,
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    icon(ICONS.down),
  );

  function show() {
    const known = new Map(choicesOf(component).map((choice) => [choice.value, choice]));
    const picked = chosen.map((value) => known.get(value)).filter(Boolean);
    words.classList.toggle("empty", picked.length === 0);
    fill(words, picked.length ? picked.map((choice) => h("span", { class: "picked" }, choice.picture?.cloneNode(true), choice.label)) : placeholder);
  }

  function open() {
    openDropdown(element, {
      label: label ?? placeholder,
      choices: choicesOf(component),
      chosen,
      least: component.required === false ? 0 : component.min_values ?? 1,
      most: component.max_values ?? 1,
      done: (values) => {
        chosen = values;
        show();
        changed?.(values, element);
      },
    });
  }

  show();
  return { element, values: () => chosen };
}
