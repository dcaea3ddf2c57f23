/** The control API, as the page uses it. */

const BASE = "/_playground";

/** A refusal in words, or the playground being out of reach. */
export class Refused extends Error {
  constructor(sentence, code, status) {
    super(sentence);
    this.code = code;
    this.status = status;
  }
}

async function call(method, path, given) {
  const query = method === "GET" && given ? `?${new URLSearchParams(defined(given))}` : "";
  const body = method === "GET" || !given ? undefined : JSON.stringify(given);
  let response;
  try {
    response = await fetch(BASE + path + query, { method, body });
  } catch {
    throw new Refused("The playground cannot be reached. Is it still running?", "offline", 0);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer.error ?? `The playground answered ${response.status}.`, answer.code, response.status);
  }
  return answer;
}

function defined(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}

export const api = {
  home: (as) => call("GET", "/page/home", { as }),
  messages: (as, channel, before, limit = 50) =>
    call("GET", "/page/messages", { as, channel, before, limit }),
  pins: (as, channel) => call("GET", "/page/pins", { as, channel }),
  commands: (as, channel) => call("GET", "/commands", { as, channel }),
  /** @param {object} act see playground/README.md, "Acting" */
  interact: (act) => call("POST", "/page/interactions", act),
  say: (said) => call("POST", "/messages", said),
  edit: (as, channel, id, content) => call("PATCH", `/messages/${id}`, { as, channel, content }),
  remove: (as, channel, id) => call("DELETE", `/messages/${id}`, { as, channel }),
  pin: (as, channel, message_id, remove) => call("POST", "/pins", { as, channel, message_id, remove }),
  react: (as, channel, message_id, emoji, remove) =>
    call("POST", "/reactions", { as, channel, message_id, emoji, remove }),
  typing: (as, channel) => call("POST", "/typing", { as, channel }),
  skip: (seconds) => call("POST", "/clock", { advance: seconds }),
  switchClassmates: (on) => call("POST", "/classmates", { on }),
};

/** @param {File} file @returns {Promise<{filename: string, content_b64: string}>} as the control API wants it */
export async function uploaded(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Refused(`${file.name} cannot be read.`, "bad_file", 0));
    reader.readAsDataURL(file);
  });
  return { filename: file.name, content_b64: url.slice(url.indexOf(",") + 1) };
}
