/** The fields of a modal, one function for each kind that discord.py 2.7 offers. */

import { uploaded } from "../api.js";
import { selectBox } from "../components/select.js";
import { fill, h } from "../dom.js";
import { fileSize } from "../messages/media.js";

/**
 * @typedef {{element: HTMLElement, grouped?: boolean, read: () => unknown,
 *   problem: (required: boolean) => string, focus: () => void}} Field
 *   `read` gives the value as POST /interactions takes it, `problem` is "" when all is well
 */

const TEXT = 4;
const FILE = 19;
const RADIO = 21;
const CHECKS = 22;
const CHECK = 23;
const PARAGRAPH = 2;
const NEEDED = "This field is required.";

/**
 * @param {object} component
 * @param {{id: string, label: string, described: string}} about
 * @returns {Field}
 */
export function fieldFor(component, about) {
  const make = { [TEXT]: text, [FILE]: file, [RADIO]: radios, [CHECKS]: checkboxes, [CHECK]: checkbox }[component.type];
  return (make ?? choice)(component, about);
}

function text(component, { id, described }) {
  const long = component.style === PARAGRAPH;
  const most = component.max_length ?? 4000;
  const least = component.min_length ?? 0;
  const element = h(long ? "textarea" : "input", {
    class: "text-input", id, name: component.custom_id, placeholder: component.placeholder, maxlength: most, autocomplete: "off",
    spellcheck: "false", rows: long ? 6 : null, type: long ? null : "text", value: component.value ?? "", "aria-describedby": described,
    data: { customId: component.custom_id },
  });
  const counter = h("span", { class: "counter", "aria-hidden": "true" });
  const count = () => (counter.textContent = String(most - element.value.length));
  const showCounter = component.max_length && component.max_length < 4000;
  element.addEventListener("input", count);
  count();
  return {
    element: h("div", { class: "text-field" }, element, showCounter && counter),
    read: () => element.value,
    problem: (required) => {
      if (!element.value) return required ? NEEDED : "";
      return element.value.length < least ? `Must be at least ${least} characters.` : "";
    },
    focus: () => element.focus(),
  };
}

function choice(component, { id, label }) {
  const box = selectBox(component, { label });
  box.element.id = id;
  return {
    element: box.element,
    read: () => box.values(),
    problem: (required) => tooFew(box.values(), component, required),
    focus: () => box.element.focus(),
  };
}

function tooFew(values, component, required) {
  const least = component.min_values ?? 1;
  if (!values.length) return required && least > 0 ? NEEDED : "";
  return values.length < least ? `Choose at least ${least}.` : "";
}

function group(component, id, kind) {
  const inputs = component.options.map((option, index) =>
    h("input", { type: kind, id: `${id}-${index}`, name: `${id}-group`, value: option.value, checked: Boolean(option.default) }));
  const rows = component.options.map((option, index) =>
    h("label", { class: "pick-row", for: `${id}-${index}` }, inputs[index], h("span", { class: "choice-words" }, h("span", { class: "choice-label" }, option.label), option.description && h("span", { class: "choice-description" }, option.description))));
  const picked = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return { element: h("div", { class: "pick-group" }, rows), inputs, picked };
}

function radios(component, { id }) {
  const { element, inputs, picked } = group(component, id, "radio");
  return {
    element,
    grouped: true,
    read: () => picked()[0] ?? null,
    problem: (required) => (required && !picked().length ? NEEDED : ""),
    focus: () => inputs[0].focus(),
  };
}

function checkboxes(component, { id }) {
  const { element, inputs, picked } = group(component, id, "checkbox");
  const most = component.max_values ?? inputs.length;
  element.addEventListener("change", () => {
    const full = picked().length >= most;
    for (const input of inputs) input.disabled = full && !input.checked;
  });
  return {
    element,
    grouped: true,
    read: () => picked(),
    problem: (required) => tooFew(picked(), component, required),
    focus: () => inputs[0].focus(),
  };
}

function checkbox(component, { id, described }) {
  const input = h("input", { type: "checkbox", class: "single-check", id, checked: Boolean(component.default), "aria-describedby": described });
  return { element: input, read: () => input.checked, problem: () => "", focus: () => input.focus() };
}

function file(component, { id, described }) {
  const most = component.max_values ?? 1;
  const input = h("input", { type: "file", class: "file-input", id, multiple: most > 1, "aria-describedby": described, data: { customId: component.custom_id } });
  const names = h("ul", { class: "file-names" });
  input.addEventListener("change", () =>
    fill(names, [...input.files].map((each) => h("li", {}, `${each.name} (${fileSize(each.size)})`))));
  return {
    element: h("div", { class: "file-drop" }, input, h("p", { class: "file-hint" }, "Drop files here or ", h("b", {}, "browse")), names),
    read: () => Promise.all([...input.files].map(uploaded)),
    problem: (required) => {
      if (input.files.length > most) return `Choose at most ${most}.`;
      return tooFew([...input.files], component, required);
    },
    focus: () => input.focus(),
  };
}
