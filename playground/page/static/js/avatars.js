/** Round pictures for people, made of their first letter. */

import { h, icon } from "./dom.js";

const COLOURS = ["#5865f2", "#3b7d4f", "#b4552d", "#a8358f", "#3572a5", "#8a5a00", "#c03f45", "#6b5bb8"];
const SNOWFLAKE =
  "M11 2h2v3.600l2-2 1.400 1.400L13 8.400v1.870l1.620-.93.93-3.460 1.930.52-.73 2.730 3.110-1.800 1 1.730-3.110 1.800 2.730.73-.52 1.930-4.640-1.240L13.700 12l1.620.94 4.640-1.240.52 1.930-2.730.73 3.110 1.800-1 1.730-3.110-1.800.73 2.730-1.930.52-1.240-4.640-1.310-.97V15.600l3.400 3.400-1.400 1.400-2-2V22h-2v-3.600l-2 2L7.600 19l3.400-3.400v-1.870l-1.620.93-1.240 4.640-1.930-.52.73-2.730-3.110 1.800-1-1.730 3.110-1.800-2.730-.73.52-1.930 4.640 1.240L10.300 12l-1.620-.94-4.640 1.240-.52-1.930 2.730-.73-3.110-1.800 1-1.730 3.110 1.800-.73-2.730 1.930-.52 1.240 4.640L11 10.270V8.400L7.600 5 9 3.600l2 2V2Z";

function colourOf(id) {
  let sum = 0;
  for (const digit of id) sum = (sum * 31 + digit.charCodeAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length];
}

/** A user's picture; decoration, the name stands beside it. */
export function avatar(user, size = "") {
  const inside = user.bot ? icon(SNOWFLAKE) : (user.global_name ?? user.username).slice(0, 1).toUpperCase();
  const colour = user.bot ? "#3a8fb7" : colourOf(user.id);
  return h("span", { class: `avatar ${size}`, "aria-hidden": "true", vars: { "--colour": colour } }, inside);
}
