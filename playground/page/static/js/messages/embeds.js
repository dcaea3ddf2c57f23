/** Embeds and attachments. */

import { h } from "../dom.js";
import { cssColour, rendered } from "./content.js";
import { behindSpoiler, fileCard, image, localPath, webOnly } from "./media.js";
import { whenSent } from "../timestamps.js";

const IMAGE = /^image\/(png|jpeg|gif|webp)$/;

/** @param {object} embed Discord's, with html beside its texts @returns {HTMLElement} */
export function embedCard(embed) {
  const colour = embed.color === undefined || embed.color === null ? null : cssColour(embed.color);
  return h(
    "article",
    { class: "embed", vars: colour ? { "--accent": colour } : {} },
    h(
      "div",
      { class: "embed-grid" },
      h("div", { class: "embed-words" }, author(embed.author), title(embed), description(embed), fields(embed.fields)),
      embed.thumbnail && h("div", { class: "embed-thumbnail" }, image(embed.thumbnail)),
    ),
    embed.image && h("div", { class: "embed-image" }, image(embed.image)),
    footer(embed),
  );
}

function author(given) {
  if (!given) return null;
  const name = linked(given.url, given.name);
  return h("div", { class: "embed-author" }, small(given.icon_url), h("span", { dir: "auto" }, name));
}

function small(url) {
  const path = url && localPath(url);
  return path ? h("img", { src: path, alt: "", class: "embed-icon", width: 24, height: 24 }) : null;
}

function linked(url, inside) {
  const href = url && webOnly(url);
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" }, inside) : inside;
}

function title(embed) {
  if (!embed.title_html) return null;
  return h("div", { class: "embed-title" }, linked(embed.url, rendered(embed.title_html, "span")));
}

function description(embed) {
  return embed.description_html ? rendered(embed.description_html) : null;
}

function fields(given) {
  if (!given?.length) return null;
  return h("dl", { class: "embed-fields" }, given.map(field));
}

function field({ name_html, value_html, inline }) {
  return h("div", { class: inline ? "embed-field inline" : "embed-field" }, rendered(name_html, "dt"), rendered(value_html, "dd"));
}

function footer({ footer: given, timestamp }) {
  if (!given && !timestamp) return null;
  const words = [given?.text, timestamp && whenSent(timestamp)].filter(Boolean).join(" • ");
  return h("div", { class: "embed-footer" }, small(given?.icon_url), h("span", { dir: "auto" }, words));
}

const V2 = 1 << 15;

/**
 * A message's files in the order in which they are shown: several images stand together.
 * Components show their files themselves.
 * @param {object} message
 * @returns {object[]} each a file, or `{id, images}`
 */
export function shownFiles({ flags, attachments }) {
  if (flags & V2) return [];
  const images = attachments.filter(isImage);
  if (images.length < 2) return attachments;
  const others = attachments.filter((file) => !isImage(file));
  return [{ id: "images", images }, ...others];
}

function isImage(file) {
  return IMAGE.test(file.content_type ?? "");
}

/** @param {object} file one of `shownFiles` @returns {HTMLElement} */
export function attachment(file) {
  if (file.images) {
    return h("div", { class: `gallery of-${file.images.length}` }, file.images.map((each) => pictureOf(each, false)));
  }
  if (isImage(file)) return pictureOf(file, true);
  return fileCard({ url: file.url, name: file.filename, size: file.size });
}

function pictureOf(file, fit) {
  const picture = image({ ...file, name: file.filename }, { fit });
  return file.filename.startsWith("SPOILER_") ? behindSpoiler(picture) : picture;
}
