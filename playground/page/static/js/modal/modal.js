/** Modals: a form that the bot opens. */

import { avatar } from "../avatars.js";
import { h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { rendered } from "../messages/content.js";
import { api } from "../api.js";
import { state } from "../state.js";
import { fieldFor } from "./fields.js";

const LABEL = 18;
const ROW = 1;
let made = 0;

/**
 * @param {object} modal the bot's
 * @param {string} interactionId of the interaction that opened it
 * @param {string} channel where it was opened
 */
export function openModal(modal, interactionId, channel) {
  const id = `modal-${++made}`;
  const fields = [];
  const body = modal.components.map((component, index) => part(component, `${id}-${index}`, fields));
  const problem = h("p", { class: "modal-problem", role: "alert" });
  const submit = h("button", { class: "button primary", type: "submit" }, "Submit", h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")));
  const close = () => dialog.close();
  const form = h(
    "form",
    { class: "modal-form", novalidate: true, on: { submit: send } },
    h("header", { class: "modal-head" }, avatar(state.home.bot, "small"), h("h2", { id: `${id}-title`, dir: "auto" }, modal.title), h("button", { class: "icon-button", type: "button", "aria-label": "Close", on: { click: close } }, icon(ICONS.close))),
    h("div", { class: "modal-body", data: { modalId: interactionId } }, h("p", { class: "modal-warning" }, icon(ICONS.warning), `This form will be submitted to ${state.home.bot.username}. Do not share passwords or other sensitive information.`), body),
    h("footer", { class: "modal-foot" }, problem, h("button", { class: "button secondary", type: "button", on: { click: close } }, "Cancel"), submit),
  );
  const dialog = h("dialog", { class: "modal", "aria-labelledby": `${id}-title`, on: { close: () => dialog.remove() } }, form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector(".modal-body :is(input, textarea, button):not([disabled])")?.focus();

  async function send(event) {
    event.preventDefault();
    const bad = fields.filter((field) => !field.check());
    if (bad.length) return bad[0].focus();
    problem.textContent = "";
    submit.classList.add("waiting");
    submit.disabled = true;
    problem.textContent = await submitted(fields, interactionId, channel);
    submit.classList.remove("waiting");
    submit.disabled = false;
    if (!problem.textContent) close();
  }
}

/** @returns {Promise<string>} what went wrong, "" if nothing did */
async function submitted(fields, modalId, channel) {
  try {
    const values = await Promise.all(fields.map((field) => field.read()));
    const given = Object.fromEntries(fields.map((field, index) => [field.customId, values[index]]));
    const act = { as: state.me, channel, type: "submit", modal_id: modalId, fields: given };
    const outcome = await api.interact(act);
    return outcome.state === "failed" ? outcome.error : "";
  } catch (error) {
    return error.message;
  }
}

function part(component, id, fields) {
  if (component.type === LABEL) {
    return labelled(component.component, component.label, component.description, id, fields);
  }
  if (component.type === ROW) {
    return component.components.map((field) => labelled(field, field.label, "", id, fields));
  }
  return rendered(component.html ?? "");
}

function labelled(component, label, description, id, fields) {
  const problem = h("p", { class: "field-problem", id: `${id}-problem`, role: "alert" });
  const field = fieldFor(component, { id, label, described: `${id}-description ${id}-problem` });
  const required = component.required !== false && component.type !== 23;
  fields.push({
    customId: component.custom_id,
    read: field.read,
    focus: field.focus,
    check: () => {
      problem.textContent = field.problem(required);
      return !problem.textContent;
    },
  });
  const star = required && h("span", { class: "required", "aria-hidden": "true" }, " *");
  const heading = field.grouped
    ? h("legend", { class: "field-label" }, label, star)
    : h("label", { class: "field-label", for: id }, label, star);
  const about = description && h("p", { class: "field-description", id: `${id}-description` }, description);
  return h(field.grouped ? "fieldset" : "div", { class: "field", data: { customId: component.custom_id } }, heading, about, field.element, problem);
}
