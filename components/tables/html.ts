import type { IconName } from "@/components/ui/icon-names";
import { type Tone, toneIcon } from "@/components/ui/tone";

/** Markup that was made here: everything inserted into it has been escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text and numbers are escaped, markup is kept, lists are joined, null leaves nothing. */
export type Insert = Html | string | number | bigint | null | undefined | false | readonly Insert[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made harmless between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  // Most texts of a table have nothing to escape.
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign) : text;
}

/** An insertion as it stands in markup: texts and numbers escaped, nothing for what is not there. */
export function markupOf(value: Insert): string {
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.markup;
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "object") return value.map(markupOf).join("");
  return String(value);
}

/** Builds markup from a template whose every insertion is escaped; attributes must be quoted in the template. */
export function html(parts: TemplateStringsArray, ...values: readonly Insert[]): Html {
  let made = parts[0] ?? "";
  for (let index = 1; index < parts.length; index++) made += markupOf(values[index - 1]) + parts[index];
  return new Html(made);
}

/** A link to a page of our own; any other address (another scheme, another host) is left out and the text stays. */
export function linkHtml(href: string, text: Insert, className?: string): Html {
  if (!/^(?:\/(?![/\\])|#|\?)/u.test(href)) return html`${text}`;
  return className
    ? html`<a class="${className}" href="${href}">${text}</a>`
    : html`<a href="${href}">${text}</a>`;
}

/** `StatusTag` as markup. */
export function tagHtml(tone: Tone, text: string, icon: IconName = toneIcon[tone]): Html {
  return html`<span class="tag tone-${tone}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#${icon}"/></svg><span>${text}</span></span>`;
}
